import { PwsFault } from './pws-fault.js';

/** How busy the server pretends to be (wire format 3, CPU rule). */
export class Load {
  /** While true, fetches are refused with 210 and no notification is sent. */
  cpuHigh = false;
  #busyFetches: number;

  constructor(busyFetches: number) {
    this.#busyFetches = busyFetches;
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
}
