import { expect, test, vi } from 'vitest';
import { inTurns } from '../../../main/pws/in-turns.js';

/** Ends when it was asked `steps` times; each step takes `ms` milliseconds of the clock. */
function* work(steps: number, ms: number, clock: { now: number }): Generator<undefined, string> {
  for (let step = 0; step < steps; step++) {
    clock.now += ms;
    yield;
  }
  return 'done';
}

function timed(): { now: number } {
  const clock = { now: 0 };
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
  return clock;
}

test('what is short is done before anybody else has a turn', async () => {
  const clock = timed();
  let others = 0;
  setImmediate(() => others++);
  expect(await inTurns(work(2, 1, clock))).toBe('done');
  expect(others).toBe(0);
});

test('what is long lets others have their turn every few milliseconds', async () => {
  const clock = timed();
  let others = 0;
  let isOver = false;
  const other = (): void => {
    others++;
    if (!isOver) setImmediate(other);
  };
  setImmediate(other);
  expect(await inTurns(work(100, 1, clock))).toBe('done');
  isOver = true;
  expect(others).toBeGreaterThanOrEqual(100 / 3 - 1);
});

test('what it throws goes on', async () => {
  await expect(
    inTurns(
      (function* (): Generator<undefined, void> {
        yield;
        throw new RangeError('too far');
      })(),
    ),
  ).rejects.toThrow('too far');
});
