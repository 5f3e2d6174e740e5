import { expect, test } from 'vitest';
import { Load } from '../../../main/simulator/load.js';
import { ManualClock } from '../../integration/simulator/manual-clock.js';

test('within any second so many requests are admitted', () => {
  const clock = new ManualClock();
  const load = new Load(clock, 0);
  const admitted = (): boolean => {
    try {
      load.admitRequest(2);
      return true;
    } catch {
      return false;
    }
  };
  expect(admitted()).toBe(true);
  clock.advance(0.6);
  expect([admitted(), admitted()]).toEqual([true, false]);
  clock.advance(0.4);
  expect([admitted(), admitted()]).toEqual([true, false]);
  clock.advance(1);
  expect([admitted(), admitted(), admitted()]).toEqual([true, true, false]);
});

test('without a limit all are', () => {
  const load = new Load(new ManualClock(), 0);
  for (let index = 0; index < 1000; index++) load.admitRequest(0);
  expect(() => {
    load.admitRequest(1);
    load.admitRequest(1);
  }).toThrow('requests per second');
});
