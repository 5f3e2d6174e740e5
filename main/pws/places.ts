interface Waiting {
  /** There is a place now. */
  enter(): void;
  /** There will be none. */
  sendAway(reason: Error): void;
}

/** So many at a time: whoever comes while every place is taken waits for one, the first to come for the first free. */
export class Places {
  readonly #waiting = new Set<Waiting>();
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  /**
   * Takes a place, once there is one; answers the function that gives it back.
   *
   * @throws the signal's reason when that is aborted first, or what those who wait are sent away with.
   */
  async take(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#free > 0) this.#free -= 1;
    else await this.#wait(signal);
    return () => this.#giveBack();
  }

  /** Lets nobody wait any longer. */
  sendAway(reason: Error): void {
    for (const one of this.#waiting) one.sendAway(reason);
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => one.sendAway(signal.reason as Error);
      const leave = (): void => {
        this.#waiting.delete(one);
        signal.removeEventListener('abort', giveUp);
      };
      const one: Waiting = {
        enter: () => {
          leave();
          resolve();
        },
        sendAway: (reason) => {
          leave();
          reject(reason);
        },
      };
      this.#waiting.add(one);
      signal.addEventListener('abort', giveUp);
    });
  }

  /** It goes from hand to hand where somebody waits. */
  #giveBack(): void {
    const [next] = this.#waiting;
    if (next) next.enter();
    else this.#free += 1;
  }
}
