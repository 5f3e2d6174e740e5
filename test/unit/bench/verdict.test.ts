import { expect, test } from 'vitest';
import { judge } from '../../../build/bench/verdict.mjs';

test('a ratio is judged on the medians of the rounds, so that one bad round decides nothing', () => {
  const target = { kind: 'ratio', times: 2 } as const;
  expect(judge({ ours: [4, 4, 90], baseline: [2, 2, 2], target })).toEqual({
    ours: 4,
    baseline: 2,
    ratio: 2,
    reached: true,
  });
  expect(judge({ ours: [5, 5, 1], baseline: [2, 2, 90], target })).toMatchObject({ reached: false });
});

test('what may be added to a ratio is in the unit of the figures', () => {
  const target = { kind: 'ratio', times: 4, plus: 16.7 } as const;
  expect(judge({ ours: [20.7], baseline: [1], target }).reached).toBe(true);
  expect(judge({ ours: [20.8], baseline: [1], target }).reached).toBe(false);
});

test('at least so much of the baseline is to be reached where more is better', () => {
  const target = { kind: 'at-least', times: 0.6 } as const;
  expect(judge({ ours: [600], baseline: [1000], target })).toMatchObject({ ratio: 0.6, reached: true });
  expect(judge({ ours: [599], baseline: [1000], target }).reached).toBe(false);
});

test('so many times faster is counted from the baseline', () => {
  const target = { kind: 'faster', times: 30 } as const;
  expect(judge({ ours: [2], baseline: [60], target })).toMatchObject({ ratio: 30, reached: true });
  expect(judge({ ours: [2], baseline: [59], target }).reached).toBe(false);
});

test('a limit needs no baseline', () => {
  expect(judge({ ours: [50], baseline: [], target: { kind: 'limit', most: 50 } })).toEqual({
    ours: 50,
    reached: true,
  });
  expect(judge({ ours: [51], baseline: [], target: { kind: 'limit', most: 50 } }).reached).toBe(false);
});

test('a ratio without a baseline is a fault of the row and not a target reached', () => {
  expect(() => judge({ ours: [1], baseline: [], target: { kind: 'ratio', times: 2 } })).toThrow(RangeError);
});
