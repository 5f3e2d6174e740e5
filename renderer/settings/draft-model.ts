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
import { Checker } from './checker.js';
import { withoutBlank } from './contacts.js';
import { merged } from './merged.js';
import { samePeople } from './people.js';
import { same } from './same.js';

const NONE: FieldProblems = {};

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

  /** Whether something was changed that counts only once Rollcall connects with it. Names and groups do not. */
  readonly waits = computed(() => {
    const draft = this.settings.value;
    const stored = this.view.value?.settings;
    if (this.password.value !== undefined) return true;
    if (draft === undefined || stored === undefined) return false;
    return (
      !same({ ...draft, contacts: [] }, { ...stored, contacts: [] }) ||
      !samePeople(withoutBlank(draft.contacts), stored.contacts)
    );
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

  /** Changes what is typed. It is checked once nothing more was typed for a moment. */
  edit(change: (settings: Settings) => Settings): void {
    const settings = this.settings.peek();
    if (settings === undefined) return;
    this.settings.value = change(settings);
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
      this.settings.value = draft.settings;
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
