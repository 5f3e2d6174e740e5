import type {
  CertificateFacts,
  Connection,
  CsvFile,
  DiagnosticsView,
  FieldProblems,
  GapSummary,
  PersonDetails,
  Preferences,
  Problem,
  RecentAlert,
  RosterEntry,
  RosterSnapshot,
  Settings,
  SettingsView,
  TestProgress,
  Today,
} from '../../../preload/contract.js';
import { toJson } from '../../../preload/json.js';
import { defaultPreferences } from '../../../main/settings/preferences.js';
import { checkSettings, emptySettings } from '../../../main/settings/schema.js';
import { speak, wordsFor } from '../../../preload/words/catalogue.js';
import { DEVICES } from './people.js';
import { NOON, type Scene } from './stage.js';

const MINUTE = 60_000;

/** What main says in a scene. */
const SAID = wordsFor('en-GB');
const ORIGIN = 'https://imp.example.com:8083';

export const LIVE: Connection = {
  kind: 'live',
  since: NOON - 190 * MINUTE,
  checkedAt: NOON - 4_000,
  push: { kind: 'arriving' },
  node: { host: 'imp.example.com', role: 'configured' },
};

const SILENT: Problem = { ...SAID.server.timedOut(ORIGIN), code: 'ETIMEDOUT' };

export const INTERRUPTED: Connection = {
  kind: 'interrupted',
  problem: SILENT,
  retryAt: NOON + 20_000,
  liveUntil: NOON - 6 * MINUTE,
};

export const REFUSED: Connection = {
  kind: 'failed',
  problem: { ...SAID.refusals.codes[114], code: 'PWS 114' },
};

const CERTIFICATE: CertificateFacts = {
  origin: ORIGIN,
  subject: 'imp.example.com, Example Ltd',
  issuer: 'imp.example.com, Example Ltd',
  validFrom: new Date(2024, 4, 6).getTime(),
  validTo: new Date(2029, 4, 5).getTime(),
  fingerprint256: Array.from({ length: 32 }, (_, index) =>
    ((index * 73 + 41) % 256).toString(16).toUpperCase().padStart(2, '0'),
  ).join(':'),
  selfSigned: true,
  pem: '',
};

/** The first time that the server is asked: nobody has trusted its certificate yet. */
export const UNTRUSTED: Connection = {
  kind: 'failed',
  problem: {
    ...SAID.server.unknownIssuer,
    code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    offer: { kind: 'trust-certificate', changed: false, certificate: CERTIFICATE },
  },
};

export const ASKING: Connection = {
  ...LIVE,
  push: {
    kind: 'missing',
    problem: SAID.callback.silence('10.0.0.7:8080'),
    pollSeconds: 15,
  },
};

/** The settings of a team that is set up. */
function settingsFor(entries: readonly RosterEntry[]): Settings {
  return {
    ...emptySettings(),
    server: { address: 'imp.example.com', certificate: '', trusted: [], otherNodes: '' },
    applicationUser: { name: 'presence-app' },
    endUser: { name: 'teamlead' },
    contacts: entries.map(({ contact }) => ({ ...contact })),
  };
}

const DAY: readonly (readonly [number, Today['spans'][number]['display']])[] = [
  [320, 'offline'],
  [290, 'available'],
  [240, 'in-a-meeting'],
  [185, 'available'],
  [150, 'not-live'],
  [140, 'on-the-phone'],
  [118, 'away'],
  [74, 'available'],
  [3, 'on-the-phone'],
];

const TODAY: Today = { spans: DAY.map(([minutes, display]) => ({ from: NOON - minutes * MINUTE, display })) };

const DEFAULTS = defaultPreferences();

/** What an administrator has set of what can be set. */
export const LOCKED: Partial<SettingsView> = {
  locked: ['server.address', 'server.certificate', 'server.trusted', 'applicationUser.name', 'contacts'],
};

