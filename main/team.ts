import type { Mode, RosterDelta, RosterSnapshot } from '../preload/contract.js';
import type { Endpoint } from './endpoint/endpoint.js';
import type { Clock } from './presence/clock.js';
import type { Connection } from './presence/connection.js';
import type { Contact, PresenceChange, RosterEntry } from './presence/contact.js';
import { Feed } from './presence/feed.js';
import type { RosterCount } from './presence/roster.js';
import { startWatch, type Watch, type WatchPlan } from './watch.js';

/** Who is told what becomes of the team. Calls must return at once. */
export interface TeamListener {
  onDelta(delta: RosterDelta): void;
  /** Other people now: whatever was shown is to be asked for again. */
  onReset(): void;
  onConnection(connection: Connection): void;
  onChange(change: PresenceChange): void;
  /** Mode, connection or the number of people who are available became another. */
  onSummary(summary: TeamSummary): void;
}

export interface TeamSummary {
  readonly mode: Mode;
  readonly count: RosterCount;
  readonly connection: Connection;
}

/** What the team is watched with; `close` ends what came with it, such as the demo's server. */
export interface Watched {
  readonly plan: WatchPlan;
  readonly close?: () => Promise<void>;
}

/** The team on show: nobody yet, the made-up one, or that of the configured server. One at a time. */
export class Team {
  #mode: Mode = 'welcome';
  #watch: Watch | undefined;
  /** Who is shown while nobody is watched. */
  #unwatched: readonly RosterEntry[] = [];
  #connection: Connection = { kind: 'not-configured' };
  #close: () => Promise<void> = () => Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();
  readonly #feed: Feed;

  constructor(
    private readonly endpoint: Endpoint,
    private readonly clock: Clock,
    private readonly listener: TeamListener,
  ) {
    this.#feed = new Feed(clock, (delta) => listener.onDelta(delta));
  }

  get mode(): Mode {
    return this.#mode;
  }

  /** Everything that a window shows; deltas with higher numbers follow. */
  snapshot(): RosterSnapshot {
    return {
      sequence: this.#feed.sequence,
      mode: this.#mode,
      entries: this.#watch?.roster.entries ?? this.#unwatched,
      connection: this.#connection,
    };
  }

  summary(): TeamSummary {
    const count = this.#watch?.roster.count ?? { available: 0, total: this.#unwatched.length };
    return { mode: this.#mode, count, connection: this.#connection };
  }

  /** Shows another team from now on; the one before is taken off its server first. */
  show(mode: 'demo' | 'team', watched: () => Promise<Watched>): Promise<void> {
    return this.#inTurn(async () => {
      await this.#end();
      const { plan, close } = await watched();
      this.#mode = mode;
      if (close) this.#close = close;
      this.#watch = startWatch(
        plan,
        this.endpoint,
        {
          onUpdate: ({ entries, changes }) => {
            if (entries.length === 0) return;
            this.#feed.add(entries);
            for (const change of changes) this.listener.onChange(change);
            this.listener.onSummary(this.summary());
          },
          onConnection: (connection) => this.#connected(connection),
        },
        this.clock,
      );
      this.listener.onReset();
    });
  }

  /** Watches nobody, with the reason: no server yet, or no password. Contacts are shown without presence. */
  showNobody(
    mode: 'welcome' | 'team',
    connection: Connection,
    contacts: readonly Contact[] = [],
  ): Promise<void> {
    return this.#inTurn(async () => {
      await this.#end();
      this.#unwatched = contacts.map((contact) => ({ contact }));
      this.#mode = mode;
      this.#connected(connection);
      this.listener.onReset();
    });
  }

  /** Asks the server now, whether it is live or waiting to try again. */
  retry(): void {
    this.#watch?.retry();
  }

  /** Ends watching: takes what is ours off the server. */
  stop(): Promise<void> {
    return this.#inTurn(() => this.#end());
  }

  async #end(): Promise<void> {
    await this.#watch?.stop();
    this.#watch = undefined;
    this.#unwatched = [];
    this.#feed.clear();
    await this.#close();
    this.#close = () => Promise.resolve();
  }

  #connected(connection: Connection): void {
    this.#connection = connection;
    this.listener.onConnection(connection);
    this.listener.onSummary(this.summary());
  }

  /** One after the other: a team that is being taken down is not to meet the next one. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(task);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
