import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { coded, unreachable } from './faults.js';
import { MINUTE, oneNode, people, setUp } from './monitor-harness.js';
import { unlessAborted } from '../../../main/presence/clock.js';
import type { PresenceService } from '../../../main/pws/service.js';

describe('stopping', () => {
  test('removes our own from the server, logs nobody out and leaves no timer', async () => {
    const { server, clock, start, states } = setUp(people(150));
    const monitor = start();
    await clock.advance(1_000);
    await monitor.stop();
    expect(server.subscriptions.size).toBe(0);
    expect(server.endpoints.size).toBe(0);
    expect(server.count('logout')).toBe(0);
    expect(server.listening).toBe(false);
    expect(clock.pending).toBe(0);
    expect(states.at(-1)).toEqual({ kind: 'stopped' });
  });

  test.each(['registerEndpoint', 'subscribe'] as const)(
    'removes what %s was just creating',
    async (creating) => {
      const { server, clock, start } = setUp();
      const release = server.hold(creating);
      const monitor = start();
      await clock.advance(1_000);
      const stopped = monitor.stop();
      await settle();
      release();
      await stopped;
      expect(server.endpoints.size).toBe(0);
      expect(server.subscriptions.size).toBe(0);
    },
  );

  test('does not wait for ever for an address to be found', async () => {
    const { server, clock, start } = setUp();
    const monitor = start();
    await clock.advance(1_000);
    server.hold('open');
    monitor.retry();
    await settle();
    const stopped = monitor.stop();
    await clock.advance(10_000);
    await stopped;
    expect(server.subscriptions.size).toBe(0);
    expect(server.endpoints.size).toBe(0);
  });

  test('removes also what a renewal was just replacing', async () => {
    const { server, clock, start } = setUp();
    const monitor = start();
    await clock.advance(1_000);
    const release = server.hold('subscribe');
    await clock.advance(48 * MINUTE);
    const stopped = monitor.stop();
    await settle();
    release();
    await stopped;
    expect(server.subscriptions.size).toBe(0);
  });

  test('does not wait for a server that is away', async () => {
    const { server, clock, start } = setUp();
    const monitor = start();
    await clock.advance(1_000);
    server.fail('unsubscribe', unreachable());
    server.fail('unregisterEndpoint', unreachable());
    await monitor.stop();
    expect(clock.pending).toBe(0);
  });

  test('ends a pause between two tries', async () => {
    const { server, clock, start } = setUp();
    server.fail('loginApplicationUser', unreachable(), 100);
    const monitor = start();
    await clock.advance(5_000);
    const before = server.calls.length;
    await monitor.stop();
    await clock.advance(10 * MINUTE);
    expect(server.calls.length).toBe(before);
    expect(clock.pending).toBe(0);
  });
});

describe('in whatever state', () => {
  type World = ReturnType<typeof setUp>;
  test.each<readonly [string, (world: World) => void, (world: World) => void]>([
    ['logging in', ({ server }) => void server.hold('loginApplicationUser'), () => undefined],
    ['forcing a login', ({ server }) => server.fail('loginEndUser', coded(160), 2), () => undefined],
    ['listening', ({ server }) => void server.hold('open'), () => undefined],
    ['registering', ({ server }) => void server.hold('registerEndpoint'), () => undefined],
    ['subscribing', ({ server }) => void server.hold('subscribe'), () => undefined],
    ['fetching', ({ server }) => void server.hold('subscribedPresence'), () => undefined],
    ['away', ({ server }) => server.fail('registerEndpoint', unreachable(), 9), () => undefined],
    [
      'leaving',
      ({ server }) => (server.fail('subscribe', coded(124)), server.hold('unregisterEndpoint')),
      () => undefined,
    ],
    ['holding', ({ server }) => server.fail('subscribedPresence', unreachable(), 9), () => undefined],
    [
      'waiting for a person',
      ({ server }) => server.fail('loginApplicationUser', coded(114)),
      () => undefined,
    ],
    ['waiting for a notification', () => undefined, () => undefined],
    ['waiting for a turn to fetch', () => undefined, ({ server }) => server.set('joe@example.com', 'AWAY')],
  ])('%s: it ends in seconds, says so once and for all, and leaves no timer', async (_name, before, then) => {
    const world = setUp();
    const { server, clock, states } = world;
    // As the real service does, calls end with their signal.
    before(world);
    const monitor = world.start({ nodes: oneNode(abortable(server.service)), random: () => 0.5 });
    await settle();
    then(world);
    await settle();
    let isStopped = false;
    void monitor.stop().then(() => (isStopped = true));
    await clock.advance(7_000);
    expect(isStopped).toBe(true);
    expect(clock.pending).toBe(0);
    const told = states.length;
    expect(states.at(-1)).toEqual({ kind: 'stopped' });
    server.notify('1');
    monitor.retry();
    monitor.woke();
    await clock.advance(10 * MINUTE);
    expect(states).toHaveLength(told);
    expect(clock.pending).toBe(0);
  });
});

/** A service whose calls reject when their signal is aborted, as far as that is their last argument. */
function abortable(service: PresenceService): PresenceService {
  const wrapped = Object.entries(service).map(([name, call]) => [
    name,
    async (...given: { readonly signal?: AbortSignal }[]) => {
      const signal = given.at(-1)?.signal;
      const called = (call as (...all: unknown[]) => Promise<unknown>)(...given);
      return signal ? unlessAborted(called, signal) : called;
    },
  ]);
  return Object.fromEntries(wrapped) as PresenceService;
}