/** Somebody who has chosen favourites and what to be told. */
export const WATCHING: Partial<Preferences> = {
  favourites: ['reed@example.com', 'person3@example.com', 'person14@example.com', 'person77@example.com'],
  alerts: {
    ...DEFAULTS.alerts,
    asked: true,
    rules: [
      {
        id: 'reed',
        scope: { kind: 'person', address: 'reed@example.com' },
        trigger: { kind: 'becomes-available' },
        once: true,
      },
      {
        id: 'support',
        scope: { kind: 'group', name: 'Support' },
        trigger: { kind: 'becomes', statuses: ['available', 'away'] },
        once: false,
      },
    ],
    muted: [{ scope: { kind: 'group', name: 'Sales' }, until: NOON + 16 * 60 * MINUTE }],
    quietHours: { enabled: true, from: '18:00', to: '08:00', days: [1, 2, 3, 4, 5] },
  },
};

export const COMPACT_ROWS: Partial<Preferences> = {
  list: { sort: 'status', density: 'compact', collapsed: ['Dispatch', 'Engineering'] },
};

const alert = (
  id: number,
  name: string,
  to: RecentAlert['subject']['to'],
  outcome: RecentAlert['outcome'],
): RecentAlert => ({
  id,
  at: NOON - (9 - id) * 7 * MINUTE,
  subject: { address: `${name.toLowerCase()}@example.com`, name, group: 'Support', from: 'away', to },
  once: id === 1,
  outcome,
});

/** One of each kind. */
export const RECENT: readonly RecentAlert[] = [
  alert(1, 'Carlotta Tendant', 'available', { kind: 'shown' }),
  alert(2, 'Reed Bello', 'on-the-phone', { kind: 'shown-together', with: 3 }),
  alert(3, 'Joe Nakamura', 'available', {
    kind: 'withheld',
    reason: 'quiet-hours',
    until: NOON + 60 * MINUTE,
  }),
  alert(4, 'Ingrid Haugen', 'dnd', {
    kind: 'withheld',
    reason: 'muted',
    mute: { scope: { kind: 'person', address: 'ingrid@example.com' }, until: null },
  }),
  alert(5, 'Rita Figueiredo', 'available', { kind: 'withheld', reason: 'flapping' }),
  alert(6, 'Joe Nakamura', 'available', { kind: 'withheld', reason: 'own-dnd' }),
  alert(7, 'Reed Bello', 'available', { kind: 'withheld', reason: 'over-already' }),
  alert(8, 'Carlotta Tendant', 'busy', { kind: 'withheld', reason: 'old-news' }),
];

/** What changed while the list was not live. */
export const GAP: GapSummary = {
  from: NOON - 12 * MINUTE,
  to: NOON - 2 * MINUTE,
  changes: (
    [
      ['Carlotta Tendant', 'away', 'available'],
      ['Reed Bello', 'available', 'on-the-phone'],
      ['Joe Nakamura', 'busy', 'away'],
      ['Rita Figueiredo', 'offline', 'in-a-meeting'],
      ['Ingrid Haugen', 'available', 'dnd'],
    ] as const
  ).map(([name, from, to]) => ({ address: `${name}@example.com`, name, from, to })),
};

/** A file of people, some of whom are on the list and some of whose lines are wrong. */
export const CSV: CsvFile = {
  name: 'team.csv',
  people: [
    { address: 'carlotta@example.com', name: 'Carlotta Tendant', group: 'Help desk', phone: '+49 30 1234' },
    { address: 'joe@example.com', name: 'Joe Nakamura', group: 'Support' },
    { address: 'wei.chen@example.com', name: 'Wei Chen', group: 'Sales' },
    { address: 'amina@example.com', name: 'Amina Yusuf', group: 'Sales' },
  ],
  wrong: [
    { line: 4, text: 'reed,Reed Bello,Support', problem: SAID.fields.contactAddress },
    { line: 7, text: 'joe@example.com,Joe,Support', problem: SAID.fields.contactTwice },
  ],
  more: 0,
};

/** A test of the connection that came as far as the endpoint. */
export const TESTED: readonly TestProgress[] = [
  { step: 'application-login', outcome: { kind: 'passed', detail: SAID.trial.loggedIn('presence-app') } },
  { step: 'end-user-login', outcome: { kind: 'passed', detail: SAID.trial.loggedIn('teamlead') } },
  {
    step: 'endpoint',
    outcome: { kind: 'failed', problem: { ...SAID.refusals.codes[138], code: 'PWS 138' } },
  },
  { step: 'subscription', outcome: { kind: 'skipped' } },
  { step: 'callback', outcome: { kind: 'skipped' } },
];

