import type { DisplayStatus } from '../presence/display-status.js';

/** So many changes in so many milliseconds say nothing any more. */
const MANY = 4;
const SPAN_MS = 120_000;

interface Pace {
  /** When they changed lately, by a clock that never jumps; no more than count. */
  readonly times: readonly number[];
  readonly told?: DisplayStatus;
}

/** How often people change, and what was told of them meanwhile. */
export class Paces {
  readonly #paces = new Map<string, Pace>();

  /** Takes up a change; answers whether there were too many lately. @param now by a clock that never jumps. */
  changed(address: string, now: number): boolean {
    const before = this.#paces.get(address);
    const recent = before?.times.filter((time) => now - time < SPAN_MS) ?? [];
    const times = [...recent, now].slice(-MANY);
    // What was told before a long calm says nothing about what the person at the desk believes now.
    const told = recent.length > 0 ? before?.told : undefined;
    this.#paces.set(address, { times, ...(told === undefined ? {} : { told }) });
    return times.length === MANY;
  }

  /** Something was told of somebody. */
  tell(address: string, told: DisplayStatus): void {
    const pace = this.#paces.get(address);
    if (pace) this.#paces.set(address, { ...pace, told });
  }

  /** What was told of somebody last did not reach the person at the desk. */
  untell(address: string): void {
    const pace = this.#paces.get(address);
    if (pace) this.#paces.set(address, { times: pace.times });
  }

  /** What was last told of somebody while they changed and changed again. */
  told(address: string): DisplayStatus | undefined {
    return this.#paces.get(address)?.told;
  }

  clear(): void {
    this.#paces.clear();
  }
}
