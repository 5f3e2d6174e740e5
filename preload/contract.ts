/**
 * The one list of what may cross between main and renderer. Commands go to main and are answered; events come from
 * main. Main checks the sender and every argument (main/desktop/commands.ts holds a schema for each command).
 */
import type { RecentAlert } from '../main/alerts/recent-alert.js';
import type { AlertRule, AlertScope, NewAlertRule } from '../main/alerts/rule.js';
import type { MuteLength, PauseLength } from '../main/alerts/wishes.js';
import type { Connection, Problem } from '../main/presence/connection.js';
import type { DetailedPresence, RosterEntry } from '../main/presence/contact.js';
import type { GapSummary } from '../main/presence/gap.js';
import type { JournalError, JournalStep } from '../main/presence/journal-entry.js';
import type { Today } from '../main/presence/today.js';
import type { Preferences, PreferencesPatch } from '../main/settings/preferences.js';
import type { UpdateState } from '../main/updates/update-state.js';
import type { ContactSetting, FieldProblems, Settings } from '../main/settings/schema.js';
import type { CertificateFacts } from '../main/pws/certificate-facts.js';
import type { Json } from './json.js';
import type { SettingPath } from './setting-path.js';
import type { NewVersion } from './new-version.js';
import type { PasswordKept } from './password-kept.js';
import type { TestStep } from './test-steps.js';

export { ALERT_STATUSES } from './alert-statuses.js';
export type { PasswordKept } from './password-kept.js';
export { newVersionOf, type NewVersion } from './new-version.js';
export type { SettingPath } from './setting-path.js';
export { TEST_STEPS, type TestStep } from './test-steps.js';
export type {
  AlertOutcome,
  AlertSubject,
  RecentAlert,
  Withheld,
  WithheldReason,
} from '../main/alerts/recent-alert.js';
export type { AlertMute, AlertRule, AlertScope, AlertTrigger, NewAlertRule } from '../main/alerts/rule.js';
export type { MuteLength, PauseLength } from '../main/alerts/wishes.js';
export type { Today, TodaySpan } from '../main/presence/today.js';
export type { AlertPreferences, Preferences, PreferencesPatch } from '../main/settings/preferences.js';

export type {
  Connection,
  ConnectionStep,
  Offer,
  Problem,
  Push,
  WatchedNode,
} from '../main/presence/connection.js';
export type { Contact, DetailedPresence, Presence, RosterEntry } from '../main/presence/contact.js';
export type { DisplayStatus } from '../main/presence/display-status.js';
export type { GapChange, GapSummary } from '../main/presence/gap.js';
export type { JournalError, JournalStep } from '../main/presence/journal-entry.js';
export type { CertificateFacts } from '../main/pws/certificate-facts.js';
export type { Device } from '../main/pws/service.js';
export type { ContactSetting, FieldProblems, Settings } from '../main/settings/schema.js';

/** Whose presence is shown: nobody's yet, the made-up team's, or that of the configured server. */
export type Mode = 'welcome' | 'demo' | 'team';

/** Everything the presence list needs at once. Deltas with higher sequence numbers follow as events. */
export interface RosterSnapshot {
  readonly sequence: number;
  readonly mode: Mode;
  readonly entries: readonly RosterEntry[];
  readonly connection: Connection;
  /** The server is spoken to without TLS, by choice: stays marked. */
  readonly unencrypted: boolean;
  /** What changed while the connection was not live, until it is dismissed. */
  readonly gap?: GapSummary;
  /** A new version of Rollcall, where there is one. */
  readonly newVersion?: NewVersion;
}

/** The entries that changed since the sequence number before. A gap in the numbers asks for a new snapshot. */
export interface RosterDelta {
  readonly sequence: number;
  readonly entries: readonly RosterEntry[];
}

/** What is known of somebody beyond their line, all of one moment. */
export interface PersonDetails {
  /** Undefined while the server has said nothing about them. */
  readonly presence?: DetailedPresence;
  /** How their day went as far as it was watched. */
  readonly today: Today;
}

export interface SettingsView {
  readonly settings: Settings;
  readonly passwordKept: PasswordKept;
  /** Whether this system has a keychain that can hold the password. */
  readonly keychain: boolean;
  /** Whether what is stored can be connected with: else this is a first set-up, and nothing is saved by itself. */
  readonly configured: boolean;
  /** What an administrator has set for good. */
  readonly locked: readonly SettingPath[];
  /** What was wrong with the stored settings, if they could not be read. */
  readonly notice?: string;
}