interface Team {
  readonly mode?: RosterSnapshot['mode'];
  readonly connection?: Connection;
  readonly preferences?: Partial<Preferences>;
  readonly settings?: Partial<SettingsView>;
  readonly snapshot?: Partial<RosterSnapshot>;
  readonly recent?: readonly RecentAlert[];
  readonly events?: Scene['events'];
  /** What main answers besides. */
  readonly answers?: Scene['answers'];
}

/** A team whose server's certificate was looked at and trusted. */
export function trusting(entries: readonly RosterEntry[], events: Scene['events']): Scene {
  const settings = settingsFor(entries);
  const trusted = [{ origin: ORIGIN, certificate: '' }];
  return team(entries, {
    ...(events && { events }),
    settings: { settings: { ...settings, server: { ...settings.server, trusted } } },
    answers: { 'settings.check': { problems: {}, warnings: {}, trusted: [CERTIFICATE] } },
  });
}

const DIAGNOSTICS: DiagnosticsView = {
  at: NOON,
  about: [
    { label: SAID.facts.connection, value: SAID.facts.states.live },
    { label: SAID.facts.watchingThrough, value: SAID.facts.roles.configured('imp.example.com') },
    { label: SAID.facts.notifications, value: SAID.facts.arrive },
    { label: SAID.facts.server, value: ORIGIN },
    { label: SAID.facts.toldToCall, value: '10.0.0.7:8080' },
    { label: SAID.facts.presence, value: SAID.facts.richOf(5) },
    { label: 'Rollcall', value: '0.1.0' },
  ],
  counts: [
    { label: SAID.facts.counts.notifications, value: '128' },
    { label: SAID.facts.counts.fetches, value: '131' },
    { label: SAID.facts.counts.missed, value: '0' },
    { label: SAID.facts.counts.logins, value: '2' },
  ],
  steps: [
    { text: SAID.steps.logIn('presence-app', 'imp.example.com'), tookMs: 41 },
    { text: SAID.steps.logIn('teamlead', 'imp.example.com'), tookMs: 18 },
    { text: SAID.steps.register('10.0.0.7:8080'), tookMs: 22 },
    { text: SAID.steps.subscribe(5), tookMs: 64 },
  ].map((step, index) => ({ ...step, at: NOON - 191 * MINUTE + index * 90, outcome: 'done' })),
  errors: [{ at: NOON - 6 * MINUTE, lastAt: NOON - 5 * MINUTE, times: 3, problem: SILENT }],
};

/** A team as main would show it. */
export function team(entries: readonly RosterEntry[], options: Team = {}): Scene {
  const { mode = 'team', connection = LIVE, recent = [], events = [] } = options;
  const snapshot: RosterSnapshot = {
    sequence: 1,
    mode,
    entries,
    connection,
    unencrypted: false,
    ...options.snapshot,
  };
  const preferences: Preferences = {
    ...DEFAULTS,
    alerts: { ...DEFAULTS.alerts, asked: true },
    ...options.preferences,
  };
  const view: SettingsView = {
    settings: mode === 'team' ? settingsFor(entries) : emptySettings(),
    passwordKept: mode === 'team' ? 'keychain' : 'nowhere',
    keychain: true,
    configured: mode === 'team',
    locked: [],
    ...options.settings,
  };
  return {
    answers: {
      'roster.open': toJson(snapshot),
      'preferences.read': preferences,
      'preferences.change': preferences,
      'startup.read': { kind: 'known', on: true },
      'update.read': { running: '1.0.0', state: { kind: 'idle', lookedAt: NOON } },
      'settings.read': view,
      'settings.check': { problems: problemsOf(view.settings), warnings: {}, trusted: [] },
      'settings.defaults': { settings: emptySettings(), preferences: DEFAULTS },
      'alerts.recent': recent,
      'diagnostics.read': DIAGNOSTICS,
      ...options.answers,
    },
    details: Object.fromEntries(entries.map((entry) => [entry.contact.address, detailsOf(entry)])),
    events,
  };
}

function detailsOf({ contact, presence }: RosterEntry): PersonDetails {
  const devices = DEVICES[contact.address] ?? [];
  return { today: TODAY, ...(presence && { presence: { ...presence, devices } }) };
}

/** As main finds them. */
function problemsOf(settings: Settings): FieldProblems {
  speak('en');
  const checked = checkSettings(settings);
  return checked.kind === 'invalid' ? checked.problems : {};
}
