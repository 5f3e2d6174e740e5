import type { Clock } from '../presence/clock.js';
import type { Held } from './held.js';

/** Milliseconds from the first change on in which others are gathered, to be told as one. */
const GATHER_MS = 1_500;
/** While one follows the other within so many milliseconds they are still one: a subscription is fetched twice a second. */
const FOLLOW_MS = 700;
/** Nobody waits longer, however many follow. */
const GATHER_MOST_MS = 3_000;
/** Milliseconds without a change after which somebody who changed too often is told. */
const CALM_MS = 60_000;

/** Holds changes until they are to be told, one of each person. A timer runs only while one is due. */
export class Gathering {
  readonly #held = new Map<string, Held>();
  readonly #calming = new Map<string, () => void>();
  #callOff: (() => void) | undefined;
  /** When the first and the last of those came that are to be told as one, by the clock that never jumps. */
  #firstAt = 0;
  #lastAt = 0;

  /** @param onDue gets those whose time has come; they are held no more. */
  constructor(
    private readonly clock: Clock,
    private readonly onDue: (held: readonly Held[]) => void,
  ) {}

  of(address: string): Held | undefined {
    return this.#held.get(address);
  }

  /** Holds somebody's change, in the place of the one that was held of them. */
  hold(held: Held): void {
    const { address } = held.contact;
    this.#calming.get(address)?.();
    this.#calming.delete(address);
    this.#held.set(address, held);
    switch (held.waitsFor) {
      case 'others':
        this.#lastAt = this.clock.uptime();
        if (this.#callOff === undefined) {
          this.#firstAt = this.#lastAt;
          this.#waitForOthers(GATHER_MS);
        }
        return;
      case 'calm':
        this.#calming.set(
          address,
          this.clock.after(CALM_MS, () => {
            this.#calming.delete(address);
            this.#held.delete(address);
            this.onDue([held]);
          }),
        );
        return;
      case 'live':
        return;
    }
  }

  /** Takes out those that waited for the list to be live again. */
  takeOld(): readonly Held[] {
    return this.#take('live');
  }

  clear(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    for (const callOff of this.#calming.values()) callOff();
    this.#calming.clear();
    this.#held.clear();
  }

  #waitForOthers(milliseconds: number): void {
    this.#callOff = this.clock.after(milliseconds, () => {
      const now = this.clock.uptime();
      const moreMs = Math.min(this.#lastAt + FOLLOW_MS, this.#firstAt + GATHER_MOST_MS) - now;
      if (moreMs > 0) {
        this.#waitForOthers(moreMs);
        return;
      }
      this.#callOff = undefined;
      this.onDue(this.#take('others'));
    });
  }

  #take(waitsFor: Held['waitsFor']): readonly Held[] {
    const taken = [...this.#held.values()].filter((held) => held.waitsFor === waitsFor);
    for (const { contact } of taken) this.#held.delete(contact.address);
    return taken;
  }
}
