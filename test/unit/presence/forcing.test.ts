import { expect, test } from 'vitest';
import { Forcing, SessionTaken } from '../../../main/presence/forcing.js';
import { problemOf } from '../../../main/presence/problem.js';
import { troubleOf } from '../../../main/presence/remedy.js';
import { ManualClock, settle } from '../../support/manual-clock.js';
import { HOUR, MINUTE, SECOND } from './monitor-harness.js';

function setUp(random = 0) {
  const clock = new ManualClock();
  const stopping = new AbortController();
  const forcing = new Forcing(clock, () => random);
  const force = async (user: string): Promise<void> => {
    await forcing.turn(user, stopping.signal);
    forcing.forced(user);
  };
  return { clock, stopping, forcing, force };
}

test('two in ten minutes, and then again when the first is that long ago', async () => {
  const { clock, force } = setUp();
  await force('app');
  await clock.advance(4 * MINUTE);
  await force('app');
  await expect(force('app')).rejects.toThrow(SessionTaken);
  await clock.advance(6 * MINUTE - 1);
  await expect(force('app')).rejects.toThrow(SessionTaken);
  await clock.advance(1);
  await force('app');
  await expect(force('app')).rejects.toThrow(SessionTaken);
});

test('each user has turns of their own', async () => {
  const { force } = setUp();
  await force('app');
  await force('app');
  await force('lead');
  await expect(force('app')).rejects.toThrow('app');
});

test('a clock that is set back does not lengthen the ten minutes', async () => {
  const { clock, force } = setUp();
  await force('app');
  await force('app');
  clock.jump(-24 * HOUR);
  await clock.advance(10 * MINUTE);
  await force('app');
});

test('the turn comes after a pause of up to five seconds', async () => {
  const { clock, forcing, stopping } = setUp(0.999);
  let came = false;
  void forcing.turn('app', stopping.signal).then(() => (came = true));
  await clock.advance(4 * SECOND);
  expect(came).toBe(false);
  await clock.advance(SECOND);
  expect(came).toBe(true);
});

test('stopping ends the pause, and nobody is pushed out', async () => {
  const { clock, forcing, stopping } = setUp(0.5);
  const turn = forcing.turn('app', stopping.signal);
  await settle();
  stopping.abort();
  await expect(turn).rejects.toThrow();
  expect(clock.pending).toBe(0);
});

test('it passes by itself, and is said in words', () => {
  const error = new SessionTaken('app');
  expect(troubleOf(error)).toBe('passing');
  expect(problemOf(error)).toEqual({ message: error.message, advice: error.advice });
});
