import { describe, expect, test } from 'vitest';
import type { Monitor } from '../../../main/presence/monitor.js';
import { settle } from '../../support/manual-clock.js';
import { coded, unreachable } from './faults.js';
import { HOUR, MINUTE, people, SECOND, setUp } from './monitor-harness.js';

const REMOVALS = /^(?:unsubscribe|unregisterEndpoint)/u;

/** A monitor whose program ended without a word: nothing that it does from now on reaches the server. */
async function crashed(world: ReturnType<typeof setUp>): Promise<readonly string[]> {
  const { server, startLive } = world;
  const service = { ...server.service };
  await startLive({
    nodes: {
      configured: { host: 'node1', service },
      others: [],
      named: (host) => ({ host, service }),
    },
    leftovers: world.leftovers,
  });
  for (const operation of Object.keys(service))
    Object.assign(service, { [operation]: () => Promise.reject(unreachable()) });
  return world.leftovers.all;
}

describe('after a crash', () => {
  test('the next run in the same session removes exactly what was left, subscriptions first', async () => {
    const world = setUp(people(150));
    const { server, startLive, leftovers } = world;
    // Somebody else's, in the same session.
    server.endpoints.set('1', { url: 'http://10.0.0.9:8080/', until: Infinity });
    const left = await crashed(world);
    expect(left).toEqual(['endpoint 2', 'subscription 1', 'subscription 2']);
    const from = server.calls.length;
    await startLive();
    const calls = server.calls.slice(from);
    expect(calls.filter((call) => REMOVALS.test(call))).toEqual([
      'unsubscribe 1',
      'unsubscribe 2',
      'unregisterEndpoint 2',
    ]);
    expect(calls.findIndex((call) => call.startsWith('unregisterEndpoint'))).toBeLessThan(
      calls.findIndex((call) => call.startsWith('registerEndpoint')),
    );
    expect(server.subscriptions.size).toBe(2);
    expect([...server.endpoints.keys()].sort()).toEqual(['1', '2']);
    expect(leftovers.all).toHaveLength(3);
  });

  test('nothing is touched where the session is another: the numbers are somebody else’s', async () => {
    const world = setUp();
    const { server, startLive } = world;
    await crashed(world);
    server.takeOver();
    const from = server.calls.length;
    await startLive();
    expect(server.calls.slice(from).filter((call) => REMOVALS.test(call))).toEqual([]);
  });

  test('nothing is touched that has lapsed meanwhile', async () => {
    const world = setUp();
    const { server, clock, startLive } = world;
    await crashed(world);
    clock.sleep(2 * HOUR);
    const from = server.calls.length;
    await startLive();
    expect(server.calls.slice(from).filter((call) => REMOVALS.test(call))).toEqual([]);
  });

  test('what cannot be removed now stays remembered, and is no reason to wait', async () => {
    const world = setUp();
    const { server, startLive, leftovers } = world;
    await crashed(world);
    server.fail('unsubscribe', coded(203));
    server.fail('unregisterEndpoint', coded(132));
    await startLive();
    // The subscription is there still; the endpoint was none any more, and its number is our new one's.
    expect(leftovers.all).toEqual(['endpoint 2', 'subscription 1', 'subscription 2']);
  });
});

describe('what is remembered', () => {
  const remembered = async (happen: (monitor: Monitor, world: ReturnType<typeof setUp>) => Promise<void>) => {
    const world = setUp();
    const monitor = await world.startLive();
    expect(world.leftovers.all).toEqual(['endpoint 1', 'subscription 1']);
    await happen(monitor, world);
    return world.leftovers.all;
  };

  test('is what stands, through renewals', async () => {
    const all = await remembered((_monitor, { clock }) => clock.advance(50 * MINUTE));
    expect(all).toEqual(['endpoint 1', 'subscription 2']);
  });

  test('is nothing after an orderly end', async () => {
    expect(await remembered((monitor) => monitor.stop())).toEqual([]);
  });

  test('is what could not be removed at the end', async () => {
    const all = await remembered(async (monitor, { server }) => {
      server.fail('unsubscribe', unreachable());
      await monitor.stop();
    });
    expect(all).toEqual(['subscription 1']);
  });

  test('is what a busy server did not remove at a renewal, until it lets us', async () => {
    const all = await remembered(async (_monitor, { server, clock }) => {
      server.fail('unsubscribe', coded(212), 2);
      await clock.advance(50 * MINUTE);
      expect(server.subscriptions.size).toBe(2);
    });
    expect(all).toEqual(['endpoint 1', 'subscription 1', 'subscription 2']);
    const later = await remembered(async (_monitor, { server, clock }) => {
      server.fail('unsubscribe', coded(212), 2);
      await clock.advance(59 * MINUTE);
      expect(server.subscriptions.size).toBe(1);
    });
    expect(later).toEqual(['endpoint 1', 'subscription 2']);
  });

  test('is of a session that is gone the endpoint, which may stand, and nothing more', async () => {
    const all = await remembered(async (_monitor, { server, clock }) => {
      server.takeOver();
      server.fail('registerEndpoint', unreachable(), 100);
      server.notify('1');
      await clock.advance(SECOND);
      expect(server.count('unsubscribe') + server.count('unregisterEndpoint')).toBe(0);
    });
    expect(all).toEqual(['endpoint 1']);
  });
});

test('nothing is asked of the server where nothing is left over', async () => {
  const { server, start } = setUp();
  start();
  await settle();
  expect(server.calls.filter((call) => REMOVALS.test(call))).toEqual([]);
});
