import { batch, computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type {
  CommandArgument,
  CommandName,
  Connection,
  GapSummary,
  Mode,
  PersonAction,
  Problem,
  RecentAlert,
  RollcallBridge,
  RosterSnapshot,
} from '../../preload/contract.js';
import { asProblem } from '../ui/bridge.js';
import { Choices } from '../ui/choices.js';
import { RosterFeed } from './feed.js';
import { Hold } from './hold.js';
import type { Lines } from './lines.js';
import { Roster } from './roster.js';

export type Screen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'open'; readonly mode: Mode; readonly roster: Roster };

/** A page that is new marks nothing that was told longer ago: it was seen on the page before, or is old. */
const MARKED_MS = 10 * 60_000;

/** Somebody to scroll to. A new object each time, so that asking twice works twice. */
export interface Reveal {
  readonly key: string;
}

/** What a list of people shows and what can be done with it, in whichever window it stands. */
export abstract class ListModel {
  readonly screen = signal<Screen>({ kind: 'loading' });
  readonly connection = signal<Connection>({ kind: 'stopped' });
  /** Until when the presence shown was right, where it is not live; undefined where nobody can say. */
  readonly liveUntil = signal<number | undefined>(undefined);
  /** What went wrong with the last thing that was asked for. */
  readonly problem = signal<Problem | undefined>(undefined);
  readonly query = signal('');
  /** The line that the keyboard is at, by its key. */
  readonly active = signal<string | undefined>(undefined);
  readonly reveal = signal<Reveal | undefined>(undefined);
  /** Addresses of those whom an alert was about, until they are seen. */
  readonly marked = signal<ReadonlySet<string>>(new Set());
  readonly hold = new Hold();
  readonly choices: Choices;
  readonly stale = computed(() => this.connection.value.kind !== 'live');
  readonly roster = computed(() => {
    const screen = this.screen.value;
    return screen.kind === 'open' ? screen.roster : undefined;
  });
  /** Whose details are open, by address. */
  abstract readonly opened: ReadonlySignal<string | undefined>;
  abstract readonly lines: ReadonlySignal<Lines>;
  /** Milliseconds since the epoch, once a minute. */
  readonly now: ReadonlySignal<number>;

  protected readonly bridge: RollcallBridge;
  readonly #feed: RosterFeed;
  /** The latest alert that was heard of. */
  #seenAlert = 0;
  /** Nothing from before is marked any more, in milliseconds since the epoch. */
  #marksFrom: number;

  constructor(bridge: RollcallBridge, now: ReadonlySignal<number>) {
    this.bridge = bridge;
    this.now = now;
    this.#marksFrom = now.peek() - MARKED_MS;
    this.choices = new Choices(bridge, (rejection) => {
      this.problem.value = asProblem(rejection);
    });
    this.#feed = new RosterFeed(bridge, {
      snapshot: (snapshot) => this.#take(snapshot),
      delta: (delta) => this.roster.peek()?.apply(delta.entries) ?? false,
      connection: (connection) => this.connectionIs(connection),
      gap: (gap) => this.gapIs?.(gap),
      failed: (problem) => {
        this.screen.value = { kind: 'failed', problem };
      },
    });
    const sort = computed(() => this.choices.list.value.sort);
    this.#followWith(sort, (roster, value) => roster.sortBy(value));
    this.#followWith(this.choices.favourites, (roster, value) => roster.favour(value));
    this.#followWith(this.hold.held, (roster, value) => roster.hold(value));
  }

  /** Begins to listen to main and reads what there is. */
  async start(): Promise<void> {
    this.bridge.on('alerts.told', (alert) => this.told(alert));
    this.choices.follow();
    this.#feed.follow();
    await this.#open();
  }

  /** Asks for everything once more, after that failed. */
  async reopen(): Promise<void> {
    this.screen.value = { kind: 'loading' };
    await this.#open();
  }

  /** Asks main for something whose answer does not matter here. What goes wrong is shown. */
  async ask<C extends CommandName>(command: C, argument: CommandArgument<C>): Promise<void> {
    await this.attempt(() => this.bridge.call(command, argument));
  }

  /** Reaches somebody, or takes their address along. Answers what went wrong. */
  async act(address: string, action: PersonAction): Promise<Problem | undefined> {
    try {
      await this.bridge.call('person.act', { address, action });
      return undefined;
    } catch (rejection) {
      return asProblem(rejection);
    }
  }

  /** Whoever an alert was about has been seen. */
  seen(): void {
    this.#marksFrom = this.now.peek();
    if (this.marked.peek().size > 0) this.marked.value = new Set();
  }

  protected async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.problem.value = undefined;
    } catch (rejection) {
      this.problem.value = asProblem(rejection);
    }
  }

  protected connectionIs(connection: Connection): void {
    batch(() => {
      this.connection.value = connection;
      if (connection.kind === 'live') this.liveUntil.value = connection.checkedAt;
      else if ('problem' in connection || connection.kind === 'connecting') {
        this.liveUntil.value = connection.liveUntil;
      }
    });
  }

  /** A gap ended, or its summary was dismissed. */
  protected gapIs?(gap: GapSummary | undefined): void;

  /** Something new of everybody. */
  protected opening?(snapshot: RosterSnapshot): void;

  /** An alert was shown or withheld. */
  protected told(alert: RecentAlert): void {
    if (alert.id <= this.#seenAlert) return;
    this.#seenAlert = alert.id;
    if (alert.outcome.kind === 'withheld' || alert.at < this.#marksFrom) return;
    this.marked.value = new Set(this.marked.peek()).add(alert.subject.address);
  }

  /** Does something with the roster each time that either is another one. */
  #followWith<T>(value: ReadonlySignal<T>, follow: (roster: Roster, value: T) => void): void {
    effect(() => {
      const [roster, now] = [this.roster.value, value.value];
      if (roster !== undefined) untracked(() => follow(roster, now));
    });
  }

  async #open(): Promise<void> {
    try {
      await this.choices.read();
    } catch (rejection) {
      this.screen.value = { kind: 'failed', problem: asProblem(rejection) };
      return;
    }
    await this.#feed.open();
  }

  #take(snapshot: RosterSnapshot): void {
    batch(() => {
      const before = this.screen.peek();
      // What was known of other people says nothing about these.
      if (before.kind === 'open' && before.mode !== snapshot.mode) this.liveUntil.value = undefined;
      const { sort } = this.choices.list.peek();
      const roster = new Roster(snapshot.entries, sort, this.choices.favourites.peek());
      this.screen.value = { kind: 'open', mode: snapshot.mode, roster };
      this.connectionIs(snapshot.connection);
      this.opening?.(snapshot);
    });
    // Hidden, the window was not told what was shown meanwhile.
    void this.bridge.call('alerts.recent', undefined).then(
      (alerts) => alerts.forEach((alert) => this.told(alert)),
      // What was told lately is only marked; without it the list is as right as before.
      () => undefined,
    );
  }
}
