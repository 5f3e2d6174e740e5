import type { Clock } from '../../../main/simulator/simulator.js';

interface Due {
  readonly at: number;
  readonly task: () => void;
}

/** A clock that stands still until it is moved. */
export class ManualClock implements Clock {
  #now: number;
  readonly #due = new Set<Due>();

  constructor(now = Date.UTC(2026, 0, 5, 9, 0)) {
    this.#now = now;
  }

  get pending(): number {
    return this.#due.size;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, task: () => void): () => void {
    const due = { at: this.#now + milliseconds, task };
    this.#due.add(due);
    return () => this.#due.delete(due);
  }

  /** Moves on and runs what is due on the way, in order. */
  advance(seconds: number): void {
    const end = this.#now + seconds * 1000;
    for (;;) {
      const next = [...this.#due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#due.delete(next);
      this.#now = next.at;
      next.task();
    }
    this.#now = end;
  }
}
