import type { Mode, PersonDetails, RosterSnapshot } from '../preload/contract.js';
import type { AlertScope } from './alerts/rule.js';
import { Chronicle } from './presence/chronicle.js';
import type { Connection } from './presence/connection.js';
import type { Contact, RosterEntry } from './presence/contact.js';
import { Feed } from './presence/feed.js';
import { NO_LEFTOVERS, type Leftovers } from './presence/leftovers.js';
import type { Remembered, RosterCount } from './presence/roster.js';
import { countIn, inScope } from './scope-count.js';
import type { TeamListener } from './team-listener.js';
import { startWatch, type Watch, type WatchPieces, type WatchPlan } from './watch.js';

export interface TeamSummary {
  readonly mode: Mode;
  /** Whom the count is about. */
  readonly scope: AlertScope;
  /** What that group or person goes by; empty for the other scopes. */
  readonly scopeName: string;
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
  readonly #feed: Feed;
  readonly #chronicle = new Chronicle();
  /** Through whose eyes, and on which server, the team is seen. */
  #eyes = '';

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

  /** Somebody on show with what is known of them; undefined for anybody else. */
  entry(address: string): RosterEntry | undefined {
    return (
      this.#watch?.roster.entry(address) ?? this.#unwatched.find(({ contact }) => contact.address === address)
    );
  }

  /** Address and port that the server was told to call; undefined until it was. */
  get calledAt(): string | undefined {
    return this.#watch?.calledAt();
  }

  /** Somebody on show, as the settings have them; undefined for anybody else. */
  contact(address: string): Contact | undefined {
    return this.entry(address)?.contact;
  }

  /** What is known of somebody beyond their line, all of one moment. */
  details(address: string): PersonDetails {
    const presence = this.#watch?.roster.detailed(address);
    const today = this.#chronicle.today(address, this.pieces.clock.now());
    return { today, ...(presence && { presence }) };
  }

  /** Everything that a window shows; deltas with higher numbers follow. */
  snapshot(): RosterSnapshot {
    const { summary: gap } = this.#chronicle;
    return {
      sequence: this.#feed.sequence,
      mode: this.#mode,
      entries: this.#watch?.roster.entries ?? this.#unwatched,
      connection: this.#connection,
      unencrypted: this.#mode === 'team' && this.#plan?.origin.startsWith('http:') === true,
      ...(gap === undefined ? {} : { gap }),
    };
  }

  /** How the people of a scope are doing. @param favourites their addresses, for the scope that means them. */
  summary(scope: AlertScope, favourites: readonly string[]): TeamSummary {
    const count = this.#watch
      ? countIn(this.#watch.roster, scope, favourites)
      : { available: 0, total: this.#unwatched.filter(inScope(scope, favourites)).length };
    return { mode: this.#mode, scope, scopeName: this.#nameOf(scope), count, connection: this.#connection };
  }

  #nameOf(scope: AlertScope): string {
    switch (scope.kind) {
      case 'everyone':
      case 'favourites':
        return '';
      case 'group':
        return scope.name;
      case 'person': {
        const name = this.contact(scope.address)?.name ?? '';
        return name === '' ? scope.address : name;
      }
    }
  }

  /** Shows another team from now on; the one before is taken off its server first. */
  show(mode: 'demo' | 'team', watched: () => Promise<Watched>): Promise<void> {
    return this.#inTurn(async () => {
      const remembered = this.#remembered();
      await this.#end();
      if (this.#closed) return;
      const { plan, leftovers = NO_LEFTOVERS, close } = await watched();
      this.#mode = mode;
      this.#plan = plan;
      const before = this.#eyes;
      this.#eyes = `${plan.credentials.endUser} ${plan.origin}`;
      // A team that is watched anew, because something was set, goes on with its day.
      if (this.#eyes !== before) this.#chronicle.clear();
      if (close) this.#close = close;
      this.#watch = startWatch(
        plan,
        { ...this.pieces, leftovers },
        {
          onUpdate: ({ entries, changes }) => {
            if (entries.length === 0) return;
            this.#chronicle.saw(entries);
            this.#feed.add(entries);
            for (const change of changes) this.listener.onChange(change, this.#chronicle.changed(change));
            this.listener.onSummary();
          },
          onConnection: (connection) => this.#connected(connection),
        },
        this.#eyes === before ? remembered : undefined,
      );
      this.listener.onReset(this.#eyes === before ? 'anew' : 'others');
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
      this.listener.onReset('others');
    });
  }

  /** Shows people by the names, groups and numbers that they have now, in this order; goes on watching them. */
  relabel(contacts: readonly Contact[]): Promise<void> {
    return this.#inTurn(() => {
      if (this.#plan) this.#plan = { ...this.#plan, contacts };
      if (this.#watch) this.#watch.roster.relabel(contacts);
      else this.#unwatched = contacts.map((contact) => ({ contact }));
      this.#feed.clear();
      this.listener.onReset('relabelled');
      return Promise.resolve();
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
    this.#chronicle.dismiss();
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

  /** What is known of everybody, where that is right at this moment. */
  #remembered(): Remembered | undefined {
    return this.#watch && this.#connection.kind === 'live'
      ? { until: this.pieces.clock.now(), entries: this.#watch.roster.entries }
      : undefined;
  }

  async #end(): Promise<void> {
    // Taking it off the server takes time, in which what is saved is not to be compared with what is ending.
    this.#plan = undefined;
    await this.#watch?.stop();
    this.#watch = undefined;
    this.#unwatched = [];
    this.#chronicle.end();
    this.#feed.clear();
    await this.#close();
    this.#close = () => Promise.resolve();
  }

  #connected(connection: Connection): void {
    this.#connection = connection;
    const again = this.#chronicle.connected(connection, this.pieces.clock.now());
    if (again) {
      this.listener.onLiveAgain();
      if (again.summary) this.listener.onGap(again.summary);
    }
    this.listener.onConnection(connection);
    this.listener.onSummary();
  }

  /** One after the other: a team that is being taken down is not to meet the next one. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(task);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
