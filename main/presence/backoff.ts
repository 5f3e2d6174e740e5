const FIRST_MS = 1_000;
const MOST_MS = 60_000;

/** Growing pauses between tries: 1 s, 2 s, 4 s … 60 s, each shortened by up to half so that clients spread out. */
export class Backoff {
  #tries = 0;

  /** @param random answers a number from 0 up to 1. */
  constructor(private readonly random: () => number) {}

  /** The next pause, in milliseconds. */
  next(): number {
    const whole = Math.min(MOST_MS, FIRST_MS * 2 ** this.#tries);
    this.#tries += 1;
    return Math.round(whole * (1 - this.random() / 2));
  }

  /** After a success: the next trouble starts with the shortest pause. */
  reset(): void {
    this.#tries = 0;
  }
}
