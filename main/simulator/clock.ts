/** The time and its timers, as an argument so that a test can move them. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs a task once after so many milliseconds, unless the function it gives back is called before. */
  after(milliseconds: number, task: () => void): () => void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};
