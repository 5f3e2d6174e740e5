import type { Clock } from '../presence/clock.js';
import type { Held } from './held.js';

/** Timers stand still while the computer sleeps and bear no years: none is longer, in milliseconds. */
const LONGEST_MS = 3_600_000;

/**
 * What was withheld and is still so, of people whom a rule for once waits for: it is looked at again when the reason
 * may have ended.
 */
export class Late {
  readonly #waiting = new Map<string, Held>();
  /** When it is looked at again, by the clock that never jumps. */
  #dueAt = Infinity;
  #callOff: (() => void) | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly onDue: () => void,
  ) {}

  /** @param milliseconds after which it is looked at again; undefined where only a person ends the reason. */
  keep(held: Held, milliseconds: number | undefined): void {
    this.#waiting.set(held.contact.address, held);
    if (milliseconds === undefined) return;
    const inMs = Math.min(milliseconds, LONGEST_MS);
    const dueAt = this.clock.uptime() + inMs;
    if (dueAt >= this.#dueAt) return;
    this.#rest();
    this.#dueAt = dueAt;
    this.#callOff = this.clock.after(inMs, () => {
      this.#rest();
      this.onDue();
    });
  }

  /** They are in something else now. */
  drop(address: string): void {
    this.#waiting.delete(address);
    if (this.#waiting.size === 0) this.#rest();
  }

  /** Takes all of them out. */
  take(): readonly Held[] {
    const taken = [...this.#waiting.values()];
    this.clear();
    return taken;
  }

  clear(): void {
    this.#waiting.clear();
    this.#rest();
  }

  #rest(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#dueAt = Infinity;
  }
}
