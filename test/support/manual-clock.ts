import type { Clock } from '../../main/presence/clock.js';

interface Due {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that stands still until it is moved. */
export class ManualClock implements Clock {
  #now: number;
  /** How far the computer's clock is ahead of the time that it was awake: it was set, or it slept. */
  #offset = 0;
  #slept = 0;
  readonly #due = new Set<Due>();

  constructor(now = Date.UTC(2026, 0, 5, 9, 0)) {
    this.#now = now;
  }

  now(): number {
    return this.#now + this.#offset;
  }

  uptime(): number {
    return this.#now;
  }

  /** Milliseconds that have passed for everybody else, whatever this computer's clocks say. */
  get world(): number {
    return this.#now + this.#slept;
  }

  /** The computer's clock is set: no timer moves on. */
  jump(milliseconds: number): void {
    this.#offset += milliseconds;
  }

  /** The computer sleeps: time goes by and no timer moves on. */
  sleep(milliseconds: number): void {
    this.#offset += milliseconds;
    this.#slept += milliseconds;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const due = { at: this.#now + milliseconds, callback };
    this.#due.add(due);
    return () => this.#due.delete(due);
  }

  /** How many timers wait. */
  get pending(): number {
    return this.#due.size;
  }

  /** Moves on, running what is due on the way in its order, and whatever follows from it without waiting. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await settle();
      const [next] = [...this.#due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#due.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = end;
    await settle();
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
