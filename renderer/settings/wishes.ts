import { signal } from '@preact/signals';
import type { Preferences, PreferencesPatch, RollcallBridge } from '../../preload/contract.js';
import { patched } from '../../preload/patched.js';
import { changesBetween } from './facts.js';
import type { History, Step } from './history.js';
import type { WishChange } from './kept-steps.js';
import { merged } from './merged.js';
import { saidWords, type Said } from './said.js';
import { same } from './same.js';

/** A change of preferences that is part of a larger one. */
export interface WishPart {
  readonly change: WishChange;
  readonly undo: () => Promise<void>;
}

/** The preferences: each change takes effect at once and can be taken back. */
export class Wishes {
  /** Undefined until they were read. */
  readonly value = signal<Preferences | undefined>(undefined);
  readonly #bridge: RollcallBridge;
  readonly #history: History;
  /** Whether the steps of the page before were taken up. */
  #isResumed = false;

  constructor(bridge: RollcallBridge, history: History) {
    this.#bridge = bridge;
    this.#history = history;
  }

  /** Begins to listen. */
  start(): void {
    this.#bridge.on('preferences.changed', (now) => {
      this.value.value = now;
    });
  }

  /** The first time also what was changed on the page before can be taken back from then on. */
  async read(): Promise<void> {
    const now = await this.#bridge.call('preferences.read', undefined);
    this.value.value = now;
    if (this.#isResumed) return;
    this.#isResumed = true;
    this.#history.resume((change) => this.#stepOf(change, now));
  }

  /** Puts fields in the place of those in force. @throws Problem when they could not be stored; then nothing changed. */
  async change(patch: PreferencesPatch): Promise<void> {
    const before = this.value.peek();
    if (before === undefined) return;
    // Before it is: another language loads the page anew.
    const forget = this.#remember(before, patched(before, patch));
    try {
      this.value.value = await this.#bridge.call('preferences.change', patch);
    } catch (error) {
      forget();
      throw error;
    }
  }

  /** Has something done that changes preferences, and remembers the way back. */
  async act(work: () => Promise<unknown>, said: Said): Promise<void> {
    const before = this.value.peek();
    if (before === undefined) return;
    await work();
    const after = await this.#bridge.call('preferences.read', undefined);
    this.value.value = after;
    this.#remember(before, after, said);
  }

  /** Changes preferences as part of something larger; answers what changed, and what takes that back. */
  async put(patchOf: (before: Preferences) => PreferencesPatch): Promise<WishPart> {
    const before = this.value.peek();
    if (before === undefined) return { change: { from: {}, to: {} }, undo: () => Promise.resolve() };
    const to = patchOf(before);
    this.value.value = await this.#bridge.call('preferences.change', to);
    const from = differing(patched(before, to), before);
    return { change: { from, to }, undo: () => this.#restore({ from, to }) };
  }

  #remember(before: Preferences, after: Preferences, said?: Said): () => void {
    if (same(before, after)) return () => undefined;
    const change = {
      from: differing(after, before),
      to: differing(before, after),
      ...(said === undefined ? {} : { said }),
    };
    return this.#history.add(this.#stepOf(change, before));
  }

  /** @param now what else is in force: the fields that changed do not depend on it. */
  #stepOf(change: WishChange, now: Preferences): Step {
    return { words: wordsOf(change, now), change, undo: () => this.#restore(change) };
  }

  /** Takes a change back. What changed since then elsewhere stays. */
  async #restore({ from, to }: WishChange): Promise<void> {
    const now = this.value.peek();
    if (now === undefined) return;
    const patch = differing(now, merged(patched(now, to), patched(now, from), now));
    this.value.value = await this.#bridge.call('preferences.change', patch);
  }
}

function wordsOf({ from, to, said }: WishChange, now: Preferences): string {
  if (said !== undefined) return saidWords(said);
  const [before, after] = [patched(now, from), patched(now, to)];
  return changesBetween({ preferences: before }, { preferences: after })
    .map(({ label, to: value }) => `${label}: ${value}`)
    .join(', ');
}

/** The fields that are not the same, as they are in the second one. */
export function differing(one: Preferences, other: Preferences): PreferencesPatch {
  const names = (Object.keys(other) as (keyof Preferences)[]).filter((name) => name !== 'version');
  return Object.fromEntries(
    names
      .filter((name) => !same(one[name], other[name]))
      .map((name) => [name, changed(one[name], other[name])]),
  );
}

/** Of a section the fields that are not the same; a list is one. */
function changed<T>(one: T, other: T): Partial<T> | T {
  if (typeof other !== 'object' || other === null || Array.isArray(other)) return other;
  const fields = Object.entries(other).filter(([name, value]) => !same(one[name as keyof T], value));
  return Object.fromEntries(fields) as Partial<T>;
}
