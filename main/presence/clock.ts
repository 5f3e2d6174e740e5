/** Time, so that tests can run a day in no time. */
export interface Clock {
  /** Milliseconds since the epoch. Jumps when somebody sets the computer's clock; goes on while it sleeps. */
  now(): number;
  /** Milliseconds since some moment. Never jumps; may stand still while the computer sleeps. */
  uptime(): number;
  /** Calls back once after so many milliseconds; answers the function that calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The computer's own time. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  uptime: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Waits; an aborted signal ends the wait at once, as does the promise `until` when it settles. */
export function pause(
  clock: Clock,
  milliseconds: number,
  signal: AbortSignal,
  until?: Promise<unknown>,
): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      callOff();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const callOff = clock.after(milliseconds, done);
    signal.addEventListener('abort', done);
    void until?.then(done, done);
  });
}

/** Settles as the promise does, or rejects with the signal's reason when that is aborted first. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = (): void => reject(signal.reason as Error);
    if (signal.aborted) give();
    signal.addEventListener('abort', give);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}
