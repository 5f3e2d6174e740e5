import { signal } from '@preact/signals';
import type { Preferences, PreferencesPatch, RollcallBridge } from '../../preload/contract.js';
import { carryOver, takeCarried, type Pocket } from './carried.js';
import { changesBetween } from './facts.js';
import type { History } from './history.js';
import { merged } from './merged.js';
import { same } from './same.js';

/** The preferences: each change takes effect at once and can be taken back. */
export class Wishes {
  /** Undefined until they were read. */
  readonly value = signal<Preferences | undefined>(undefined);
  readonly #bridge: RollcallBridge;
  readonly #history: History;
  readonly #pocket: Pocket;

  /** @param pocket keeps the way back from another language, which loads the page anew. */
  constructor(bridge: RollcallBridge, history: History, pocket: Pocket) {
    this.#bridge = bridge;
    this.#history = history;
    this.#pocket = pocket;
  }

  /** Begins to listen. */
  start(): void {
    this.#bridge.on('preferences.changed', (now) => {
      this.value.value = now;
    });
  }

  async read(): Promise<void> {
    const now = await this.#bridge.call('preferences.read', undefined);
    this.value.value = now;
    const before = takeCarried(this.#pocket);
    if (before !== undefined) this.#remember(before, now);
  }

  /**
   * Puts sections in the place of those in force. @throws Problem when they could not be stored; then nothing changed.
   *
   * @param words what was changed, where the values themselves do not say it.
   */
  change(patch: PreferencesPatch, words?: string): Promise<void> {
    return this.act(() => this.#change(patch, 'carry'), words);
  }

  /** Has something done that changes preferences, and remembers the way back. */
  async act(work: () => Promise<unknown>, words?: string): Promise<void> {
    const before = this.value.peek();
    if (before === undefined) return;
    await work();
    const after = await this.#bridge.call('preferences.read', undefined);
    this.value.value = after;
    this.#remember(before, after, words);
  }

  /** Changes preferences as part of something larger; answers what takes that back. */
  async put(patchOf: (before: Preferences) => PreferencesPatch): Promise<() => Promise<void>> {
    const before = this.value.peek();
    if (before === undefined) return () => Promise.resolve();
    await this.#change(patchOf(before), 'carry');
    const after = this.value.peek() ?? before;
    return () => this.#restore(before, after);
  }

  #remember(before: Preferences, after: Preferences, words?: string): void {
    if (same(before, after)) return;
    const said =
      words ?? changesBetween({ preferences: before }, { preferences: after }).map(toWords).join(', ');
    this.#history.add({ words: said, undo: () => this.#restore(before, after) });
  }

  /** Takes back what changed between two moments. What changed since then elsewhere stays. */
  async #restore(before: Preferences, after: Preferences): Promise<void> {
    const now = this.value.peek() ?? after;
    await this.#change(differing(now, merged(after, before, now)), 'forget');
  }

  /** @param way whether what was in force is wanted again on a page in another language. */
  async #change(patch: PreferencesPatch, way: 'carry' | 'forget'): Promise<void> {
    const before = this.value.peek();
    const { language } = patch.appearance ?? {};
    if (
      way === 'carry' &&
      before !== undefined &&
      (language ?? before.appearance.language) !== before.appearance.language
    )
      carryOver(this.#pocket, before);
    this.value.value = await this.#bridge.call('preferences.change', patch);
  }
}

const toWords = ({ label, to }: { label: string; to: string }): string => `${label}: ${to}`;

/** The sections that are not the same, as they are in the second one. */
export function differing(one: Preferences, other: Preferences): PreferencesPatch {
  const names = Object.keys(other) as (keyof Preferences)[];
  return Object.fromEntries(
    names
      .filter((name) => name !== 'version' && !same(one[name], other[name]))
      .map((name) => [name, other[name]]),
  );
}
