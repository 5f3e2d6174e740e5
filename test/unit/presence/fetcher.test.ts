import { expect, test } from 'vitest';
import { Fetcher } from '../../../main/presence/fetcher.js';
import { ManualClock, settle } from '../../support/manual-clock.js';
import { SECOND } from './monitor-harness.js';

function setUp(fetch: () => Promise<void> = () => Promise.resolve()) {
  const clock = new ManualClock();
  const stopping = new AbortController();
  const begun: number[] = [];
  const seen = { coalesced: 0 };
  const fetcher = new Fetcher({
    fetch: () => {
      begun.push(clock.uptime());
      return fetch();
    },
    clock,
    signal: stopping.signal,
    onCoalesced: () => (seen.coalesced += 1),
  });
  return { clock, stopping, begun, seen, fetcher };
}

test('a flood of requests makes at most two fetches a second, and the last one is answered', async () => {
  const { clock, begun, seen, fetcher } = setUp();
  const answered: number[] = [];
  let last = -1;
  for (let request = 0; request < 1_000; request++) {
    void fetcher.request().then(() => {
      answered.push(request);
      last = begun.at(-1) ?? -1;
    });
    await clock.advance(10);
  }
  const start = begun[0] ?? 0;
  expect(begun.filter((at) => at < start + 10 * SECOND).length).toBeLessThanOrEqual(20);
  const asked = clock.uptime() - 10;
  await clock.advance(SECOND);
  expect(answered).toHaveLength(1_000);
  expect(last).toBeGreaterThanOrEqual(asked);
  for (const [index, at] of begun.entries())
    expect(at - (begun[index - 2] ?? -Infinity)).toBeGreaterThanOrEqual(SECOND);
  expect(seen.coalesced).toBeGreaterThan(900);
  expect(clock.pending).toBe(0);
});

test('a second is counted from the answer: when a slow request reached the server nobody knows', async () => {
  const { clock, begun, fetcher } = setUp(() => new Promise((resolve) => clock.after(300, resolve)));
  for (let request = 0; request < 3; request++) {
    const answered = fetcher.request();
    await clock.advance(2 * SECOND);
    await answered;
  }
  expect(begun.map((at) => at - (begun[0] ?? 0))).toEqual([0, 2_000, 4_000]);
  const start = clock.uptime();
  for (let request = 0; request < 4; request++) {
    void fetcher.request();
    await clock.advance(300);
  }
  await clock.advance(3 * SECOND);
  expect(begun.slice(3).map((at) => at - start)).toEqual([0, 300, 1_300]);
});

test('requests during the wait are answered by the run that waits', async () => {
  const { clock, begun, seen, fetcher } = setUp();
  await fetcher.request();
  await fetcher.request();
  const waiting = [fetcher.request(), fetcher.request(), fetcher.request()];
  await settle();
  expect(begun).toHaveLength(2);
  await clock.advance(SECOND);
  await Promise.all(waiting);
  expect(begun).toHaveLength(3);
  expect(seen.coalesced).toBe(2);
});

test('a request during a run is not answered by that run, which began before', async () => {
  let release = (): void => undefined;
  const { begun, fetcher } = setUp(() => new Promise((resolve) => (release = resolve)));
  const first = fetcher.request();
  await settle();
  let isAnswered = false;
  const second = fetcher.request().then(() => (isAnswered = true));
  release();
  await first;
  await settle();
  expect(begun).toHaveLength(2);
  expect(isAnswered).toBe(false);
  release();
  await second;
});

test('a run that fails does so for whoever it answers, and the next goes on', async () => {
  const failures = [new Error('first'), new Error('second')];
  const { clock, fetcher } = setUp(() => {
    const failure = failures.shift();
    return failure ? Promise.reject(failure) : Promise.resolve();
  });
  const outcomes = await Promise.allSettled([fetcher.request(), fetcher.request(), fetcher.request()]);
  expect(
    outcomes.map((outcome) => (outcome.status === 'rejected' ? String(outcome.reason) : 'done')),
  ).toEqual(['Error: first', 'Error: second', 'Error: second']);
  const next = fetcher.request();
  await clock.advance(SECOND);
  await expect(next).resolves.toBeUndefined();
});

test('stopping ends the wait', async () => {
  const { clock, stopping, fetcher } = setUp();
  await fetcher.request();
  await fetcher.request();
  const waiting = fetcher.request();
  await settle();
  stopping.abort();
  await waiting;
  expect(clock.pending).toBe(0);
});
