import { expect, test } from 'vitest';
import type { Fault } from '../../../main/simulator/fault.js';
import { Faults } from '../../../main/simulator/faults.js';

const LOSE: Fault = { kind: 'lose-notifications' };

function withFaults(...faults: readonly Fault[]): Faults {
  const result = new Faults();
  for (const fault of faults) result.begin(fault);
  return result;
}

/** Which of so many chances the fault takes, from 1. */
function strikes(faults: Faults, chances: number): number[] {
  return Array.from({ length: chances }, (_, index) => index + 1).filter(
    () => faults.take('lose-notifications') !== undefined,
  );
}

test('a fault strikes until all are ended', () => {
  const faults = withFaults(LOSE);
  expect(strikes(faults, 3)).toEqual([1, 2, 3]);
  faults.endAll();
  expect(strikes(faults, 3)).toEqual([]);
  expect(faults.list()).toEqual([]);
});

test('with times it strikes so often and is over', () => {
  const faults = withFaults({ ...LOSE, times: 2 });
  expect(faults.list()).toEqual([{ fault: { ...LOSE, times: 2 }, left: 2 }]);
  expect(strikes(faults, 1)).toEqual([1]);
  expect(faults.list()[0]?.left).toBe(1);
  expect(strikes(faults, 5)).toEqual([1]);
  expect(faults.list()).toEqual([]);
});

test('with every it strikes at every so manieth chance, so many times', () => {
  expect(strikes(withFaults({ ...LOSE, every: 3 }), 7)).toEqual([3, 6]);
  expect(strikes(withFaults({ ...LOSE, every: 2, times: 2 }), 9)).toEqual([2, 4]);
});

test('a fault takes the place of one that differs only in how often', () => {
  const faults = withFaults(LOSE, { ...LOSE, times: 1 });
  expect(faults.list()).toHaveLength(1);
  expect(strikes(faults, 3)).toEqual([1]);
});

test('of two that fit the newer one strikes, then the older one; others stay out of it', () => {
  const faults = withFaults(
    { kind: 'spoil-fetches', answer: 'busy' },
    { kind: 'spoil-fetches', answer: 'cut', times: 1 },
    { kind: 'refuse', operation: 'login', code: 208 },
  );
  const answer = (): string | undefined => faults.take('spoil-fetches')?.answer;
  expect([answer(), answer(), answer()]).toEqual(['cut', 'busy', 'busy']);
  expect(faults.take('refuse', ({ operation }) => operation === 'logout')).toBeUndefined();
  expect(faults.take('refuse', ({ operation }) => operation === 'login')?.code).toBe(208);
});

test.each([0, -1, 1.5])('%d times is refused', (times) => {
  expect(() => withFaults({ ...LOSE, times })).toThrow();
});
