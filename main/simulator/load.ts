import { PwsFault } from './pws-fault.js';
import type { Clock } from './clock.js';

const SECOND = 1000;

/** How busy the server pretends to be (wire format 3, CPU rule and rate limit), and whether it is there at all. */
export class Load {
  /** While true, fetches are refused with 210 and no notification is sent. */
  cpuHigh = false;
  /** While true, the ports are closed and no notification is sent. */
  away = false;
  readonly #clock: Clock;
  #busyFetches: number;
  /** When the requests of the last second were admitted, oldest first. */
  #admitted: number[] = [];

  constructor(clock: Clock, busyFetches: number) {
    this.#clock = clock;
    this.#busyFetches = busyFetches;
  }

  /** Whether no notification is sent. */
  get silent(): boolean {
    return this.cpuHigh || this.away;
  }

  /** Refuses the next so many fetches. */
  refuseFetches(count: number): void {
    this.#busyFetches = count;
  }

  /** @throws PwsFault 210 where this fetch is refused. */
  admitFetch(): void {
    if (this.cpuHigh) throw new PwsFault(210);
    if (this.#busyFetches === 0) return;
    this.#busyFetches--;
    throw new PwsFault(210);
  }

  /**
   * Admits a request where fewer than so many were admitted within the last second; 0 is no limit.
   *
   * @throws PwsFault 212 where it is one too many.
   */
  admitRequest(mostPerSecond: number): void {
    if (mostPerSecond === 0) return;
    const now = this.#clock.now();
    this.#admitted = this.#admitted.filter((at) => now - at < SECOND);
    if (this.#admitted.length >= mostPerSecond) throw new PwsFault(212);
    this.#admitted.push(now);
  }
}
