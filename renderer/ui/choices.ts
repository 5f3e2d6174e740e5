import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Preferences, PreferencesPatch, RollcallBridge } from '../../preload/contract.js';
import { patched } from '../../preload/patched.js';

/** How long the list's look stays as it is before it is stored, in milliseconds. */
const STORE_AFTER_MS = 400;

/** What a page shows until main has said what the person chose: nothing that anybody would have to choose. */
const NOTHING_CHOSEN: Preferences = {
  version: 1,
  favourites: [],
  list: { sort: 'name', density: 'comfortable', collapsed: [] },
  tray: { counts: { kind: 'everyone' }, click: 'compact' },
  alerts: {
    enabled: true,
    asked: true,
    rules: [],
    muted: [],
    pausedUntil: 0,
    quietHours: { enabled: false, from: '00:00', to: '00:00', days: [] },
    holdWhileBusy: true,
    sound: false,
  },
  appearance: { theme: 'system', language: 'system' },
  startup: { show: 'list', closing: 'ask', lookForUpdates: true },
  actions: { call: 'tel', chat: 'im' },
};

/** The person's choices as they are in force, followed and changed by a page. */
export class Choices {
  readonly all = signal<Preferences>(NOTHING_CHOSEN);
  readonly favourites: ReadonlySignal<ReadonlySet<string>>;
  readonly list = computed(() => this.all.value.list);
  readonly alerts = computed(() => this.all.value.alerts);
  readonly #bridge: RollcallBridge;
  /** What goes wrong while choices are stored. */
  readonly #failed: (rejection: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was chosen of the list's look and is not stored yet. */
  #look: Partial<Preferences['list']> = {};

  constructor(bridge: RollcallBridge, failed: (rejection: unknown) => void) {
    this.#bridge = bridge;
    this.#failed = failed;
    const addresses = computed(() => this.all.value.favourites);
    this.favourites = computed(() => new Set(addresses.value));
  }

  /** Begins to listen to changes. */
  follow(): void {
    this.#bridge.on('preferences.changed', (preferences) => this.#are(preferences));
  }

  /** Reads the choices. Rejects as the bridge does. */
  async read(): Promise<void> {
    this.#are(await this.#bridge.call('preferences.read', undefined));
  }

  /** Makes somebody a favourite, or one no more. It shows at once. */
  async favour(address: string, on: boolean): Promise<void> {
    const others = this.all.peek().favourites.filter((favourite) => favourite !== address);
    this.#set({ favourites: on ? [...others, address] : others });
    await this.#tell(() => this.#bridge.call('person.favourite', { address, on }));
  }

  /** Changes how the list looks. It shows at once and is stored a moment later, once for several changes. */
  look(change: Partial<Preferences['list']>): void {
    this.#look = { ...this.#look, ...change };
    this.#set({ list: change });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#storeLook(), STORE_AFTER_MS);
  }

  /** Puts just these fields in the place of those in force. Answers whether they were stored. */
  async change(patch: PreferencesPatch): Promise<boolean> {
    this.#set(patch);
    return await this.#tell(() => this.#bridge.call('preferences.change', patch));
  }

  async #storeLook(): Promise<void> {
    const look = this.#look;
    this.#look = {};
    await this.#tell(() => this.#bridge.call('preferences.change', { list: look }));
  }

  /** Main's word counts; only a look that is not stored yet is newer than what it knows. */
  #are(preferences: Preferences): void {
    this.all.value = patched(preferences, { list: this.#look });
  }

  #set(patch: PreferencesPatch): void {
    this.all.value = patched(this.all.peek(), patch);
  }

  /** What main refused was never chosen. Answers whether it was done. */
  async #tell(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (rejection) {
      this.#failed(rejection);
      await this.#bridge.call('preferences.read', undefined).then(
        (preferences) => this.#are(preferences),
        (again: unknown) => this.#failed(again),
      );
      return false;
    }
  }
}