/** Whether the system starts Rollcall when the person logs in. */
export type StartAtLogin =
  | { readonly kind: 'known'; readonly on: boolean }
  /** It starts only programs that are installed, and this one is not. */
  | { readonly kind: 'not-installed' };

/** What the settings window holds: not necessarily valid. `password` is undefined when it was not touched. */
export interface SettingsDraft {
  readonly settings: Settings;
  readonly password?: string;
}

export interface SettingsCheck {
  /** A sentence by field path (`server.address`, `contacts.3.address`); saving is refused while there is one. */
  readonly problems: FieldProblems;
  /** A sentence by field path that does not stand in the way of saving. */
  readonly warnings: FieldProblems;
  /** What the draft's trusted certificates say; without those that cannot be read. */
  readonly trusted: readonly CertificateFacts[];
}

export type SettingsSaved =
  | { readonly kind: 'saved'; readonly view: SettingsView }
  | { readonly kind: 'refused'; readonly problems: FieldProblems };

export type TestOutcome =
  | { readonly kind: 'running' }
  | { readonly kind: 'passed'; readonly detail: string }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** Not tried, because a step before it failed or could not be tried. */
  | { readonly kind: 'skipped' }
  /** Cannot be tried while there is nobody to watch. */
  | { readonly kind: 'nobody' };

export interface TestProgress {
  readonly step: TestStep;
  readonly outcome: TestOutcome;
}

export interface ImportReport {
  /** The draft as it would be with the folder's files read in; undefined where nothing could be read. */
  readonly draft?: SettingsDraft;
  /** What was read, tolerated or left out, a sentence each, with file and line where there is one. */
  readonly remarks: readonly string[];
}

/** The person's word to an offer; what is accepted is looked up in main, never taken from a page. */
export type AcceptedOffer =
  | { readonly kind: 'use-port'; readonly port: number }
  | { readonly kind: 'trust-certificate'; readonly fingerprint256: string };

/** How somebody is reached, or their address is taken along. */
export type PersonAction = 'call' | 'chat' | 'mail' | 'copy-address';

export const SETTINGS_SECTIONS = ['server', 'team', 'alerts', 'appearance', 'startup', 'advanced'] as const;
/** A section of the settings window. */
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** What the settings are left for: their window closes, they are shown in another language, or Rollcall quits. */
export type LeavingFor = 'closing' | 'speaking' | 'quitting';

/** What other windows can have opened beside the list. */
export type ListPanel = 'recent-alerts';

/** What a CSV file says of people; nothing is taken over yet. */
export interface CsvFile {
  readonly name: string;
  /** The rows that can be used, without those that repeat an address. */
  readonly people: readonly ContactSetting[];
  /** The rows that cannot, the first 200. */
  readonly wrong: readonly CsvProblem[];
  /** How many more cannot. */
  readonly more: number;
}

export interface CsvProblem {
  /** From 1, as an editor counts. */
  readonly line: number;
  /** What the row says, shortened. */
  readonly text: string;
  readonly problem: string;
}

/** What a file of exported settings would change; nothing is taken over yet. */
export interface SettingsFile {
  readonly name: string;
  /** The draft as it would be; undefined where the file cannot be used. */
  readonly draft?: SettingsDraft;
  readonly preferences?: Preferences;
  /** What was left out or is wrong, a sentence each. */
  readonly remarks: readonly string[];
}

/** Settings and preferences as a first start has them. */
export interface Defaults {
  readonly settings: Settings;
  readonly preferences: Preferences;
}

/** A line of two columns. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** How the connection is doing, for whoever must find out why. Never holds a secret. */
export interface DiagnosticsView {
  /** When it was put together, in milliseconds since the epoch. */
  readonly at: number;
  /** Server, addresses, versions. */
  readonly about: readonly Fact[];
  readonly counts: readonly Fact[];
  /** The latest last. */
  readonly steps: readonly JournalStep[];
  /** The latest last. */
  readonly errors: readonly JournalError[];
}

/** What starting afresh took off the server and what it left there, a sentence each. */
export interface StartAfreshReport {
  readonly removed: readonly string[];
  readonly left: readonly string[];
}

/** How it stands with new versions of Rollcall itself. */
export interface UpdateView {
  /** The version that runs. */
  readonly running: string;
  readonly state: UpdateState;
}

