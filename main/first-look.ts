import type { Clock } from './presence/clock.js';

/** A list that does not come, because its page is broken, keeps nobody waiting longer than this. */
const MOST_MS = 3_000;

/**
 * The time until the list that a start opens has its people. What can wait does: it would load beside the page, and both
 * would take longer.
 */
export class FirstLook {
  /** Settles when it is over. */
  readonly over: Promise<void>;
  #end: () => void = () => undefined;

  /** @param clock undefined where a start opens no list: then it is over already. */
  constructor(clock: Clock | undefined) {
    this.over = new Promise((resolve) => (this.#end = resolve));
    if (clock === undefined) this.#end();
    else clock.after(MOST_MS, () => this.#end());
  }

  /** The list has its people. */
  end(): void {
    this.#end();
  }
}
