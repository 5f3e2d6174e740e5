import type { Mode, RosterDelta, RosterSnapshot } from '../preload/contract.js';
import type { Connection } from './presence/connection.js';
import type { Contact, PresenceChange, RosterEntry } from './presence/contact.js';
import { Feed } from './presence/feed.js';
import { Gap, type GapSummary } from './presence/gap.js';
import { NO_LEFTOVERS, type Leftovers } from './presence/leftovers.js';
import type { RosterCount } from './presence/roster.js';
import { startWatch, type Watch, type WatchPieces, type WatchPlan } from './watch.js';

/** Who is told what becomes of the team. Calls must return at once. */
export interface TeamListener {
  onDelta(delta: RosterDelta): void;
  /** Other people now: whatever was shown is to be asked for again. */
  onReset(): void;
  onConnection(connection: Connection): void;
  /** Somebody is in another status. It is news only while the connection is live; else the gap's summary tells it. */
  onChange(change: PresenceChange, isNews: boolean): void;
  /** What changed while nothing was heard; undefined when that was dismissed. */
  onGap(gap: GapSummary | undefined): void;
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
  /** The memory of what is made on the server, where that outlasts us. */
  readonly leftovers?: Leftovers;
  readonly close?: () => Promise<void>;
}

/** The team on show: nobody yet, the made-up one, or that of the configured server. One at a time. */
export class Team {
  #mode: Mode = 'welcome';
  #watch: Watch | undefined;
  /** Who is shown while nobody is watched. */
  #unwatched: readonly RosterEntry[] = [];
  #connection: Connection = { kind: 'not-configured' };
  #plan: WatchPlan | undefined;
  #close: () => Promise<void> = () => Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;
  /** Open while the connection is not live. */
  #gap: Gap | undefined;
  #summary: GapSummary | undefined;
  readonly #feed: Feed;

  constructor(
    private readonly pieces: Omit<WatchPieces, 'leftovers'>,
    private readonly listener: TeamListener,
  ) {
    this.#feed = new Feed(pieces.clock, (delta) => listener.onDelta(delta));
  }

  get mode(): Mode {
    return this.#mode;
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** What is watched now, and with what; undefined when nobody is. */
  get plan(): WatchPlan | undefined {
    return this.#plan;
  }

  /** Everything that a window shows; deltas with higher numbers follow. */
  snapshot(): RosterSnapshot {
    return {
      sequence: this.#feed.sequence,
      mode: this.#mode,
      entries: this.#watch?.roster.entries ?? this.#unwatched,
      connection: this.#connection,
      unencrypted: this.#mode === 'team' && this.#plan?.origin.startsWith('http:') === true,
      ...(this.#summary === undefined ? {} : { gap: this.#summary }),
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
      if (this.#closed) return;
      const { plan, leftovers = NO_LEFTOVERS, close } = await watched();
      this.#mode = mode;
      this.#plan = plan;
      if (close) this.#close = close;
      this.#watch = startWatch(
        plan,
        { ...this.pieces, leftovers },
        {
          onUpdate: ({ entries, changes }) => {
            if (entries.length === 0) return;
            this.#feed.add(entries);
            for (const change of changes) this.#changed(change);
            this.listener.onSummary(this.summary());
          },
          onConnection: (connection) => this.#connected(connection),
        },
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

  /** Something changed around this computer: asks the server now, unless it refused the login. */
  stirred(): void {
    this.#watch?.stirred();
  }

  /** The computer slept: asks the server now, and calls nothing live until it answered. */
  woke(): void {
    this.#watch?.woke();
  }

  /** The summary of a gap was read. */
  dismissGap(): void {
    this.#summary = undefined;
    this.listener.onGap(undefined);
  }

  /** Ends watching: takes what is ours off the server. */
  stop(): Promise<void> {
    return this.#inTurn(() => this.#end());
  }

  /** Ends watching, and lets nobody be shown until the task is done. */
  pausedFor<T>(task: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      await this.#end();
      return task();
    });
  }

  /** Ends watching for good: nobody is shown from now on. */
  close(): Promise<void> {
    this.#closed = true;
    return this.stop();
  }

  async #end(): Promise<void> {
    await this.#watch?.stop();
    this.#watch = undefined;
    this.#plan = undefined;
    this.#unwatched = [];
    this.#gap = undefined;
    this.#summary = undefined;
    this.#feed.clear();
    await this.#close();
    this.#close = () => Promise.resolve();
  }

  #changed(change: PresenceChange): void {
    this.#gap?.add(change);
    this.listener.onChange(change, this.#gap === undefined);
  }

  #connected(connection: Connection): void {
    this.#connection = connection;
    this.#bridgeGap(connection);
    this.listener.onConnection(connection);
    this.listener.onSummary(this.summary());
  }

  /** From the moment the list is not live until it is again, changes are gathered: nobody knows when they happened. */
  #bridgeGap(connection: Connection): void {
    const now = this.pieces.clock.now();
    switch (connection.kind) {
      case 'connecting':
      case 'interrupted':
      case 'failed':
        this.#gap ??= new Gap(connection.liveUntil ?? now);
        return;
      case 'live': {
        const summary = this.#gap?.summary(now);
        this.#gap = undefined;
        if (!summary) return;
        this.#summary = summary;
        this.listener.onGap(summary);
        return;
      }
      case 'not-configured':
      case 'needs-password':
      case 'stopped':
        this.#gap = undefined;
        return;
    }
  }

  /** One after the other: a team that is being taken down is not to meet the next one. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(task);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