interface CommandTypes {
  /** The presence list asks for everything, and from then on gets deltas while it is shown. */
  'roster.open': { argument: undefined; result: Json<RosterSnapshot> };
  'demo.start': { argument: undefined; result: undefined };
  /** Tries to connect again now. */
  'connection.retry': { argument: undefined; result: undefined };
  /** The application user's password, typed at start because no store holds it. */
  'connection.password': { argument: string; result: undefined };
  /** Does what the connection's present problem offers. */
  'connection.accept': { argument: AcceptedOffer; result: undefined };
  /** The summary of a gap was read. */
  'gap.dismiss': { argument: undefined; result: undefined };
  'diagnostics.open': { argument: undefined; result: undefined };
  'diagnostics.read': { argument: undefined; result: DiagnosticsView };
  /** Puts the diagnostics on the clipboard as text. */
  'diagnostics.copy': { argument: undefined; result: undefined };
  /**
   * Removes this end user's subscriptions and this installation's endpoints from the server, with `unremembered` also
   * endpoints that it does not remember; then connects again.
   */
  'server.start-afresh': { argument: { unremembered: boolean }; result: StartAfreshReport };
  'preferences.read': { argument: undefined; result: Preferences };
  /** Puts just these fields in the place of those in force, at once. Answers what is in force then. */
  'preferences.change': { argument: PreferencesPatch; result: Preferences };
  'startup.read': { argument: undefined; result: StartAtLogin };
  /** Has the system start Rollcall at login, or not. Answers what it says then. */
  'startup.change': { argument: { on: boolean }; result: StartAtLogin };
  /** Forgets everything, on the server and here, and quits: it is not answered unless that fails. */
  'everything.forget': { argument: undefined; result: undefined };
  'person.favourite': { argument: { address: string; on: boolean }; result: undefined };
  'person.details': { argument: string; result: PersonDetails };
  /** Calls, writes to, or copies the address of somebody on the list. Main builds the link. */
  'person.act': { argument: { address: string; action: PersonAction }; result: undefined };
  /** What was told or withheld lately, the latest last. */
  'alerts.recent': { argument: undefined; result: readonly RecentAlert[] };
  /** Wants to be told from now on. The same wish twice is one rule. */
  'alerts.add-rule': { argument: NewAlertRule; result: AlertRule };
  'alerts.remove-rule': { argument: string; result: undefined };
  'alerts.mute': { argument: { scope: AlertScope; length: MuteLength }; result: undefined };
  'alerts.pause': { argument: PauseLength; result: undefined };
  /** Shows the full list, at somebody or with a panel open. */
  'list.open': { argument: { address?: string; panel?: ListPanel }; result: undefined };
  /** Puts the compact list by the tray away. */
  'compact.close': { argument: undefined; result: undefined };
  'settings.open': { argument: SettingsSection | undefined; result: undefined };
  /** Opens the settings at a new alert about these. */
  'settings.new-alert': { argument: AlertScope; result: undefined };
  'settings.defaults': { argument: undefined; result: Defaults };
  'settings.read': { argument: undefined; result: SettingsView };
  'settings.check': { argument: SettingsDraft; result: SettingsCheck };
  'settings.save': { argument: SettingsDraft; result: SettingsSaved };
  /** The settings window was held back; the person has answered, and what was to happen to it goes on. */
  'settings.leave': { argument: undefined; result: undefined };
  /** Walks the steps with the draft; progress comes as `test.progress`. Answers when the last one ended. */
  'settings.test': { argument: SettingsDraft; result: undefined };
  /** Asks for a folder with the sample scripts' files and reads it over the draft. Undefined when cancelled. */
  'settings.import': { argument: SettingsDraft; result: ImportReport | undefined };
  /** Asks for a PEM file. Undefined when the person cancelled. */
  'settings.certificate': { argument: undefined; result: { pem: string; name: string } | undefined };
  /** Writes settings and preferences to a file that is asked for. Answers its name; undefined when cancelled. */
  'settings.export': { argument: undefined; result: string | undefined };
  /** Reads such a file. Undefined when cancelled. */
  'settings.import-file': { argument: undefined; result: SettingsFile | undefined };
  /**
   * Stores names, groups, numbers and the order of people who are stored already, and shows them so: whoever is
   * watched goes on being watched. People that are not stored, and what does not fit, are passed over.
   */
  'team.relabel': { argument: readonly ContactSetting[]; result: SettingsView };
  /** Asks for a CSV file and reads people from it. Undefined when cancelled. */
  'team.read-csv': { argument: undefined; result: CsvFile | undefined };
  /** Writes people to a CSV file that is asked for. Answers its name; undefined when cancelled. */
  'team.write-csv': { argument: readonly ContactSetting[]; result: string | undefined };
  /** The answer to `this-run-undecided`. */
  'password.keep': { argument: 'file' | 'ask'; result: SettingsView };
  'update.read': { argument: undefined; result: UpdateView };
  /** Looks for a new version of Rollcall. Answers when that ended; how it goes is told as it goes, here and below. */
  'update.look': { argument: undefined; result: undefined };
  /** Downloads the version that is available. */
  'update.download': { argument: undefined; result: undefined };
  /** Quits, installs what was downloaded and starts it; nothing where it is not right any more. */
  'update.install': { argument: undefined; result: undefined };
}

