import type { Clock } from './clock.js';

/** The longest that a timer can wait. */
const NEVER_MS = 2 ** 31 - 1;

/**
 * Counts the time from its making by both of a computer's clocks: one stands still in its sleep, the other jumps when
 * it is set. Whichever has gone further is believed, so that neither makes anything late; early does no harm.
 */
export class Stopwatch {
  readonly #at: number;
  readonly #uptimeAt: number;

  constructor(private readonly clock: Clock) {
    this.#at = clock.now();
    this.#uptimeAt = clock.uptime();
  }

  /** Milliseconds since then. */
  get elapsed(): number {
    return Math.max(this.clock.now() - this.#at, this.clock.uptime() - this.#uptimeAt);
  }
}

/** A moment to come, counted as a `Stopwatch` does. */
export class Deadline {
  readonly #since: Stopwatch;

  /** @param milliseconds from now on; Infinity for never. */
  constructor(
    clock: Clock,
    private readonly milliseconds: number,
  ) {
    this.#since = new Stopwatch(clock);
  }

  /** Milliseconds until then, 0 when it is past; never more than a timer takes. */
  get remaining(): number {
    return Math.max(0, Math.min(NEVER_MS, this.milliseconds - this.#since.elapsed));
  }

  get isDue(): boolean {
    return this.remaining === 0;
  }
}
