import type {
  Connection,
  GapSummary,
  Problem,
  RollcallBridge,
  RosterDelta,
  RosterSnapshot,
} from '../../preload/contract.js';
import { fromJson } from '../../preload/json.js';
import { asProblem } from '../ui/bridge.js';

export interface FeedListener {
  /** Everything anew. */
  snapshot(snapshot: RosterSnapshot): void;
  /** What changed since. False asks for a new snapshot. */
  delta(delta: RosterDelta): boolean;
  connection(connection: Connection): void;
  /** A gap ended, or its summary was dismissed. */
  gap(gap: GapSummary | undefined): void;
  /** No snapshot could be had. */
  failed(problem: Problem): void;
}

/** Keeps a listener at the roster's current state: one snapshot, then deltas; a gap among them asks for a new one. */
export class RosterFeed {
  readonly #bridge: RollcallBridge;
  readonly #listener: FeedListener;
  #sequence = 0;
  /** Deltas that came while a snapshot was on its way; undefined while none is. */
  #held: RosterDelta[] | undefined;
  /** Counts the snapshots asked for: of several, only the last one's answer counts. */
  #asked = 0;

  constructor(bridge: RollcallBridge, listener: FeedListener) {
    this.#bridge = bridge;
    this.#listener = listener;
  }

  /** Begins to listen. */
  follow(): void {
    this.#bridge.on('roster.delta', (delta) => this.#receive(fromJson(delta)));
    this.#bridge.on('roster.reset', () => void this.open());
    this.#bridge.on('connection.changed', (connection) => this.#listener.connection(connection));
    this.#bridge.on('gap.changed', (gap) => this.#listener.gap(gap));
  }

  /** Asks for a snapshot. */
  async open(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#held = [];
    try {
      const answer = await this.#bridge.call('roster.open', undefined);
      if (asked !== this.#asked) return;
      const snapshot = fromJson(answer);
      const held = this.#held;
      this.#held = undefined;
      this.#sequence = snapshot.sequence;
      this.#listener.snapshot(snapshot);
      for (const delta of held) this.#receive(delta);
    } catch (rejection) {
      if (asked !== this.#asked) return;
      this.#held = undefined;
      this.#listener.failed(asProblem(rejection));
    }
  }

  #receive(delta: RosterDelta): void {
    if (this.#held !== undefined) {
      this.#held.push(delta);
      return;
    }
    if (delta.sequence <= this.#sequence) return;
    const follows = delta.sequence === this.#sequence + 1;
    this.#sequence = delta.sequence;
    if (!follows || !this.#listener.delta(delta)) void this.open();
  }
}