interface EventTypes {
  'roster.delta': Json<RosterDelta>;
  /** Somebody else now, or other contacts: ask for a new snapshot. */
  'roster.reset': undefined;
  'connection.changed': Connection;
  /** A gap ended, or its summary was dismissed. */
  'gap.changed': GapSummary | undefined;
  /** Show this contact: their notification was clicked. */
  'contact.show': string;
  /** Show this beside the list. */
  'panel.show': ListPanel;
  'test.progress': TestProgress;
  'settings.changed': SettingsView;
  /** Go to this section of the settings. */
  'settings.show': SettingsSection;
  /** The settings held back what was to happen to them: ask what becomes of what is not saved. */
  'settings.leaving': LeavingFor;
  /** Begin a new alert about these. */
  'alert.compose': AlertScope;
  'preferences.changed': Preferences;
  /** What was told or withheld since the message before, the latest last. */
  'alerts.told': readonly RecentAlert[];
  'update.changed': UpdateView;
}

export type CommandName = keyof CommandTypes;
export type CommandArgument<C extends CommandName> = CommandTypes[C]['argument'];
export type CommandResult<C extends CommandName> = CommandTypes[C]['result'];
export type EventName = keyof EventTypes;
export type EventPayload<E extends EventName> = EventTypes[E];

// Records, so that a name that is missing here or added in one place only does not compile.
const commands: Record<CommandName, true> = {
  'roster.open': true,
  'demo.start': true,
  'connection.retry': true,
  'connection.password': true,
  'connection.accept': true,
  'gap.dismiss': true,
  'diagnostics.open': true,
  'diagnostics.read': true,
  'diagnostics.copy': true,
  'server.start-afresh': true,
  'preferences.read': true,
  'preferences.change': true,
  'startup.read': true,
  'startup.change': true,
  'everything.forget': true,
  'person.favourite': true,
  'person.details': true,
  'person.act': true,
  'alerts.recent': true,
  'alerts.add-rule': true,
  'alerts.remove-rule': true,
  'alerts.mute': true,
  'alerts.pause': true,
  'list.open': true,
  'compact.close': true,
  'settings.open': true,
  'settings.new-alert': true,
  'settings.defaults': true,
  'settings.read': true,
  'settings.check': true,
  'settings.save': true,
  'settings.leave': true,
  'settings.test': true,
  'settings.import': true,
  'settings.certificate': true,
  'settings.export': true,
  'settings.import-file': true,
  'team.relabel': true,
  'team.read-csv': true,
  'team.write-csv': true,
  'password.keep': true,
  'update.read': true,
  'update.look': true,
  'update.download': true,
  'update.install': true,
};
const events: Record<EventName, true> = {
  'roster.delta': true,
  'roster.reset': true,
  'connection.changed': true,
  'gap.changed': true,
  'contact.show': true,
  'panel.show': true,
  'test.progress': true,
  'settings.changed': true,
  'settings.show': true,
  'settings.leaving': true,
  'alert.compose': true,
  'preferences.changed': true,
  'alerts.told': true,
  'update.changed': true,
};

export const COMMAND_NAMES = Object.keys(commands) as readonly CommandName[];
export const EVENT_NAMES = Object.keys(events) as readonly EventName[];

/** Ask a page to show something: where they come while it still loads they wait until it listens. */
export const HELD_EVENTS = [
  'contact.show',
  'panel.show',
  'settings.show',
  'alert.compose',
] as const satisfies readonly EventName[];

/** How an answer crosses: an error as words, because Error objects lose theirs on the way. */
export type Answer<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'error'; readonly problem: Problem };

/** What a page finds at `window.rollcall`. */
export interface RollcallBridge {
  /** @throws Problem (as the rejection's value) when main refused or failed. */
  call<C extends CommandName>(command: C, argument: CommandArgument<C>): Promise<CommandResult<C>>;
  /** Listens to an event; answers the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
}
