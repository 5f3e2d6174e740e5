import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { coded, unreachable } from './faults.js';
import { HOUR, MINUTE, people, SECOND, setUp } from './monitor-harness.js';

const OTHERS_URL = 'http://10.0.0.9:8080/pws/other';

/** Another installation in the same sessions is given the numbers that ours had. */
function giveAway({ server, clock }: ReturnType<typeof setUp>) {
  server.lapse();
  expect([server.endpoints.size, server.subscriptions.size]).toEqual([0, 0]);
  const until = clock.world + 100 * HOUR;
  const endpoint = { url: OTHERS_URL, until };
  const changed = new Set(['joe@example.com']);
  const subscription = { contacts: ['joe@example.com'], endpointId: '1', until, changed, silent: true };
  server.endpoints.set('1', endpoint);
  server.subscriptions.set('1', subscription);
  return () => {
    expect(server.endpoints.get('1')).toBe(endpoint);
    expect(server.subscriptions.get('1')).toBe(subscription);
    // Not used up by a fetch of ours.
    expect([...changed]).toEqual(['joe@example.com']);
  };
}

describe('what lapsed and is another’s by now is not touched', () => {
  test('after a long sleep, at its end and when quitting', async () => {
    const world = setUp();
    const { server, clock, startLive, states, leftovers } = world;
    const monitor = await startLive();
    clock.sleep(8 * HOUR);
    const isUntouched = giveAway(world);
    // One from before the sleep, before anything else is known.
    server.notify('1');
    await settle();
    isUntouched();
    monitor.woke();
    await clock.advance(20 * SECOND);
    isUntouched();
    expect(states.at(-1)?.kind).toBe('live');
    expect(server.subscriptions.get('2')?.endpointId).toBe('2');
    expect(leftovers.all).toEqual(['endpoint 2', 'subscription 2']);
    await monitor.stop();
    isUntouched();
    expect([server.endpoints.size, server.subscriptions.size]).toEqual([1, 1]);
  });

  test('when quitting in a long outage', async () => {
    const world = setUp();
    const { server, clock, startLive, leftovers } = world;
    const monitor = await startLive();
    server.faults.outage = unreachable();
    await clock.advance(2 * HOUR);
    const isUntouched = giveAway(world);
    server.faults.clear();
    await monitor.stop();
    isUntouched();
    expect(leftovers.all).toEqual([]);
  });
});

describe('a subscription that is gone while the session stands', () => {
  test.each([
    ['a notification', (world: ReturnType<typeof setUp>) => world.server.notify('1')],
    ['a look of our own', (world: ReturnType<typeof setUp>) => world.clock.jump(10 * MINUTE)],
  ])('is made anew alone, where %s finds out', async (_name, findOut) => {
    const world = setUp(people(250));
    const { server, clock, startLive, kinds, changes, leftovers } = world;
    const monitor = await startLive();
    await clock.advance(5 * SECOND);
    const others = ['2', '3'].map((id) => server.subscriptions.get(id));
    server.subscriptions.delete('1');
    server.truth.set('person0@example.com', 'AWAY');
    const from = server.calls.length;
    findOut(world);
    await clock.advance(2 * MINUTE);
    expect(
      server.calls.slice(from).filter((call) => /^(?:subscribe |unsub|reg|unreg|login)/u.test(call)),
    ).toEqual(['subscribe 100']);
    expect(['2', '3'].map((id) => server.subscriptions.get(id))).toEqual(others);
    expect(changes).toEqual(['person0@example.com AVAILABLE -> AWAY']);
    expect(server.count('registerEndpoint')).toBe(1);
    expect(server.count('loginApplicationUser')).toBe(1);
    expect(kinds().at(-1)).toBe('live');
    await monitor.stop();
    expect([server.endpoints.size, server.subscriptions.size, leftovers.all]).toEqual([0, 0, []]);
  });

  test('is made anew once, however many find out', async () => {
    const { server, clock, startLive } = setUp();
    const monitor = await startLive();
    await clock.advance(5 * SECOND);
    server.subscriptions.delete('1');
    server.notify('1');
    monitor.retry();
    server.notify('1');
    await clock.advance(10 * SECOND);
    expect(server.count('subscribe')).toBe(2);
    expect(server.subscriptions.size).toBe(1);
  });

  test('and is being made anew when we quit, is removed', async () => {
    const { server, clock, startLive } = setUp();
    const monitor = await startLive();
    await clock.advance(5 * SECOND);
    server.subscriptions.delete('1');
    const release = server.hold('subscribe');
    server.notify('1');
    await settle();
    expect(server.subscriptions.size).toBe(1);
    const stopped = monitor.stop();
    await settle();
    release();
    await stopped;
    expect([server.endpoints.size, server.subscriptions.size]).toEqual([0, 0]);
  });
});

test('an endpoint whose removal is refused is removed at a later check', async () => {
  const { server, clock, startLive } = setUp();
  const monitor = await startLive();
  server.address = '10.0.0.99';
  server.fail('unregisterEndpoint', coded(212));
  monitor.retry();
  await settle();
  expect([...server.endpoints.keys()]).toEqual(['1', '2']);
  await clock.advance(11 * MINUTE);
  expect([...server.endpoints.keys()]).toEqual(['2']);
});

test('where the server says nothing when nothing changed, that is no reason to subscribe anew', async () => {
  const { server, clock, startLive, changes } = setUp();
  server.isBlank = true;
  await startLive();
  await clock.advance(5 * SECOND);
  // As it was told right after everybody.
  expect(server.count('subscribedPresence')).toBeGreaterThan(1);
  for (let minute = 0; minute < 30; minute++) {
    server.notify('1');
    await clock.advance(MINUTE);
  }
  expect(server.count('subscribe')).toBe(1);
  server.set('joe@example.com', 'AWAY');
  await settle();
  expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
});
