import { expect, test } from 'vitest';
import { Deadline, Stopwatch } from '../../../main/presence/deadline.js';
import { ManualClock } from '../../support/manual-clock.js';
import { HOUR, MINUTE } from './monitor-harness.js';

test('counts down as time goes by, and not below zero', async () => {
  const clock = new ManualClock();
  const deadline = new Deadline(clock, MINUTE);
  await clock.advance(MINUTE - 1);
  expect(deadline.remaining).toBe(1);
  expect(deadline.isDue).toBe(false);
  await clock.advance(HOUR);
  expect(deadline.remaining).toBe(0);
  expect(deadline.isDue).toBe(true);
});

test('sleep counts', () => {
  const clock = new ManualClock();
  const deadline = new Deadline(clock, HOUR);
  const stopwatch = new Stopwatch(clock);
  clock.sleep(8 * HOUR);
  expect(deadline.isDue).toBe(true);
  expect(stopwatch.elapsed).toBe(8 * HOUR);
});

test('a clock that is set back makes nothing late', async () => {
  const clock = new ManualClock();
  const deadline = new Deadline(clock, HOUR);
  clock.jump(-24 * HOUR);
  expect(deadline.remaining).toBe(HOUR);
  await clock.advance(HOUR);
  expect(deadline.isDue).toBe(true);
});

test('a clock that is set ahead makes it early at most', () => {
  const clock = new ManualClock();
  const deadline = new Deadline(clock, HOUR);
  clock.jump(30 * MINUTE);
  expect(deadline.remaining).toBe(30 * MINUTE);
});

test('for ever is as long as a timer can wait', () => {
  const clock = new ManualClock();
  expect(new Deadline(clock, Infinity).remaining).toBe(2 ** 31 - 1);
});
