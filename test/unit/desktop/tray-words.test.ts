import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '../../../preload/words/catalogue.js';
import type { AlertsState } from '../../../main/desktop/tray-model.js';
import { trayIconName, trayTooltip } from '../../../main/desktop/tray-words.js';
import type { Connection } from '../../../main/presence/connection.js';
import { LIVE, model } from './tray-models.js';

const ON: AlertsState = { kind: 'on' };
/** A time of day here, so that no test depends on where it runs. */
const HALF_PAST_TWO = new Date(2026, 0, 5, 14, 30).getTime();
const DAY_MS = 24 * 3_600_000;
const PAUSED: AlertsState = { kind: 'paused', until: HALF_PAST_TWO };
const PROBLEM = { message: 'The server does not answer.', advice: 'Check the network.' };

afterEach(() => speak('en'));

describe('the tooltip', () => {
  test.each([
    [{}, '4 of 9 available; live'],
    [
      { scope: { kind: 'group', name: 'Support' }, scopeName: 'Support' },
      '4 of 9 available in Support; live',
    ],
    [{ scope: { kind: 'group', name: '' } }, '4 of 9 in no group available; live'],
    [{ scope: { kind: 'favourites' } }, '4 of 9 favourites available; live'],
    [
      { scope: { kind: 'favourites' }, count: { available: 0, total: 1 } },
      '0 of 1 favourite available; live',
    ],
    [{ scope: { kind: 'favourites' }, count: { available: 0, total: 0 } }, 'Nobody is counted here; live'],
    [
      {
        scope: { kind: 'person', address: 'reed@example.com' },
        scopeName: 'Reed Bello',
        count: { available: 0, total: 1 },
      },
      'Reed Bello is not available; live',
    ],
    [{ mode: 'demo' }, 'Demo team: 4 of 9 available; live'],
  ] as const)('says whom it counts: %j', (summary, words) => {
    expect(trayTooltip(model({ summary }))).toBe(words);
  });

  test.each<[Connection, string]>([
    [{ kind: 'not-configured' }, 'Rollcall: no server yet'],
    [{ kind: 'needs-password' }, 'Rollcall waits for the password'],
    [{ kind: 'connecting', step: 'application-login' }, 'connecting'],
    [
      { ...LIVE, push: { kind: 'missing', problem: PROBLEM, pollSeconds: 15 } },
      '4 of 9 available; live, asking every 15 s',
    ],
    [{ kind: 'interrupted', problem: PROBLEM, retryAt: 0 }, 'not connected'],
    [
      { kind: 'interrupted', problem: PROBLEM, retryAt: 0, liveUntil: HALF_PAST_TWO },
      '4 of 9 available as of 2:30 PM; not live since then',
    ],
  ])('says how the connection is: %j', (connection, words) => {
    expect(trayTooltip(model({ summary: { connection }, now: HALF_PAST_TWO }))).toBe(words);
  });

  test('says until when alerts are paused, with the day where that is another', () => {
    const tooltip = (alerts: AlertsState, now: number): string => trayTooltip(model({ alerts, now }));
    expect(tooltip(PAUSED, HALF_PAST_TWO)).toBe('4 of 9 available; live; alerts paused until 2:30 PM');
    expect(tooltip(PAUSED, HALF_PAST_TWO - DAY_MS)).toMatch(/until tomorrow, 2:30 PM$/u);
    expect(tooltip({ kind: 'off' }, HALF_PAST_TWO)).toBe('4 of 9 available; live; alerts off');
    speak('de-DE');
    expect(tooltip(PAUSED, HALF_PAST_TWO)).toBe(
      '4 von 9 verfügbar; aktuell; Benachrichtigungen pausiert bis 14:30',
    );
  });

  test('says since when it is not live, with the day where that is another', () => {
    const connection = {
      kind: 'interrupted',
      problem: PROBLEM,
      retryAt: 0,
      liveUntil: HALF_PAST_TWO,
    } as const;
    expect(trayTooltip(model({ summary: { connection }, now: HALF_PAST_TWO + DAY_MS }))).toMatch(
      /available as of Jan 5, 2:30 PM; not live since then$/u,
    );
    speak('de-DE');
    expect(trayTooltip(model({ summary: { connection }, now: HALF_PAST_TWO }))).toBe(
      '4 von 9 verfügbar (Stand: 14:30); seitdem nicht aktuell',
    );
  });

  test('fits what Windows shows, in one line that no name can turn round', () => {
    const scopeName = `${'x'.repeat(200)}\n\u202Eyad`;
    const tooltip = trayTooltip(
      model({ summary: { scope: { kind: 'group', name: scopeName }, scopeName }, alerts: PAUSED }),
    );
    expect(tooltip).toHaveLength(127);
    expect(tooltip).not.toMatch(/[\n\u202E]/u);
  });
});

test.each<[number, Connection, AlertsState, string]>([
  [4, LIVE, ON, 'live-4'],
  [0, LIVE, ON, 'live-0'],
  [9, LIVE, ON, 'live-9'],
  [10, LIVE, ON, 'live-9plus'],
  [4, { kind: 'not-configured' }, ON, 'not-live'],
  [4, { kind: 'interrupted', problem: PROBLEM, retryAt: 0 }, PAUSED, 'paused-not-live'],
  [4, LIVE, PAUSED, 'paused-4'],
  [12, LIVE, { kind: 'off' }, 'paused-9plus'],
])('%i available, %j, %j: the icon is %s', (available, connection, alerts, name) => {
  expect(
    trayIconName(model({ summary: { count: { available, total: 20 }, connection } }).summary, alerts),
  ).toBe(name);
});
