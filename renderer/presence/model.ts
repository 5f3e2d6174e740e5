import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import {
  newVersionOf,
  type AlertScope,
  type Connection,
  type GapSummary,
  type NewVersion,
  type PasswordKept,
  type PersonDetails,
  type RollcallBridge,
  type RosterSnapshot,
} from '../../preload/contract.js';
import { asProblem } from '../ui/bridge.js';
import { STATUS_WORDS, menusText, presenceText, recentText, rulesText } from '../ui/strings.js';
import { watchedAmong } from '../ui/wishes.js';
import { connectionWords } from './connection-words.js';
import { FirstAnswer } from './first-answer.js';
import { ListModel } from './list-model.js';
import { NO_LINES, dependsOnPresence, linesOf, personKey, type Filter, type Lines } from './lines.js';
import type { OpenMenu } from './open-menu.js';
import { RecentAlerts } from './recent-alerts.js';
import { troubleOf, type Trouble } from './trouble.js';
import { Unmuted } from './unmuted.js';

/** `from` is where closing somebody's details leads back to, `at` the part of them that was asked for. */
interface PersonPlace {
  readonly from?: 'alerts';
  readonly at?: 'alerts';
}

/** What stands beside the list, or over it where there is no room. */
export type Panel =
  ({ readonly kind: 'person'; readonly address: string } & PersonPlace) | { readonly kind: 'alerts' };

/** What the presence window shows and what can be done in it. */
export class PresenceModel extends ListModel {
  /** What is wrong with the connection, unless the person has read it and put it away. */
  readonly trouble = signal<Trouble | undefined>(undefined);
  /** What changed while the list was not live. */
  readonly gap = signal<GapSummary | undefined>(undefined);
  /** Whether the server is spoken to without TLS. */
  readonly unencrypted = signal(false);
  readonly passwordKept = signal<PasswordKept>('nowhere');
  /** A new version of Rollcall that there is. */
  readonly newVersion = signal<NewVersion | undefined>(undefined);
  readonly filter = signal<Filter>('everyone');
  readonly collapsed = computed<ReadonlySet<string>>(() => new Set(this.choices.list.value.collapsed));
  readonly panel = signal<Panel | undefined>(undefined);
  readonly opened = computed(() =>
    this.panel.value?.kind === 'person' ? this.panel.value.address : undefined,
  );
  readonly menu = signal<OpenMenu | undefined>(undefined);
  readonly shortcutsShown = signal(false);
  readonly recent: RecentAlerts;
  override readonly marked: ReadonlySignal<ReadonlySet<string>>;
  /** Who was muted and is not any more, and since when. */
  readonly unmuted: Unmuted;
  /** Addresses of whomever an alert is about. */
  readonly watched: ReadonlySignal<ReadonlySet<string>>;
  readonly watchedCount: ReadonlySignal<number>;
  /** Whether to ask, for once, what Rollcall should tell about. */
  readonly asks: ReadonlySignal<boolean>;
  readonly firstAnswer: FirstAnswer;
  readonly lines: ReadonlySignal<Lines>;

  /** Whether the person has put the trouble away that the connection is in. */
  #troubleRead = false;
  /** Whom to show once there is a list. */
  #showLater: string | undefined;

  constructor(bridge: RollcallBridge, now: ReadonlySignal<number>) {
    super(bridge, now);
    this.recent = new RecentAlerts(now.peek());
    this.marked = this.recent.marked;
    this.unmuted = new Unmuted(this.choices.alerts, now);
    this.firstAnswer = new FirstAnswer(bridge, this.choices, (rejection) => {
      this.problem.value = asProblem(rejection);
    });
    this.watched = computed(() => {
      const people = this.roster.value?.people ?? [];
      return watchedAmong(people, this.choices.alerts.value, this.choices.favourites.value);
    });
    this.watchedCount = computed(() => this.watched.value.size);
    this.asks = computed(() => {
      const screen = this.screen.value;
      const shown = screen.kind === 'open' && screen.mode !== 'welcome' && screen.roster.size > 0;
      return shown && !this.stale.value && !this.choices.alerts.value.asked;
    });
    this.lines = computed(() => {
      const roster = this.roster.value;
      if (roster === undefined) return NO_LINES;
      const asked = { query: this.query.value, filter: this.filter.value };
      const collapsed = this.collapsed.value;
      roster.heedPlaces();
      const changing = dependsOnPresence(asked) || asked.filter === 'watched';
      if (!changing || this.hold.held.value) {
        return linesOf(roster, { ...asked, collapsed, watched: this.watched.peek() });
      }
      roster.heed();
      return linesOf(roster, { ...asked, collapsed, watched: this.watched.value });
    });
    // Made at once and not at the next paint: what stood there when the rows began to be held is what stays.
    this.lines.subscribe(() => undefined);
    let wasLive: boolean | undefined;
    effect(() => {
      const connection = this.connection.value;
      const live = connection.kind === 'live';
      const trouble = this.trouble.value;
      if (this.screen.peek().kind !== 'open' || live === wasLive) return;
      if (!live && connection.kind === 'connecting') return;
      wasLive = live;
      const words = connectionWords(connection, this.now.peek());
      this.announcer.say(trouble === undefined ? words : `${words} ${trouble.problem.message}`);
    });
    effect(() => {
      const { query } = this;
      if (query.value.trim() === '') return;
      this.announcer.found(presenceText.peopleFound(countPeople(this.lines.value)));
    });
  }

