import type {
  Defaults,
  ImportReport,
  SettingsCheck,
  SettingsDraft,
  SettingsFile,
  SettingsSaved,
  SettingsView,
  TestProgress,
} from '../preload/contract.js';
import { words } from '../preload/words/spoken.js';
import { testConnection } from './connection-test.js';
import { portWarning } from './endpoint/callback-port.js';
import type { Offer } from './presence/connection.js';
import type { Contact } from './presence/contact.js';
import { certificateFactsIn } from './pws/certificate.js';
import type { LedgerOwner } from './settings/ledger.js';
import { changedLocks, enforced, lockProblems, MANAGED_PATHS } from './settings/managed.js';
import type { PasswordStore } from './settings/password-store.js';
import { defaultPreferences, type Preferences } from './settings/preferences.js';
import { recipient, withPasswordGone } from './settings/recipient.js';
import { readSampleFiles } from './settings/sample-files.js';
import { sameOrigin } from './settings/same-origin.js';
import { relabelled } from './settings/relabelled.js';
import { checkSettings, type ContactSetting, type FieldProblems, type Settings } from './settings/schema.js';
import { readSettingsFile, settingsText } from './settings/settings-file.js';
import type { SettingsStore } from './settings/settings-store.js';
import type { WatchPieces, WatchPlan } from './watch.js';
import { planOf } from './watch-plan.js';

/** What watching needs and whether it is there. */
export type Readiness =
  | { readonly kind: 'not-configured' }
  /** The contacts are those that will be watched when it is there. */
  | { readonly kind: 'needs-password'; readonly contacts: readonly Contact[] }
  | { readonly kind: 'ready'; readonly plan: WatchPlan };

/** Settings and password together: what the settings window and the command line do with them. */
export class Configuration {
  #notice: string | undefined;

  constructor(
    private readonly store: SettingsStore,
    private readonly passwords: PasswordStore,
    private readonly keychainAvailable: boolean,
  ) {
    this.#notice = store.notice;
  }

