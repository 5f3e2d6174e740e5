import { FAULT, type Fault, type FaultKind, type FaultOf } from './fault.js';

/** A fault that is on. */
export interface ActiveFault {
  readonly fault: Fault;
  /** How many times more; undefined: until it is ended. */
  readonly left: number | undefined;
}

interface Counted {
  readonly fault: Fault;
  left: number | undefined;
  /** How many it could have struck so far. */
  met: number;
}

/** The faults that are on, each until its times are used up or all are ended. Of two that fit, the newer one strikes. */
export class Faults {
  #newestFirst: Counted[] = [];

  /** @throws ZodError where its numbers are out of bounds. */
  begin(fault: Fault): void {
    const checked = FAULT.parse(fault);
    const same = lasting(checked);
    this.#newestFirst = this.#newestFirst.filter((active) => lasting(active.fault) !== same);
    this.#newestFirst.unshift({ fault: checked, left: checked.times, met: 0 });
  }

  /** The fault of a kind that strikes now, if any; it is counted. */
  take<K extends FaultKind>(
    kind: K,
    fits: (fault: FaultOf<K>) => boolean = () => true,
  ): FaultOf<K> | undefined {
    for (const active of this.#newestFirst) {
      const { fault } = active;
      if (!isOfKind(fault, kind) || !fits(fault)) continue;
      active.met++;
      if (active.met % (fault.every ?? 1) !== 0) continue;
      if (active.left !== undefined) active.left--;
      this.#newestFirst = this.#newestFirst.filter(({ left }) => left !== 0);
      return fault;
    }
    return undefined;
  }

  endAll(): void {
    this.#newestFirst = [];
  }

  /** What is on, in the order in which it began. */
  list(): ActiveFault[] {
    return this.#newestFirst.map(({ fault, left }) => ({ fault, left })).reverse();
  }
}

function isOfKind<K extends FaultKind>(fault: Fault, kind: K): fault is FaultOf<K> {
  return fault.kind === kind;
}

/** The same text for faults that differ in nothing but how often they strike: a new one takes the old one's place. */
function lasting(fault: Fault): string {
  return JSON.stringify({ ...fault, times: undefined, every: undefined }, Object.keys(fault).sort());
}
