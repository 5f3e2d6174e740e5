import { batch, computed, signal } from '@preact/signals';
import type {
  CertificateFacts,
  FieldProblems,
  RollcallBridge,
  Settings,
  SettingsCheck,
  SettingsDraft,
  SettingsView,
} from '../../preload/contract.js';
import { withSettingsOf } from '../../preload/setting-path.js';
import { Checker } from './checker.js';
import { withoutBlank } from './contacts.js';
import { merged } from './merged.js';
import { peopleBetween } from './people.js';
import { same } from './same.js';

const NONE: FieldProblems = {};

/** What was changed and counts only once Rollcall connects with it. Names, groups and numbers do not. */
export interface Waiting {
  /** Something of the server, the users or the updates. */
  readonly connection: boolean;
  /** How many people were added and removed. */
  readonly added: number;
  readonly removed: number;
}

/** What nobody can connect without, in the order of the window. */
const NEEDED = ['server.address', 'applicationUser.name', 'password', 'endUser.name'] as const;
export type NeededField = (typeof NEEDED)[number];

/** What the connection needs, as it is typed; it counts once Rollcall connects with it. */
export class DraftModel {
  /** What is stored; undefined until it is read. */
  readonly view = signal<SettingsView | undefined>(undefined);
  readonly settings = signal<Settings | undefined>(undefined);
  /** Undefined until something is typed: then the stored password stays. */
  readonly password = signal<string | undefined>(undefined);
  readonly warnings = signal<FieldProblems>(NONE);
  /** What the certificates say that are trusted for one server each. */
  readonly trusted = signal<readonly CertificateFacts[]>([]);

