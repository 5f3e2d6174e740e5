import type {
  ImportReport,
  SettingsCheck,
  SettingsDraft,
  SettingsSaved,
  SettingsView,
  TestProgress,
} from '../preload/contract.js';
import { testConnection } from './connection-test.js';
import { portWarning } from './endpoint/callback-port.js';
import type { Endpoint } from './endpoint/endpoint.js';
import type { Clock } from './presence/clock.js';
import type { PasswordStore } from './settings/password-store.js';
import { readSampleFiles } from './settings/sample-files.js';
import { checkSettings, type FieldProblems } from './settings/schema.js';
import type { SettingsStore } from './settings/settings-store.js';
import type { WatchPlan } from './watch.js';
import { planOf } from './watch-plan.js';

const PASSWORD_NEEDED = 'The application user’s password is needed.';

/** What watching needs and whether it is there. */
export type Readiness =
  | { readonly kind: 'not-configured' }
  | { readonly kind: 'needs-password' }
  | { readonly kind: 'ready'; readonly plan: WatchPlan };

/** Settings and password together: what the settings window and the command line do with them. */
export class Configuration {
  constructor(
    private readonly store: SettingsStore,
    private readonly passwords: PasswordStore,
    private readonly keychainAvailable: boolean,
  ) {}

  view(): SettingsView {
    const { notice } = this.store;
    return {
      settings: this.store.draft,
      passwordKept: this.passwords.kept,
      keychain: this.keychainAvailable,
      ...(notice === undefined ? {} : { notice }),
    };
  }

  readiness(): Readiness {
    const { settings } = this.store;
    const { password } = this.passwords;
    if (!settings) return { kind: 'not-configured' };
    return password === undefined
      ? { kind: 'needs-password' }
      : { kind: 'ready', plan: planOf(settings, password) };
  }

  get alertsEnabled(): boolean {
    return this.store.draft.alerts.enabled;
  }

  /** What is wrong with a draft, and what is worth knowing about it. */
  check(draft: SettingsDraft): SettingsCheck {
    const warning = portWarning(draft.settings.callback.port);
    return {
      problems: this.#problems(draft),
      warnings: warning === undefined ? {} : { 'callback.port': warning },
    };
  }

  /** Stores a draft if it is valid: whole or not at all. */
  async save(draft: SettingsDraft): Promise<SettingsSaved> {
    const problems = this.#problems(draft);
    const checked = checkSettings(draft.settings);
    if (checked.kind === 'invalid' || Object.keys(problems).length > 0) return { kind: 'refused', problems };
    this.store.save(checked.settings);
    if (draft.password !== undefined) await this.passwords.set(draft.password);
    return { kind: 'saved', view: this.view() };
  }

  /** Takes the password that a person typed at start. */
  givePassword(password: string): Promise<void> {
    return this.passwords.set(password);
  }

  /** The person's answer where no keychain is. */
  async keepPassword(choice: 'file' | 'ask'): Promise<SettingsView> {
    await this.passwords.decide(choice);
    return this.view();
  }

  /** Walks the steps of a connection with a draft; an invalid draft fails at the first. */
  async test(
    draft: SettingsDraft,
    endpoint: Endpoint,
    clock: Clock,
    onProgress: (progress: TestProgress) => void,
  ): Promise<void> {
    const checked = checkSettings(draft.settings);
    const password = draft.password ?? this.passwords.password;
    if (checked.kind === 'invalid' || password === undefined) {
      const [message = PASSWORD_NEEDED] = Object.values(this.#problems(draft));
      onProgress({
        step: 'application-login',
        outcome: { kind: 'failed', problem: { message, advice: 'Fill in what is marked, then test again.' } },
      });
      return;
    }
    await testConnection(planOf(checked.settings, password), endpoint, clock, onProgress);
  }

  /** Reads the sample scripts' files of a folder into a draft. Stores nothing. */
  async readFolder(directory: string): Promise<ImportReport & { readonly draft: SettingsDraft }> {
    const { settings, password, remarks } = await readSampleFiles(directory, this.store.draft);
    return { draft: { settings, ...(password === undefined ? {} : { password }) }, remarks };
  }

  #problems(draft: SettingsDraft): FieldProblems {
    const checked = checkSettings(draft.settings);
    const problems = checked.kind === 'invalid' ? checked.problems : {};
    const password = draft.password ?? this.passwords.password;
    return password === undefined || password === '' ? { ...problems, password: PASSWORD_NEEDED } : problems;
  }
}
