import type { Clock } from '../presence/clock.js';

/** Runs a task when asked, but never more often than once in an interval: what is asked for meanwhile is done at its end. */
export class Throttle {
  #ranAt = -Infinity;
  #callOff: (() => void) | undefined;

  /** @param interval milliseconds. */
  constructor(
    private readonly clock: Clock,
    private readonly interval: number,
    private readonly task: () => void,
  ) {}

  ask(): void {
    if (this.#callOff) return;
    const wait = this.#ranAt + this.interval - this.clock.uptime();
    if (wait <= 0) this.#run();
    else this.#callOff = this.clock.after(wait, () => this.#run());
  }

  #run(): void {
    this.#callOff = undefined;
    this.#ranAt = this.clock.uptime();
    this.task();
  }
}
