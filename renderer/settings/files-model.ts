import { signal } from '@preact/signals';
import type { RollcallBridge, Settings, SettingsFile } from '../../preload/contract.js';
import type { DraftModel } from './draft-model.js';
import type { History } from './history.js';
import { saidWords, type Said } from './said.js';
import { differing, type Wishes } from './wishes.js';

/** How much goes back to what a first start has. */
export type ResetKind = 'preferences' | 'all-but-server' | 'everything';

/** Settings as a file, and settings as they were at first. */
export class FilesModel {
  /** A file that was read and is looked at. */
  readonly file = signal<SettingsFile | undefined>(undefined);
  /** The person is asked once more. */
  readonly asked = signal<ResetKind | undefined>(undefined);
  /** Everything is being forgotten: Rollcall quits in a moment. */
  readonly forgetting = signal(false);
  /** The name of the file that was written last. */
  readonly written = signal<string | undefined>(undefined);

  readonly #bridge: RollcallBridge;
  readonly #draft: DraftModel;
  readonly #wishes: Wishes;
  readonly #history: History;

  constructor(bridge: RollcallBridge, draft: DraftModel, wishes: Wishes, history: History) {
    this.#bridge = bridge;
    this.#draft = draft;
    this.#wishes = wishes;
    this.#history = history;
  }

  async export(): Promise<void> {
    this.written.value = await this.#bridge.call('settings.export', undefined);
  }

  /** Asks for a file; what it would change is looked at before anything is taken over. */
  async read(): Promise<void> {
    this.written.value = undefined;
    this.file.value = await this.#bridge.call('settings.import-file', undefined);
  }

  close(): void {
    this.file.value = undefined;
  }

  /** Takes over the file that is looked at: preferences at once, the rest into the draft. */
  async take(): Promise<void> {
    const file = this.file.peek();
    this.file.value = undefined;
    const { draft, preferences } = file ?? {};
    if (file === undefined || draft === undefined || preferences === undefined) return;
    await this.#put(draft.settings, (now) => differing(now, preferences), {
      what: 'imported',
      file: file.name,
    });
  }

  /** Goes back to what a first start has; where everything is meant, Rollcall quits. */
  async reset(kind: ResetKind): Promise<void> {
    if (kind === 'everything') await this.#forget();
    else await this.#reset(kind);
  }

  async #forget(): Promise<void> {
    this.forgetting.value = true;
    try {
      await this.#bridge.call('everything.forget', undefined);
    } finally {
      this.forgetting.value = false;
      this.asked.value = undefined;
    }
  }

  async #reset(kind: Exclude<ResetKind, 'everything'>): Promise<void> {
    this.asked.value = undefined;
    const { settings, preferences } = await this.#bridge.call('settings.defaults', undefined);
    const typed = this.#draft.settings.peek();
    if (typed === undefined) return;
    const { server, applicationUser, endUser } = typed;
    await this.#put(
      kind === 'preferences' ? typed : { ...settings, server, applicationUser, endUser },
      (now) => differing(now, preferences),
      { what: 'reset' },
    );
  }

  async #put(settings: Settings, patchOf: Parameters<Wishes['put']>[0], said: Said): Promise<void> {
    const before = this.#draft.value;
    if (before === undefined) return;
    const { change, undo } = await this.#wishes.put(patchOf);
    if (settings !== before.settings) this.#draft.replace({ ...before, settings });
    this.#history.add({
      words: saidWords(said),
      change: { ...change, said },
      undo: async () => {
        await undo();
        if (settings !== before.settings) this.#draft.replace(before);
      },
    });
  }
}
