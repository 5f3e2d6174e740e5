/** How long one turn may last, in milliseconds: callbacks and windows wait no longer than that. */
const TURN_MS = 3;

/** Does something long in turns, between which everybody else has theirs. What is short is done in one. */
export async function inTurns<T>(work: Iterator<undefined, T>): Promise<T> {
  let end = performance.now() + TURN_MS;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setImmediate(resolve));
    end = performance.now() + TURN_MS;
  }
}
