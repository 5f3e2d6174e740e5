import { describe, expect, test } from 'vitest';
import { silence } from '../../../main/presence/callback.js';
import { PUSH, PushHealth, type PushEvent, type PushState } from '../../../main/presence/push.js';
import { ManualClock } from '../../support/manual-clock.js';
import { MINUTE, SECOND } from './monitor-harness.js';

const PROBLEM = { message: 'None arrives.', advice: 'Look.' };

function setUp() {
  const clock = new ManualClock();
  const seen = { missed: 0, told: [] as string[] };
  const push: PushHealth = new PushHealth({
    clock,
    failSafeMs: 10 * MINUTE,
    pollMs: 15 * SECOND,
    problem: () => PROBLEM,
    onMissed: (changes) => (seen.missed += changes),
    onChange: () => seen.told.push(push.current.kind),
  });
  return { clock, push, seen };
}

describe('the table', () => {
  test.each<[PushState, PushEvent, PushState]>([
    ['expected', 'subscribed', 'expected'],
    ['expected', 'notified', 'arriving'],
    ['expected', 'overdue', 'missing'],
    ['expected', 'deaf', 'missing'],
    // Whoever was called once is taken at their word until the next one is overdue.
    ['arriving', 'subscribed', 'proving'],
    ['arriving', 'notified', 'arriving'],
    ['arriving', 'overdue', 'arriving'],
    ['arriving', 'deaf', 'missing'],
    ['proving', 'subscribed', 'proving'],
    ['proving', 'notified', 'arriving'],
    ['proving', 'overdue', 'missing'],
    ['proving', 'deaf', 'missing'],
    // Nothing but a notification shows that they arrive.
    ['missing', 'subscribed', 'missing'],
    ['missing', 'notified', 'arriving'],
    ['missing', 'overdue', 'missing'],
    ['missing', 'deaf', 'missing'],
  ])('%s and %s: %s', (state, event, next) => {
    expect(PUSH[state][event]).toBe(next);
  });
});

describe('expecting', () => {
  test('none within ten seconds of the first subscription is missing, and the server is asked often', async () => {
    const { clock, push, seen } = setUp();
    push.subscribed();
    expect(push.lookAfterMs).toBe(10 * MINUTE);
    await clock.advance(10 * SECOND - 1);
    expect(push.current).toEqual({ kind: 'expected' });
    await clock.advance(1);
    expect(push.current).toEqual({ kind: 'missing', problem: PROBLEM, pollSeconds: 15 });
    expect(push.lookAfterMs).toBe(15 * SECOND);
    expect(seen.told).toEqual(['missing']);
    push.notified('1');
    expect(push.current).toEqual({ kind: 'arriving' });
    expect(push.lookAfterMs).toBe(10 * MINUTE);
    expect(seen.told).toEqual(['missing', 'arriving']);
  });

  test('each subscription begins the ten seconds anew', async () => {
    const { clock, push } = setUp();
    push.subscribed();
    await clock.advance(9 * SECOND);
    push.subscribed();
    await clock.advance(9 * SECOND);
    expect(push.current).toEqual({ kind: 'expected' });
  });

  test('a renewal that is not answered by a call is noticed, and not before', async () => {
    const { clock, push, seen } = setUp();
    push.subscribed();
    push.notified('1');
    push.subscribed();
    expect(push.current).toEqual({ kind: 'arriving' });
    await clock.advance(10 * SECOND);
    expect(push.current.kind).toBe('missing');
    expect(seen.told).toEqual(['arriving', 'missing']);
  });

  test('polling is never rarer than the fail-safe fetch', () => {
    const push = new PushHealth({
      clock: new ManualClock(),
      failSafeMs: 10 * SECOND,
      pollMs: 15 * SECOND,
      problem: () => PROBLEM,
      onMissed: () => undefined,
      onChange: () => undefined,
    });
    push.deaf();
    expect(push.lookAfterMs).toBe(10 * SECOND);
  });
});

describe('finding what none announced', () => {
  test('a change that no notification follows is missed, and the server is asked often for ten minutes', async () => {
    const { clock, push, seen } = setUp();
    push.subscribed();
    push.notified('1');
    push.found('1', 2);
    push.found('1', 1);
    await clock.advance(5 * SECOND);
    expect(seen.missed).toBe(2);
    expect(push.current).toEqual({ kind: 'arriving' });
    expect(push.lookAfterMs).toBe(15 * SECOND);
    await clock.advance(10 * MINUTE - 1);
    expect(push.lookAfterMs).toBe(15 * SECOND);
    await clock.advance(1);
    expect(push.lookAfterMs).toBe(10 * MINUTE);
    expect(clock.pending).toBe(0);
  });

  test('one whose notification is right behind is none, but that of another is no excuse', async () => {
    const { clock, push, seen } = setUp();
    push.found('1', 1);
    push.found('2', 3);
    await clock.advance(4 * SECOND);
    push.notified('1');
    await clock.advance(2 * SECOND);
    expect(seen.missed).toBe(3);
  });

  test('a look that finds nothing means nothing', async () => {
    const { clock, push, seen } = setUp();
    push.found('1', 0);
    await clock.advance(MINUTE);
    expect(seen.missed).toBe(0);
    expect(push.lookAfterMs).toBe(10 * MINUTE);
  });
});

test('a new beginning excuses what was expected before it', async () => {
  const { clock, push, seen } = setUp();
  push.found('1', 1);
  push.subscribed();
  push.reset();
  expect(clock.pending).toBe(0);
  await clock.advance(MINUTE);
  expect(seen.missed).toBe(0);
  expect(push.current).toEqual({ kind: 'expected' });
});

describe('in words', () => {
  test.each([
    ['http://10.0.0.5:8080/pws/token', '10.0.0.5:8080'],
    ['http://10.0.0.5/pws/token', '10.0.0.5:80'],
    ['http://[fd00::5]:8082/pws/token', '[fd00::5]:8082'],
  ])('where nothing arrives: %s', (url, where) => {
    const { message } = silence(url, undefined);
    expect(message).toContain(where);
    expect(message).not.toContain('token');
  });

  test('who was turned away', () => {
    const { message, advice } = silence('http://10.0.0.5:8080/pws/token', '10.0.0.77');
    expect(message).toContain('10.0.0.77');
    expect(advice).toContain('10.0.0.77');
  });
});
