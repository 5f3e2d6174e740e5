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
];

const TODAY: Today = { spans: DAY.map(([minutes, display]) => ({ from: NOON - minutes * MINUTE, display })) };

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
  const defaults = defaultPreferences();
  const preferences: Preferences = {
    ...defaults,
    alerts: { ...defaults.alerts, asked: true },
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
      'settings.defaults': { settings: emptySettings(), preferences: defaults },
      'alerts.recent': recent,
      'person.today': TODAY,
      'diagnostics.read': DIAGNOSTICS,
    },
    events,
  };
}
