import type { Clock } from '../../main/presence/clock.js';

interface Timer {
  /** By the uptime of its machine. */
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** Time that stands still until it is moved on: one for a server and all the computers that talk to it. */
export class World {
  #now = Date.UTC(2026, 0, 5, 9, 0);
  #order = 0;
  readonly #machines: Machine[] = [];

  /** Milliseconds since the epoch, whatever the clocks of its machines say. */
  get now(): number {
    return this.#now;
  }

  /** A machine that is awake and whose clock is right. */
  machine(): Machine {
    const machine = new Machine(
      () => this.#now,
      () => this.#order++,
    );
    this.#machines.push(machine);
    return machine;
  }

  /** When the next timer goes off; Infinity without one. */
  get nextAt(): number {
    return Math.min(...this.#machines.map(({ nextAt }) => nextAt));
  }

  /** Time moves on to that moment, at which one timer goes off where one is due; it never moves back. */
  moveTo(moment: number): void {
    this.#now = Math.max(this.#now, moment);
    const [due] = this.#machines
      .filter(({ nextAt }) => nextAt <= this.#now)
      .sort((a, b) => a.nextAt - b.nextAt || a.nextOrder - b.nextOrder);
    due?.fire();
  }
}

/** A computer as its programs see time: it can sleep, have its clock set, and crash. */
export class Machine implements Clock {
  readonly #timers = new Set<Timer>();
  #asleepAt: number | undefined;
  #sleptMs = 0;
  #setByMs = 0;
  #isDead = false;

  constructor(
    private readonly worldNow: () => number,
    private readonly nextInOrder: () => number,
  ) {}

  now(): number {
    return this.worldNow() + this.#setByMs;
  }

  uptime(): number {
    return (this.#asleepAt ?? this.worldNow()) - this.#sleptMs;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.uptime() + Math.max(0, milliseconds), order: this.nextInOrder(), callback };
    if (!this.#isDead) this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** From now on uptime and timers stand still; the clock on the wall goes on. */
  sleep(): void {
    this.#asleepAt ??= this.worldNow();
  }

  wake(): void {
    if (this.#asleepAt === undefined) return;
    this.#sleptMs += this.worldNow() - this.#asleepAt;
    this.#asleepAt = undefined;
  }

  /** Somebody sets its clock, ahead or back. */
  setBy(milliseconds: number): void {
    this.#setByMs += milliseconds;
  }

  /** Whatever ran on it has ended: no timer of it goes off any more. */
  die(): void {
    this.#isDead = true;
    this.#timers.clear();
  }

  /** When its next timer goes off, in the world's time. */
  get nextAt(): number {
    const next = this.#next;
    if (!next || this.#asleepAt !== undefined) return Infinity;
    return this.worldNow() + Math.max(0, next.at - this.uptime());
  }

  get nextOrder(): number {
    return this.#next?.order ?? Infinity;
  }

  /** The next timer goes off. */
  fire(): void {
    const next = this.#next;
    if (!next) return;
    this.#timers.delete(next);
    next.callback();
  }

  get #next(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) {
      if (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer;
    }
    return next;
  }
}
