import { expect, test } from 'vitest';
import { Throttle } from '../../../main/desktop/throttle.js';
import { ManualClock } from '../../support/manual-clock.js';

test('the first is done at once, and those of an interval together at its end', async () => {
  const clock = new ManualClock();
  const start = clock.uptime();
  const times: number[] = [];
  const throttle = new Throttle(clock, 200, () => times.push(clock.uptime() - start));
  throttle.ask();
  for (let step = 0; step < 10; step++) {
    await clock.advance(10);
    throttle.ask();
  }
  expect(times).toEqual([0]);
  await clock.advance(1_000);
  expect(times).toEqual([0, 200]);
});

test('however often it is asked, it is done five times a second at most, and once more after the last', async () => {
  const clock = new ManualClock();
  let done = 0;
  let asked = 0;
  let seen = 0;
  const throttle = new Throttle(clock, 200, () => {
    done++;
    seen = asked;
  });
  for (let ms = 0; ms < 1_000; ms += 5) {
    asked++;
    throttle.ask();
    await clock.advance(5);
  }
  await clock.advance(200);
  expect(done).toBeGreaterThan(4);
  expect(done).toBeLessThanOrEqual(6);
  expect(seen).toBe(asked);
});

test('after a rest it is done at once again', async () => {
  const clock = new ManualClock();
  let done = 0;
  const throttle = new Throttle(clock, 200, () => done++);
  throttle.ask();
  await clock.advance(200);
  throttle.ask();
  expect(done).toBe(2);
});
