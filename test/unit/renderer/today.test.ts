import { expect, it } from 'vitest';
import { stretchesOf } from '../../../renderer/presence/today.js';

const HOUR = 3_600_000;

it('lays the day from its first moment until now', () => {
  const spans = [
    { from: 8 * HOUR, display: 'offline' },
    { from: 9 * HOUR, display: 'available' },
    { from: 11 * HOUR, display: 'not-live' },
  ] as const;
  expect(stretchesOf({ spans }, 12 * HOUR).map(({ from, share }) => [from, share])).toEqual([
    [0, 0.25],
    [0.25, 0.5],
    [0.75, 0.25],
  ]);
});

it('has nothing of a day that is not known, and all of one that has just begun', () => {
  expect(stretchesOf({ spans: [] }, HOUR)).toEqual([]);
  const [first] = stretchesOf({ spans: [{ from: HOUR, display: 'away' }] }, HOUR);
  expect(first).toMatchObject({ from: 0, share: 1 });
  const [later] = stretchesOf({ spans: [{ from: HOUR, display: 'away' }] }, HOUR + 46_000);
  expect(later).toMatchObject({ from: 0, share: 1 });
});

it('shows what somebody is in from its first moment on, and all of the bar is used', () => {
  const spans = [
    { from: 8 * HOUR, display: 'offline' },
    { from: 9 * HOUR, display: 'available' },
    { from: 10 * HOUR, display: 'away' },
  ] as const;
  const [offline, available, away] = stretchesOf({ spans }, 10 * HOUR);
  expect(away?.share).toBeCloseTo(0.02);
  expect(offline?.share).toBeCloseTo(available?.share ?? 0);
  expect((away?.from ?? 0) + (away?.share ?? 0)).toBeCloseTo(1);
});
