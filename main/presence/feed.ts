import type { Clock } from './clock.js';
import type { RosterEntry } from './contact.js';

/** At most ten messages a second go to a window. */
const INTERVAL_MS = 100;

export interface Delta {
  readonly sequence: number;
  readonly entries: readonly RosterEntry[];
}

/**
 * Gathers changed entries into numbered deltas, at most ten a second: the first goes out at once, those that follow
 * on its heels together. An entry that changed twice meanwhile goes out once, as it is now.
 */
export class Feed {
  readonly #pending = new Map<string, RosterEntry>();
  #sequence = 0;
  #resting = false;

  constructor(
    private readonly clock: Clock,
    private readonly send: (delta: Delta) => void,
  ) {}

  /** Number of the latest delta; a snapshot taken now holds everything up to it, and more to come may repeat a part. */
  get sequence(): number {
    return this.#sequence;
  }

  /** Takes up changed entries. */
  add(entries: readonly RosterEntry[]): void {
    for (const entry of entries) this.#pending.set(entry.contact.address, entry);
    if (!this.#resting) this.#flush();
  }

  /** Forgets what has not gone out: it is about people who are not shown any more. */
  clear(): void {
    this.#pending.clear();
  }

  #flush(): void {
    if (this.#pending.size === 0) return;
    this.#sequence += 1;
    const entries = [...this.#pending.values()];
    this.#pending.clear();
    this.#resting = true;
    this.clock.after(INTERVAL_MS, () => {
      this.#resting = false;
      this.#flush();
    });
    this.send({ sequence: this.#sequence, entries });
  }
}
