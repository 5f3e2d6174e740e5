import type { Clock } from './clock.js';
import type { Connection, ConnectionStep, Problem, Push, WatchedNode } from './connection.js';
import { Deadline } from './deadline.js';

/** A connection that broke again within this time is not rebuilt without a pause. */
export const STEADY_MS = 30_000;

export interface StandingOptions {
  readonly clock: Clock;
  readonly onConnection: (connection: Connection) => void;
  readonly push: () => Push;
}

/** How the connection stands, told to whoever shows it: live since when and last checked when, or not and why. */
export class Standing {
  #live: { readonly since: number; readonly node: WatchedNode; readonly steady: Deadline } | undefined;
  /** When the list was last known to be right, in milliseconds since the epoch. */
  #checkedAt: number | undefined;

  constructor(private readonly options: StandingOptions) {}

  get isLive(): boolean {
    return this.#live !== undefined;
  }

  /** Whether it has been live for a good while. */
  get isSteady(): boolean {
    return this.#live?.steady.isDue === true;
  }

  /** Everybody was fetched. */
  becomeLive({ host, role }: WatchedNode): void {
    const { clock } = this.options;
    this.#checkedAt = clock.now();
    this.#live = { since: this.#checkedAt, node: { host, role }, steady: new Deadline(clock, STEADY_MS) };
    this.tellLive();
  }

  /** Something was fetched. Before everybody was, a part of the list makes the whole no fresher. */
  refresh(): void {
    if (!this.#live) return;
    const before = this.#checkedAt ?? 0;
    this.#checkedAt = this.options.clock.now();
    // People are shown seconds: a storm of fetches need not tell of each.
    if (Math.floor(before / 1000) !== Math.floor(this.#checkedAt / 1000)) this.tellLive();
  }

  /** Says once more how it stands, where it is live. */
  tellLive(): void {
    if (!this.#live) return;
    const { since, node } = this.#live;
    const { onConnection, push } = this.options;
    onConnection({ kind: 'live', since, checkedAt: this.#checkedAt ?? since, push: push(), node });
  }

  /** Not live any more; nothing is told yet. */
  lose(): void {
    this.#live = undefined;
  }

  connecting(step: ConnectionStep): void {
    this.options.onConnection({ kind: 'connecting', step, ...this.#dated() });
  }

  /** @param waitMs until it is tried again. */
  interrupted(problem: Problem, waitMs: number): void {
    const { clock, onConnection } = this.options;
    this.lose();
    onConnection({ kind: 'interrupted', problem, retryAt: clock.now() + waitMs, ...this.#dated() });
  }

  failed(problem: Problem): void {
    this.lose();
    this.options.onConnection({ kind: 'failed', problem, ...this.#dated() });
  }

  stopped(): void {
    this.lose();
    this.options.onConnection({ kind: 'stopped' });
  }

  #dated(): { liveUntil?: number } {
    return this.#checkedAt === undefined ? {} : { liveUntil: this.#checkedAt };
  }
}
