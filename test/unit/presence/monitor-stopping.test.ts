import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { unreachable } from './fake-server.js';
import { MINUTE, setUp } from './monitor-harness.js';

describe('stopping', () => {
  test('removes our own from the server, logs nobody out and leaves no timer', async () => {
    const { server, clock, start, states } = setUp(
      Array.from({ length: 150 }, (_, index) => `person${index}@example.com`),
    );
    const monitor = start();
    await settle();
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
      const { server, start } = setUp();
      const release = server.hold(creating);
      const monitor = start();
      await settle();
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
    await settle();
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
    await settle();
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
    await settle();
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
