import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { coded, unreachable } from './faults.js';
import { MINUTE, people, SECOND, setUp } from './monitor-harness.js';

/** Look-ups of the own address and fetches aside. */
const QUIET = /^(?:open|subscribedPresence)/u;
const NEW_ENDPOINT = 'registerEndpoint http://10.0.0.99:8080/pws/token';
const SAME_ENDPOINT = 'registerEndpoint http://10.0.0.5:8080/pws/token';

describe('another address of this computer', () => {
  test('another endpoint first, then the subscriptions one by one, the old endpoint last', async () => {
    const { server, clock, startLive, callsFrom, kinds, changes } = setUp(people(150));
    const monitor = await startLive();
    const from = server.calls.length;
    server.address = '10.0.0.99';
    monitor.retry();
    await settle();
    expect(callsFrom(from, QUIET)).toEqual([
      NEW_ENDPOINT,
      'subscribe 100',
      'unsubscribe 1',
      'subscribe 50',
      'unsubscribe 2',
      'unregisterEndpoint 1',
    ]);
    expect([...server.subscriptions.values()].map(({ endpointId }) => endpointId)).toEqual(['2', '2']);
    await clock.advance(SECOND);
    server.set('person120@example.com', 'AWAY');
    await settle();
    expect(changes).toEqual(['person120@example.com AVAILABLE -> AWAY']);
    expect(kinds().slice(4)).toEqual(['live']);
  });

  test('where there is no room for two endpoints the old one goes first', async () => {
    const { server, startLive, callsFrom, kinds } = setUp();
    server.room.endpoints = 1;
    const monitor = await startLive();
    const from = server.calls.length;
    server.address = '10.0.0.99';
    monitor.retry();
    await settle();
    expect(callsFrom(from, QUIET)).toEqual([
      NEW_ENDPOINT,
      'unregisterEndpoint 1',
      NEW_ENDPOINT,
      'subscribe 2',
      'unsubscribe 1',
    ]);
    expect(kinds().slice(4)).toEqual(['live']);
  });

  test('an endpoint that went first and whose number is another’s by now is not touched again', async () => {
    const { server, clock, startLive, states } = setUp();
    server.room.endpoints = 1;
    const monitor = await startLive();
    server.address = '10.0.0.99';
    server.fail('registerEndpoint', coded(138));
    server.fail('registerEndpoint', unreachable());
    monitor.retry();
    await settle();
    expect(states.at(-1)?.kind).toBe('interrupted');
    server.room.endpoints = Infinity;
    server.endpoints.set('1', { url: 'http://10.0.0.9:8080/', until: Infinity });
    await clock.advance(2 * SECOND);
    expect(states.at(-1)?.kind).toBe('live');
    expect(server.count('loginApplicationUser')).toBe(1);
    expect([...server.endpoints.keys()]).toEqual(['1', '2']);
    await monitor.stop();
    expect([...server.endpoints.keys()]).toEqual(['1']);
  });

  test.each([
    ['has too much to do', () => coded(212)],
    ['is away', unreachable],
  ])(
    'the server %s on the way: the old endpoint stays until every subscription has moved',
    async (_name, error) => {
      const { server, clock, startLive, states } = setUp(people(250));
      const monitor = await startLive();
      server.address = '10.0.0.99';
      const { service } = server;
      const subscribe = service.subscribe.bind(service);
      let count = 0;
      service.subscribe = (session, request, options) =>
        (count += 1) === 2 ? Promise.reject(error()) : subscribe(session, request, options);
      monitor.retry();
      await settle();
      expect(states.at(-1)?.kind).toBe('interrupted');
      expect([...server.endpoints.keys()]).toEqual(['1', '2']);
      expect([...server.subscriptions.values()].map(({ endpointId }) => endpointId).sort()).toEqual([
        '1',
        '1',
        '2',
      ]);
      await clock.advance(3 * SECOND);
      expect(states.at(-1)?.kind).toBe('live');
      expect([...server.endpoints.keys()]).toEqual(['2']);
      expect([...server.subscriptions.values()].map(({ endpointId }) => endpointId)).toEqual(['2', '2', '2']);
      expect(server.count('registerEndpoint')).toBe(2);
    },
  );
});

describe('an endpoint that is not renewed', () => {
  test.each([123, 209, 131])(
    'refused with %i: another is registered first, the old one removed after',
    async (code) => {
      const { server, clock, startLive, callsFrom, kinds, changes } = setUp();
      await startLive();
      const from = server.calls.length;
      server.fail('refreshEndpoint', coded(code));
      await clock.advance(48 * MINUTE);
      expect(callsFrom(from, QUIET)).toEqual([
        'refreshEndpoint 1',
        SAME_ENDPOINT,
        'subscribe 2',
        'unsubscribe 1',
        'unregisterEndpoint 1',
      ]);
      server.set('joe@example.com', 'AWAY');
      await settle();
      expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
      expect(kinds().slice(4)).toEqual(['live']);
      // The new one is renewed in its turn.
      await clock.advance(48 * MINUTE);
      expect(server.calls.at(-1)).not.toBe('refreshEndpoint 1');
      expect(server.calls).toContain('refreshEndpoint 2');
    },
  );

  test.each([
    ['that is away', unreachable],
    ['that is too busy', () => coded(210)],
  ])('by a server %s is renewed later, and nothing is made anew', async (_name, error) => {
    const { server, clock, startLive, states } = setUp();
    await startLive();
    server.fail('refreshEndpoint', error(), 2);
    await clock.advance(49 * MINUTE);
    expect(states.at(-1)?.kind).toBe('live');
    expect(server.count('refreshEndpoint')).toBe(3);
    expect(server.count('registerEndpoint')).toBe(1);
  });

  test.each([
    // The same application session comes back, and the endpoint is its own.
    ['the session is lost (101)', 101, 1],
    ['it is not ours (136)', 136, 0],
  ])(
    'as %s makes everything begin anew, and only what is surely ours is removed',
    async (_name, code, removed) => {
      const { server, clock, startLive, states } = setUp();
      await startLive();
      server.fail('refreshEndpoint', coded(code));
      await clock.advance(48 * MINUTE);
      expect(states.at(-1)?.kind).toBe('live');
      expect(server.count('loginApplicationUser')).toBe(2);
      expect(server.count('unregisterEndpoint')).toBe(removed);
      expect(server.count('unsubscribe')).toBe(0);
    },
  );
});

test('a fetch that waited for its turn does not use up what is told under its number now', async () => {
  const { server, clock, startLive, statuses } = setUp(people(150));
  const monitor = await startLive();
  // Two fetches of the first subscription in this second: the next one waits.
  server.set('person0@example.com', 'BUSY');
  await settle();
  server.set('person0@example.com', 'DND');
  await settle();
  server.set('person0@example.com', 'AWAY');
  await settle();
  // Meanwhile both are replaced, and the second takes the number that the first had.
  server.address = '10.0.0.99';
  monitor.retry();
  await settle();
  const before = server.count('subscribedPresence');
  server.blocked = true;
  server.set('person120@example.com', 'AWAY');
  await clock.advance(SECOND);
  expect(server.count('subscribedPresence')).toBeLessThanOrEqual(before + 2);
  monitor.retry();
  await clock.advance(2 * SECOND);
  expect(statuses()).toMatchObject({ 'person0@example.com': 'AWAY', 'person120@example.com': 'AWAY' });
});
