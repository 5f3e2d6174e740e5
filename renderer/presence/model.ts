import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type {
  CommandArgument,
  CommandName,
  Connection,
  GapSummary,
  Mode,
  PasswordKept,
  Problem,
  RollcallBridge,
} from '../../preload/contract.js';
import { asProblem } from '../ui/bridge.js';
import { RosterFeed } from './feed.js';
import { dependsOnPresence, linesOf, personKey, type Filter, type Lines, type View } from './lines.js';
import { Roster } from './roster.js';
import { troubleOf, type Trouble } from './trouble.js';

export type Screen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'open'; readonly mode: Mode; readonly roster: Roster };

const NO_LINES: Lines = { lines: [], sections: [], grouped: false };

/** What the presence window shows and what can be done in it. */
export class PresenceModel {
  readonly screen = signal<Screen>({ kind: 'loading' });
  readonly connection = signal<Connection>({ kind: 'stopped' });
  /** Until when the presence shown was right, where it is not live; undefined where nobody can say. */
  readonly liveUntil = signal<number | undefined>(undefined);
  /** What is wrong with the connection, unless the person has read it and put it away. */
  readonly trouble = signal<Trouble | undefined>(undefined);
  /** What changed while the list was not live. */
  readonly gap = signal<GapSummary | undefined>(undefined);
  /** Whether the server is spoken to without TLS. */
  readonly unencrypted = signal(false);
  readonly passwordKept = signal<PasswordKept>('nowhere');
  /** What went wrong with the last thing that was asked for. */
  readonly problem = signal<Problem | undefined>(undefined);

  readonly query = signal('');
  readonly filter = signal<Filter>('everyone');
  readonly collapsed = signal<ReadonlySet<string>>(new Set());
  /** The line that the keyboard is at, by its key. */
  readonly active = signal<string | undefined>(undefined);
  /** Whose details are open, by address. */
  readonly opened = signal<string | undefined>(undefined);
  /** Whom a notification was about, until it is seen. */
  readonly marked = signal<string | undefined>(undefined);
  /** Somebody to scroll to and focus, by address. A new object each time, so that asking twice works twice. */
  readonly reveal = signal<{ readonly address: string } | undefined>(undefined);
  /** Whether the pointer moves over the list: then nobody comes or goes under it. */
  readonly pointed = signal(false);

  readonly stale = computed(() => this.connection.value.kind !== 'live');
  readonly lines: ReadonlySignal<Lines>;
  /** Milliseconds since the epoch, once a minute. */
  readonly now: ReadonlySignal<number>;

  readonly #bridge: RollcallBridge;
  readonly #feed: RosterFeed;
  /** Whether the person has put the trouble away that the connection is in. */
  #troubleRead = false;
  /** Whom to show once there is a list. */
  #showLater: string | undefined;

  constructor(bridge: RollcallBridge, now: ReadonlySignal<number>) {
    this.#bridge = bridge;
    this.now = now;
    this.lines = computed(() => {
      const screen = this.screen.value;
      if (screen.kind !== 'open') return NO_LINES;
      const view: View = {
        query: this.query.value,
        filter: this.filter.value,
        collapsed: this.collapsed.value,
      };
      if (dependsOnPresence(view) && !this.pointed.value) screen.roster.heed();
      return linesOf(screen.roster, view);
    });
    this.#feed = new RosterFeed(bridge, {
      snapshot: (snapshot) =>
        batch(() => {
          const before = this.screen.peek();
          // What was known of other people says nothing about these.
          if (before.kind === 'open' && before.mode !== snapshot.mode) this.liveUntil.value = undefined;
          this.screen.value = { kind: 'open', mode: snapshot.mode, roster: new Roster(snapshot.entries) };
          this.gap.value = snapshot.gap;
          this.unencrypted.value = snapshot.unencrypted;
          this.#connectionIs(snapshot.connection);
          const awaited = this.#showLater;
          this.#showLater = undefined;
          if (awaited !== undefined) this.show(awaited);
        }),
      delta: (delta) => {
        const screen = this.screen.peek();
        return screen.kind === 'open' && screen.roster.apply(delta.entries);
      },
      connection: (connection) => this.#connectionIs(connection),
      gap: (gap) => {
        this.gap.value = gap;
      },
      failed: (problem) => {
        this.screen.value = { kind: 'failed', problem };
      },
    });
  }

  /** Begins to listen to main and reads what there is. */
  async start(): Promise<void> {
    this.#bridge.on('contact.show', (address) => this.show(address));
    this.#bridge.on('settings.changed', (view) => {
      this.passwordKept.value = view.passwordKept;
    });
    await this.#feed.start();
    await this.#try(async () => {
      const view = await this.#bridge.call('settings.read', undefined);
      this.passwordKept.value = view.passwordKept;
    });
  }

  /** Asks for the roster once more, after that failed. */
  async reopen(): Promise<void> {
    this.screen.value = { kind: 'loading' };
    await this.#feed.open();
  }

  /** Asks main for something whose answer does not matter here. What goes wrong is shown. */
  async ask<C extends CommandName>(command: C, argument: CommandArgument<C>): Promise<void> {
    await this.#try(() => this.#bridge.call(command, argument));
  }

  /** Says what to do with a password that no keychain can hold. */
  async keepPassword(choice: 'file' | 'ask'): Promise<void> {
    await this.#try(async () => {
      const view = await this.#bridge.call('password.keep', choice);
      this.passwordKept.value = view.passwordKept;
    });
  }

  /** The summary of the gap was read. */
  async dismissGap(): Promise<void> {
    this.pointed.value = false;
    this.gap.value = undefined;
    await this.ask('gap.dismiss', undefined);
  }

  /** The connection's trouble was read: it is not said again until there is another kind of it, or none between. */
  dismissTrouble(): void {
    this.pointed.value = false;
    this.#troubleRead = true;
    this.trouble.value = undefined;
  }

  /** Scrolls to somebody and marks the row, whatever hides it now. */
  show(address: string): void {
    const screen = this.screen.peek();
    if (screen.kind !== 'open') {
      this.#showLater = address;
      return;
    }
    const person = screen.roster.person(address);
    if (person === undefined) return;
    batch(() => {
      this.query.value = '';
      this.filter.value = 'everyone';
      this.opened.value = undefined;
      this.#setCollapsed(person.contact.group, false);
      this.marked.value = address;
      this.active.value = personKey(address);
      this.reveal.value = { address };
    });
  }

  /** Folds a group away or out. */
  toggleGroup(name: string): void {
    this.#setCollapsed(name, !this.collapsed.peek().has(name));
  }

  #setCollapsed(name: string, collapsed: boolean): void {
    if (this.collapsed.peek().has(name) === collapsed) return;
    const names = new Set(this.collapsed.peek());
    if (collapsed) names.add(name);
    else names.delete(name);
    this.collapsed.value = names;
  }

  #connectionIs(connection: Connection): void {
    batch(() => {
      this.connection.value = connection;
      if (connection.kind === 'live') this.liveUntil.value = connection.checkedAt;
      else if ('problem' in connection || connection.kind === 'connecting') {
        this.liveUntil.value = connection.liveUntil;
      }
      const trouble = troubleOf(connection, this.trouble.peek());
      if (trouble?.kind !== 'slow') this.#troubleRead = false;
      this.trouble.value = this.#troubleRead ? undefined : trouble;
    });
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.problem.value = undefined;
    } catch (rejection) {
      this.problem.value = asProblem(rejection);
    }
  }
}
