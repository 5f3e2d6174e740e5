import type {
  Connection,
  DiagnosticsView,
  Preferences,
  Problem,
  RecentAlert,
  RosterEntry,
  RosterSnapshot,
  Settings,
  SettingsView,
  Today,
} from '../../../preload/contract.js';
import { defaultPreferences } from '../../../main/settings/preferences.js';
import { emptySettings } from '../../../main/settings/schema.js';
import { NOON, type Scene } from './stage.js';

const MINUTE = 60_000;

export const LIVE: Connection = {
  kind: 'live',
  since: NOON - 190 * MINUTE,
  checkedAt: NOON - 4_000,
  push: { kind: 'arriving' },
  node: { host: 'imp.example.com', role: 'configured' },
};

const SILENT: Problem = {
  message: 'imp.example.com did not answer in time.',
  advice: 'Check that the server runs and that this computer is in its network.',
  code: 'ETIMEDOUT',
};

export const INTERRUPTED: Connection = {
  kind: 'interrupted',
  problem: SILENT,
  retryAt: NOON + 20_000,
  liveUntil: NOON - 6 * MINUTE,
};

export const REFUSED: Connection = {
  kind: 'failed',
  problem: {
    message: 'The server does not accept the application user’s password.',
    advice: 'Check the name and the password in the settings.',
    code: 'PWS 114',
  },
};

export const ASKING: Connection = {
  ...LIVE,
  push: {
    kind: 'missing',
    problem: {
      message: 'The server cannot call this computer back at 10.0.0.7 on port 8080.',
      advice: 'Check the firewall and the VPN, or choose another address in the settings.',
    },
    pollSeconds: 15,
  },
};

/** The settings of a team that is set up. */
export function settingsFor(entries: readonly RosterEntry[]): Settings {
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

interface Team {
  readonly mode?: RosterSnapshot['mode'];
  readonly connection?: Connection;
  readonly preferences?: Partial<Preferences>;
  readonly settings?: Partial<SettingsView>;
  readonly snapshot?: Partial<RosterSnapshot>;
  readonly recent?: readonly RecentAlert[];
  readonly events?: Scene['events'];
}

const DIAGNOSTICS: DiagnosticsView = {
  at: NOON,
  about: [
    { label: 'Server', value: 'https://imp.example.com:8083' },
    { label: 'Called back at', value: 'http://10.0.0.7:8080' },
    { label: 'Rollcall', value: '0.1.0' },
  ],
  counts: [
    { label: 'Notifications', value: '128' },
    { label: 'Fetches', value: '131' },
    { label: 'Missed notifications', value: '0' },
  ],
  steps: [
    { at: NOON - 191 * MINUTE, text: 'Log in the application user', outcome: 'done', tookMs: 41 },
    { at: NOON - 191 * MINUTE + 60, text: 'Log in the end user', outcome: 'done', tookMs: 18 },
    { at: NOON - 191 * MINUTE + 90, text: 'Register the endpoint', outcome: 'done', tookMs: 22 },
    {
      at: NOON - 6 * MINUTE,
      text: 'Fetch presence',
      outcome: 'failed',
      detail: SILENT.message,
      tookMs: 20_004,
    },
  ],
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
    ...options.settings,
  };
  return {
    answers: {
      'roster.open': snapshot,
      'preferences.read': preferences,
      'preferences.change': preferences,
      'settings.read': view,
      'settings.check': { problems: {}, warnings: {} },
      'settings.defaults': { settings: emptySettings(), preferences: DEFAULTS },
      'alerts.recent': recent,
      'person.today': TODAY,
      'diagnostics.read': DIAGNOSTICS,
    },
    events,
  };
}