  view(): SettingsView {
    const { managed, draft, settings } = this.store;
    const notices = [managed.notice, this.#notice].filter((notice) => notice !== undefined);
    return {
      settings: draft,
      passwordKept: this.passwords.kept,
      keychain: this.keychainAvailable,
      configured: settings !== undefined,
      locked: managed.locked,
      ...(notices.length === 0 ? {} : { notice: notices.join(' ') }),
    };
  }

  /** What a first start has. */
  defaults(): Defaults {
    return { settings: this.store.managed.settings, preferences: defaultPreferences() };
  }

  /** What is stored as a text for a file, with the preferences. The password is not in it. */
  exported(preferences: Preferences): string {
    return settingsText(this.store.draft, preferences);
  }

  /** Has the settings window say something until the next save. */
  notify(notice: string): void {
    this.#notice = notice;
  }

  readiness(): Readiness {
    const { settings } = this.store;
    if (!settings) return { kind: 'not-configured' };
    const password = this.#passwordFor({ settings });
    return password === undefined
      ? { kind: 'needs-password', contacts: settings.contacts }
      : { kind: 'ready', plan: planOf(settings, password) };
  }

  /** What is wrong with a draft, and what is worth knowing about it. */
  check(draft: SettingsDraft): SettingsCheck {
    const warning = portWarning(draft.settings.callback.port);
    return {
      problems: this.#problems(draft),
      warnings: warning === undefined ? {} : { 'callback.port': warning },
      trusted: draft.settings.server.trusted.flatMap(
        ({ origin, certificate }) => certificateFactsIn(origin, certificate) ?? [],
      ),
    };
  }

  /** Stores a draft if it is valid; one that is not changes nothing. */
  async save(draft: SettingsDraft): Promise<SettingsSaved> {
    const problems = this.#problems(draft);
    const checked = checkSettings(draft.settings);
    if (checked.kind === 'invalid' || Object.keys(problems).length > 0) return { kind: 'refused', problems };
    await this.#moveTo(checked.settings);
    this.#notice = undefined;
    if (draft.password !== undefined) await this.passwords.set(draft.password);
    return { kind: 'saved', view: this.view() };
  }

  /**
   * Stores names, groups, numbers and the order of the people who are stored already, as far as they are valid.
   *
   * @throws Error with `advice` when they cannot be written.
   */
  async relabel(people: readonly ContactSetting[]): Promise<SettingsView> {
    const { settings } = this.store;
    if (settings) await this.#moveTo({ ...settings, contacts: relabelled(settings.contacts, people) });
    return this.view();
  }

  /** Whose leftovers are to be remembered: those of the users at the server. */
  owner({ origin, credentials: { applicationUser, endUser } }: WatchPlan): LedgerOwner {
    return { origin, applicationUser, endUser };
  }

  /**
   * Does what a problem offered and a person accepted.
   *
   * @throws Error with `advice` when the settings would not be valid with it, or cannot be written.
   */
  accept(offer: Offer): void {
    const { settings } = this.store;
    if (!settings) return;
    switch (offer.kind) {
      case 'use-port':
        this.#store({ ...settings, callback: { ...settings.callback, port: offer.port } });
        return;
      case 'trust-certificate': {
        const { origin, pem } = offer.certificate;
        const others = settings.server.trusted.filter((one) => !sameOrigin(one.origin, origin));
        const trusted = [...others, { origin, certificate: pem }];
        this.#store({ ...settings, server: { ...settings.server, trusted } });
        return;
      }
    }
  }

  /** Takes the password that a person typed at start: for the server and the user that are in force now. */
  async givePassword(password: string): Promise<void> {
    const { settings } = this.store;
    if (settings && !this.#isWrittenFor(settings)) await this.#moveTo(settings);
    await this.passwords.set(password);
  }

  /** The person's answer where no keychain is. */
  async keepPassword(choice: 'file' | 'ask'): Promise<SettingsView> {
    await this.passwords.decide(choice);
    return this.view();
  }

  /** Walks the steps of a connection with a draft; an invalid draft fails at the first. */
  async test(
    draft: SettingsDraft,
    pieces: Omit<WatchPieces, 'leftovers'>,
    signal: AbortSignal,
    onProgress: (progress: TestProgress) => void,
  ): Promise<void> {
    const checked = checkSettings(draft.settings);
    const password = this.#passwordFor(draft);
    const isLocked = changedLocks(this.store.managed, draft.settings).length > 0;
    if (checked.kind === 'invalid' || password === undefined || isLocked) {
      const [message = words().fields.password] = Object.values(this.#problems(draft));
      onProgress({
        step: 'application-login',
        outcome: { kind: 'failed', problem: { message, advice: words().trial.fillIn } },
      });
      return;
    }
    await testConnection(planOf(checked.settings, password), pieces, signal, onProgress);
  }

  /** Reads the sample scripts' files of a folder over a draft, or over what is stored. Stores nothing. */
  async readFolder(
    directory: string,
    base: SettingsDraft = { settings: this.store.draft },
  ): Promise<ImportReport & { readonly draft: SettingsDraft }> {
    const read = await readSampleFiles(directory, base.settings);
    const { password = base.password } = read;
    const { settings, remarks } = this.#withLocks(read.settings);
    return {
      draft: { settings, ...(password === undefined ? {} : { password }) },
      remarks: [...read.remarks, ...remarks],
    };
  }

  /** Reads a file of exported settings. Stores nothing. */
  readFile(content: Uint8Array): Omit<SettingsFile, 'name'> {
    const file = readSettingsFile(content);
    if (file.draft === undefined) return file;
    const { settings, remarks } = this.#withLocks(file.draft.settings);
    return { ...file, draft: { settings }, remarks: [...file.remarks, ...remarks] };
  }

  /** Settings from elsewhere with what is locked as it is given, and in words where that makes a difference. */
  #withLocks(settings: Settings): { readonly settings: Settings; readonly remarks: readonly string[] } {
    const { managed } = this.store;
    const { names, stays } = words().managed;
    const changed = changedLocks(managed, settings);
    return {
      settings: enforced(managed, settings),
      remarks: MANAGED_PATHS.filter((path) => changed.includes(path)).map((path) => stays(names[path])),
    };
  }

  /** Stores settings; a password that is kept for another server or user goes first. */
  async #moveTo(settings: Settings): Promise<void> {
    const isElsewhere = this.store.written !== undefined && !this.#isWrittenFor(settings);
    const losesPassword = isElsewhere && this.passwords.password !== undefined;
    // Ahead of everything: whatever fails after this, the old password does not go to the new place.
    if (isElsewhere) await this.passwords.forget();
    try {
      this.store.save(settings);
    } catch (error) {
      throw losesPassword ? withPasswordGone(error) : error;
    }
  }

  /** Whether the stored settings, and so the password that is kept, are for the same server and user. */
  #isWrittenFor(settings: Settings): boolean {
    const { written } = this.store;
    return written !== undefined && recipient(written) === recipient(settings);
  }

  /** Stores what the next start can use, and nothing else. */
  #store(settings: Settings): void {
    const checked = checkSettings(settings);
    const { locked, lockedAdvice } = words().managed;
    if (changedLocks(this.store.managed, settings).length > 0)
      throw Object.assign(new Error(locked), { advice: lockedAdvice });
    if (checked.kind === 'invalid') {
      const { 'server.trusted': tooMany } = checked.problems;
      const [first = ''] = Object.values(checked.problems);
      throw Object.assign(new Error(tooMany ?? first), {
        advice: tooMany === undefined ? words().stored.notAccepted : words().stored.tooManyTrusted,
      });
    }
    this.store.save(checked.settings);
  }

  #problems(draft: SettingsDraft): FieldProblems {
    const checked = checkSettings(draft.settings);
    const problems = {
      ...(checked.kind === 'invalid' ? checked.problems : {}),
      ...lockProblems(this.store.managed, draft.settings),
    };
    const password = this.#passwordFor(draft);
    if (password !== undefined && password !== '') return problems;
    const isElsewhere = draft.password === undefined && this.passwords.password !== undefined;
    return { ...problems, password: isElsewhere ? words().fields.passwordAgain : words().fields.password };
  }

  /** The password to log in with: a typed one, or the kept one where it goes to whom it was given for. */
  #passwordFor(draft: SettingsDraft): string | undefined {
    if (draft.password !== undefined) return draft.password;
    return this.#isWrittenFor(draft.settings) ? this.passwords.password : undefined;
  }
}