  /** Problems of fields that were touched, or of all once connecting was tried. */
  readonly shown = computed<FieldProblems>(() => {
    if (this.#showAll.value) return this.#problems.value;
    const touched = this.#touched.value;
    return Object.fromEntries(Object.entries(this.#problems.value).filter(([path]) => touched.has(path)));
  });

  /** What waits for the connection; undefined while nothing does. */
  readonly waiting = computed<Waiting | undefined>(() => {
    const draft = this.settings.value;
    const stored = this.view.value?.settings;
    if (draft === undefined || stored === undefined) return undefined;
    const connection =
      this.password.value !== undefined || !same({ ...draft, contacts: [] }, { ...stored, contacts: [] });
    const { added, removed } = peopleBetween(stored.contacts, withoutBlank(draft.contacts));
    return connection || added > 0 || removed > 0 ? { connection, added, removed } : undefined;
  });
  readonly waits = computed(() => this.waiting.value !== undefined);

  /** The fields that nobody can connect without and that nothing stands in. */
  readonly missing = computed<readonly NeededField[]>(() => {
    const problems = this.#problems.value;
    const { server, applicationUser, endUser } = this.settings.value ?? {};
    const typed: Readonly<Record<NeededField, string | undefined>> = {
      'server.address': server?.address,
      'applicationUser.name': applicationUser?.name,
      password: this.password.value,
      'endUser.name': endUser?.name,
    };
    return NEEDED.filter((path) => path in problems && (typed[path] ?? '').trim() === '');
  });

  readonly #problems = signal<FieldProblems>(NONE);
  readonly #touched = signal<ReadonlySet<string>>(new Set());
  readonly #showAll = signal(false);
  readonly #checker: Checker;
  readonly #onError: (rejection: unknown) => void;

  /** @param onError is told why a check that nobody waits for failed. */
  constructor(bridge: RollcallBridge, onError: (rejection: unknown) => void) {
    this.#onError = onError;
    this.#checker = new Checker(bridge, ({ problems, warnings, trusted }) =>
      batch(() => {
        this.#problems.value = problems;
        this.warnings.value = warnings;
        this.trusted.value = trusted;
      }),
    );
  }

  /** What would be sent now; undefined until what is stored was read. */
  get value(): SettingsDraft | undefined {
    const settings = this.settings.peek();
    const password = this.password.peek();
    if (settings === undefined) return undefined;
    return password === undefined ? { settings } : { settings, password };
  }

  /** Whether an administrator has set it: it stays as it is. */
  isLocked(path: string): boolean {
    return this.view.value?.locked.some((locked) => locked === path) ?? false;
  }

  /** Changes what is typed. It is checked once nothing more was typed for a moment. */
  edit(change: (settings: Settings) => Settings): void {
    const settings = this.settings.peek();
    if (settings === undefined) return;
    this.settings.value = this.#withLocks(change(settings));
    this.#checkSoon();
  }

  /** Takes a password from the field; an empty field leaves the stored one as it is. */
  typePassword(text: string): void {
    this.password.value = text === '' ? undefined : text;
    this.#checkSoon();
  }

  /** Puts another draft in the place of this one, and shows all that is wrong with it. */
  replace(draft: SettingsDraft): void {
    batch(() => {
      this.settings.value = this.#withLocks(draft.settings);
      this.password.value = draft.password;
      this.#showAll.value = true;
    });
    this.#checkSoon();
  }

  /** Back to what is stored. */
  discard(): void {
    const view = this.view.peek();
    if (view !== undefined) batch(() => this.#take(view.settings));
    this.#checkSoon();
  }

  /** The field is left. One that a first set-up still needs is only passed by: the page must not jump for it. */
  leave(path: string): void {
    const isPassed = this.missing.peek().some((field) => field === path);
    if (this.view.peek()?.configured === true || !isPassed) this.touch(path);
  }

  /** From now on the field's problem is shown. */
  touch(path: string): void {
    if (!this.#touched.peek().has(path)) this.#touched.value = new Set(this.#touched.peek()).add(path);
  }

  /** What is stored changed. What is typed and not stored stays; the fields that nobody touched follow. */
  stored(view: SettingsView): void {
    const before = this.view.peek()?.settings;
    const draft = this.settings.peek();
    const isTyped = this.password.peek() !== undefined || !same(draft, before);
    batch(() => {
      this.view.value = view;
      if (before === undefined || draft === undefined || !isTyped) {
        this.#take(view.settings);
        return;
      }
      const next = merged(before, draft, view.settings);
      if (same(next, draft)) return;
      this.settings.value = next;
      this.#checkSoon();
    });
  }

  /** A draft was stored. What was typed meanwhile is not in it: it stays. */
  saved(sent: SettingsDraft, view: SettingsView): void {
    batch(() => {
      this.view.value = view;
      if (same(this.settings.peek(), sent.settings) && this.password.peek() === sent.password)
        this.#take(view.settings);
    });
  }

  /** Shows every problem from now on. */
  refuse(problems: FieldProblems): void {
    batch(() => {
      this.#problems.value = problems;
      this.#showAll.value = true;
    });
  }

  /** Drops the people that nothing was typed for, and what waits to be checked. */
  tidy(): void {
    this.#checker.cancel();
    const settings = this.settings.peek();
    if (settings === undefined) return;
    const contacts = withoutBlank(settings.contacts);
    if (contacts.length < settings.contacts.length) this.settings.value = { ...settings, contacts };
  }

  /** Has main check what is typed, now. */
  async check(): Promise<SettingsCheck | undefined> {
    const draft = this.value;
    return draft === undefined ? undefined : await this.#checker.check(draft);
  }

  #withLocks(settings: Settings): Settings {
    const view = this.view.peek();
    return view === undefined ? settings : withSettingsOf(settings, view.settings, view.locked);
  }

  #take(settings: Settings): void {
    this.settings.value = settings;
    this.password.value = undefined;
    this.#problems.value = NONE;
    this.#touched.value = new Set();
    this.#showAll.value = false;
  }

  #checkSoon(): void {
    this.#checker.soon(() => void this.check().catch(this.#onError));
  }
}
