import { batch, computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type {
  AlertMute,
  AlertScope,
  CommandArgument,
  CommandName,
  Connection,
  GapSummary,
  Mode,
  MuteLength,
  NewAlertRule,
  PersonAction,
  Problem,
  RollcallBridge,
  RosterSnapshot,
} from '../../preload/contract.js';
import { asProblem } from '../ui/bridge.js';
import { Choices } from '../ui/choices.js';
import { sameScope } from '../../preload/same-scope.js';
import { presenceText, recentText } from '../ui/strings.js';
import { muteOf, passedMute } from '../ui/wishes.js';
import { Announcer } from './announcer.js';
import { RosterFeed } from './feed.js';
import { Hold } from './hold.js';
import type { Lines } from './lines.js';
import { nowMutedWords } from './muted-words.js';
import { Roster } from './roster.js';

export type Screen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'open'; readonly mode: Mode; readonly roster: Roster };

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
  /** Addresses of those whom an alert was about, until they are seen; where this list marks them. */
  readonly marked?: ReadonlySignal<ReadonlySet<string>>;
  readonly announcer = new Announcer();
  readonly hold = new Hold();
  readonly choices: Choices;
  readonly stale = computed(() => this.connection.value.kind !== 'live');
  /** Whether alerts are paused by hand. */
  readonly paused = computed(() => this.choices.alerts.value.pausedUntil > this.now.value);
  readonly roster = computed(() => {
    const screen = this.screen.value;
    return screen.kind === 'open' ? screen.roster : undefined;
  });
  /** Whose details are open, by address. */
  abstract readonly opened: ReadonlySignal<string | undefined>;
  abstract readonly lines: ReadonlySignal<Lines>;
  /** Milliseconds since the epoch, as often as durations need it. */
  readonly now: ReadonlySignal<number>;

  protected readonly bridge: RollcallBridge;
  readonly #feed: RosterFeed;

  constructor(bridge: RollcallBridge, now: ReadonlySignal<number>) {
    this.bridge = bridge;
    this.now = now;
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

  /** The same; what goes wrong is shown above the list. */
  async reach(address: string, action: PersonAction): Promise<void> {
    this.problem.value = await this.act(address, action);
    if (action === 'copy-address' && this.problem.peek() === undefined)
      this.announcer.show(presenceText.copied(this.nameOf(address)));
  }

  /** Makes somebody a favourite, or one no more. */
  async toggleFavourite(address: string): Promise<void> {
    await this.choices.favour(address, !this.choices.favourites.peek().has(address));
  }

  /** Wants to be told of something from now on. Where that passes a mute of more people, it is said. */
  async addRule(rule: NewAlertRule): Promise<void> {
    if (!(await this.attempt(() => this.bridge.call('alerts.add-rule', rule)))) return;
    const { scope, once } = rule;
    if (!once || scope.kind !== 'person') return;
    const mute = this.passedMute(scope.address);
    if (mute !== undefined) this.announcer.show(recentText.toldAlthough(mute.scope));
  }

  /** The mute of more people than this one that being told once about them passes. */
  passedMute(address: string): AlertMute | undefined {
    const group = this.roster.value?.person(address)?.group ?? '';
    const favourite = this.choices.favourites.value.has(address);
    return passedMute(this.choices.alerts.value, { address, group }, favourite, this.now.value);
  }

  /** Has nothing told of somebody for a while, or has it told again, and says so; it can be taken back. */
  async mute(scope: AlertScope, length: MuteLength): Promise<void> {
    const before = muteOf(this.choices.alerts.peek(), scope, this.now.peek());
    const done = await this.attempt(async () => {
      await this.bridge.call('alerts.mute', { scope, length });
      await this.choices.read();
    });
    if (!done) return;
    const now = this.now.peek();
    const mute = muteOf(this.choices.alerts.peek(), scope, now);
    const name = scope.kind === 'person' ? this.nameOf(scope.address) : '';
    this.announcer.offer(
      mute === undefined ? recentText.nowUnmuted(scope, name) : nowMutedWords(mute, name, now),
      () => void (before === undefined ? this.mute(scope, 'not') : this.#takeUp(before, name)),
    );
  }

  /** Ends a mute. Answers whether that was done; what went wrong is shown. */
  async unmute({ scope }: AlertMute): Promise<boolean> {
    return await this.attempt(() => this.bridge.call('alerts.mute', { scope, length: 'not' }));
  }

  /** Puts a mute in force again that was ended. Answers whether that was done; what went wrong is shown. */
  async muteAgain(mute: AlertMute): Promise<boolean> {
    const others = this.choices.alerts.peek().muted.filter(({ scope }) => !sameScope(scope, mute.scope));
    const done = await this.choices.change({ alerts: { muted: [...others, mute] } });
    if (done) this.problem.value = undefined;
    return done;
  }

  /** What somebody is called; by their address where they are not on the list. */
  nameOf(address: string): string {
    return this.roster.peek()?.person(address)?.naming.peek().name ?? address;
  }

  /** Answers whether it was done; what went wrong is shown. */
  protected async attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      this.problem.value = undefined;
      return true;
    } catch (rejection) {
      this.problem.value = asProblem(rejection);
      return false;
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

  /** Does something with the roster each time that either is another one. */
  #followWith<T>(value: ReadonlySignal<T>, follow: (roster: Roster, value: T) => void): void {
    effect(() => {
      const [roster, now] = [this.roster.value, value.value];
      if (roster !== undefined) untracked(() => follow(roster, now));
    });
  }

  async #takeUp(mute: AlertMute, name: string): Promise<void> {
    if (await this.muteAgain(mute)) this.announcer.show(recentText.mutedAgain(mute.scope, name));
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
  }
}
