import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { quietUntil, tellsNow, type QuietHours } from '../../../main/alerts/quiet-hours.js';
import { defaultPreferences } from '../../../main/settings/preferences.js';

const zone = process.env['TZ'];

beforeEach(() => {
  process.env['TZ'] = 'Europe/Berlin';
});
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const ALL = [1, 2, 3, 4, 5, 6, 7];
const hours = (from: string, to: string, days = ALL): QuietHours => ({ enabled: true, from, to, days });

/** A moment by the clock on the wall there, as in "2026-01-05 09:00". */
const at = (text: string): number => new Date(text.replace(' ', 'T')).getTime();

/** When they end, as the clock on the wall there says. */
function end(quiet: QuietHours, now: string | number): string | undefined {
  const until = quietUntil(quiet, typeof now === 'string' ? at(now) : now);
  return until === undefined ? undefined : new Date(until).toLocaleString('sv-SE').slice(0, 16);
}

// The fifth of January 2026 is a Monday.
test.each<[string, QuietHours, string, string | undefined]>([
  ['before', hours('12:00', '13:30'), '2026-01-05 11:59', undefined],
  ['when they begin', hours('12:00', '13:30'), '2026-01-05 12:00', '2026-01-05 13:30'],
  ['within', hours('12:00', '13:30'), '2026-01-05 13:29', '2026-01-05 13:30'],
  ['when they end', hours('12:00', '13:30'), '2026-01-05 13:30', undefined],
  ['on a day of theirs', hours('12:00', '13:30', [1]), '2026-01-05 12:30', '2026-01-05 13:30'],
  ['on another day', hours('12:00', '13:30', [2, 7]), '2026-01-05 12:30', undefined],
  ['on a Sunday', hours('12:00', '13:30', [7]), '2026-01-04 12:30', '2026-01-04 13:30'],
  ['in the evening of a night', hours('18:00', '08:00'), '2026-01-05 23:59', '2026-01-06 08:00'],
  ['in the morning of a night', hours('18:00', '08:00'), '2026-01-05 00:00', '2026-01-05 08:00'],
  ['by day', hours('18:00', '08:00'), '2026-01-05 12:00', undefined],
  ['after a night', hours('18:00', '08:00'), '2026-01-05 08:00', undefined],
  [
    'in a night that began on a day of theirs',
    hours('18:00', '08:00', [1]),
    '2026-01-06 07:00',
    '2026-01-06 08:00',
  ],
  ['in a night that began on another', hours('18:00', '08:00', [2]), '2026-01-06 07:00', undefined],
  ['in the night after another', hours('18:00', '08:00', [2]), '2026-01-06 18:00', '2026-01-07 08:00'],
  ['on the last night of the week', hours('18:00', '08:00', [7]), '2026-01-05 07:59', '2026-01-05 08:00'],
  ['a whole day', hours('00:00', '00:00', [6]), '2026-01-10 15:00', '2026-01-11 00:00'],
  ['after a whole day', hours('00:00', '00:00', [6]), '2026-01-11 00:00', undefined],
  ['at the end of a year', hours('22:00', '06:00'), '2025-12-31 23:00', '2026-01-01 06:00'],
  ['on no day', hours('00:00', '00:00', []), '2026-01-05 12:00', undefined],
  ['switched off', { ...hours('00:00', '00:00'), enabled: false }, '2026-01-05 12:00', undefined],
])('%s', (_, quiet, now, expected) => {
  expect(end(quiet, now)).toBe(expected);
});

test('something is told unless alerts are off or paused, or quiet hours hold', () => {
  const { alerts } = defaultPreferences();
  const now = at('2026-01-05 12:30');
  expect(tellsNow(alerts, now)).toBe(true);
  expect(tellsNow({ ...alerts, enabled: false }, now)).toBe(false);
  expect(tellsNow({ ...alerts, pausedUntil: now + 1 }, now)).toBe(false);
  expect(tellsNow({ ...alerts, pausedUntil: now }, now)).toBe(true);
  expect(tellsNow({ ...alerts, quietHours: hours('12:00', '13:30') }, now)).toBe(false);
});

describe('when the clock is set to summer and back', () => {
  test('they end when the clock on the wall says so', () => {
    const night = hours('22:00', '06:00');
    const [short, long] = [at('2026-03-28 22:00'), at('2026-10-24 22:00')];
    expect(quietUntil(night, short)! - short).toBe(7 * 3_600_000);
    expect(quietUntil(night, long)! - long).toBe(9 * 3_600_000);
    expect(end(night, short)).toBe('2026-03-29 06:00');
    expect(end(night, long)).toBe('2026-10-25 06:00');
  });

  test('a time that does not come that night is the next there is', () => {
    const quiet = hours('01:30', '02:30');
    expect(end(quiet, at('2026-03-29 01:59'))).toBe('2026-03-29 03:30');
    expect(end(quiet, at('2026-03-29 03:30'))).toBeUndefined();
  });

  test('an hour that comes twice is quiet until its end has come once', () => {
    const quiet = hours('01:00', '02:30');
    const first = new Date('2026-10-25T00:15:00Z').getTime();
    expect(end(quiet, first)).toBe('2026-10-25 02:30');
    expect(end(quiet, first + 3_600_000)).toBeUndefined();
  });
});