  override async start(): Promise<void> {
    this.bridge.on('contact.show', (address) => this.show(address));
    this.bridge.on('panel.show', () => void this.openAlerts());
    this.bridge.on('settings.changed', (view) => {
      this.passwordKept.value = view.passwordKept;
    });
    this.bridge.on('update.changed', ({ state }) => {
      this.newVersion.value = newVersionOf(state);
    });
    this.bridge.on('alerts.told', (alerts) => {
      for (const { outcome, subject } of this.recent.told(alerts)) {
        if (outcome.kind !== 'withheld')
          this.announcer.say(recentText.told(subject.name, STATUS_WORDS[subject.to]));
      }
    });
    await super.start();
    await this.attempt(async () => {
      const view = await this.bridge.call('settings.read', undefined);
      this.passwordKept.value = view.passwordKept;
    });
  }

  /** Says what to do with a password that no keychain can hold. */
  async keepPassword(choice: 'file' | 'ask'): Promise<void> {
    await this.attempt(async () => {
      const view = await this.bridge.call('password.keep', choice);
      this.passwordKept.value = view.passwordKept;
    });
  }

  /** The summary of the gap was read. */
  async dismissGap(): Promise<void> {
    this.hold.release();
    this.gap.value = undefined;
    await this.ask('gap.dismiss', undefined);
  }

  /** The connection's trouble was read: it is not said again until there is another kind of it, or none between. */
  dismissTrouble(): void {
    this.hold.release();
    this.#troubleRead = true;
    this.trouble.value = undefined;
  }

  /**
   * Opens somebody's details and scrolls to their row, whatever hides it now. Whoever is not on the list is searched for,
   * so that it says that they are not.
   */
  show(address: string): void {
    const roster = this.roster.peek();
    if (roster === undefined) {
      this.#showLater = address;
      return;
    }
    const person = roster.person(address);
    if (person === undefined) {
      this.query.value = address;
      return;
    }
    batch(() => {
      this.query.value = '';
      this.filter.value = 'everyone';
      this.#setCollapsed(person.group, false);
      this.open(address);
      this.active.value = personKey(address);
      this.reveal.value = { key: personKey(address) };
    });
  }

  /** Opens somebody's details. */
  open(address: string, place: PersonPlace = {}): void {
    this.panel.value = { kind: 'person', address, ...place };
  }

  /** Closes what stands beside the list, or goes back to what stood there before. */
  async closePanel(): Promise<void> {
    const panel = this.panel.peek();
    if (panel?.kind === 'person' && panel.from === 'alerts') await this.openAlerts();
    else this.panel.value = undefined;
  }

  /** Shows what was told or withheld lately. */
  async openAlerts(): Promise<void> {
    this.panel.value = { kind: 'alerts' };
    await this.attempt(async () => {
      this.recent.are(await this.bridge.call('alerts.recent', undefined));
    });
  }

  /** What is known of somebody beyond their line; undefined where main cannot say. */
  async details(address: string): Promise<PersonDetails | undefined> {
    return await this.bridge.call('person.details', address).catch((rejection: unknown) => {
      this.problem.value = asProblem(rejection);
      return undefined;
    });
  }

  /** Has the tray icon count these people from now on, and says so; it can be taken back. */
  async countInTray(counts: AlertScope): Promise<void> {
    const before = this.choices.all.peek().tray.counts;
    if (await this.choices.change({ tray: { counts } }))
      this.announcer.offer(menusText.nowInTray(rulesText.scope(counts)), () => void this.countInTray(before));
  }

  /** Folds a group away or out, by its key. */
  toggleGroup(key: string): void {
    this.#setCollapsed(key, !this.collapsed.peek().has(key));
  }

  protected override opening(snapshot: RosterSnapshot): void {
    this.gap.value = snapshot.gap;
    this.unencrypted.value = snapshot.unencrypted;
    this.newVersion.value = snapshot.newVersion;
    const awaited = this.#showLater;
    this.#showLater = undefined;
    if (awaited !== undefined) this.show(awaited);
    // Hidden, the window was not told what was shown meanwhile.
    void this.bridge.call('alerts.recent', undefined).then(
      (alerts) => this.recent.are(alerts),
      // What was told lately is only marked; without it the list is as right as before.
      () => undefined,
    );
  }

  protected override gapIs(gap: GapSummary | undefined): void {
    this.gap.value = gap;
  }

  protected override connectionIs(connection: Connection): void {
    batch(() => {
      super.connectionIs(connection);
      const trouble = troubleOf(connection, this.trouble.peek());
      if (trouble?.kind !== 'slow') this.#troubleRead = false;
      this.trouble.value = this.#troubleRead ? undefined : trouble;
    });
  }

  #setCollapsed(key: string, collapsed: boolean): void {
    const names = this.choices.list.peek().collapsed;
    if (names.includes(key) === collapsed) return;
    this.choices.look({ collapsed: collapsed ? [...names, key] : names.filter((name) => name !== key) });
  }
}

const countPeople = ({ sections }: Lines): number => sections.reduce((sum, { asked }) => sum + asked.size, 0);
