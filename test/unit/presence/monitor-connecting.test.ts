import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { FakeServer } from './fake-server.js';
import { coded, unreachable } from './faults.js';
import { MINUTE, people, setUp } from './monitor-harness.js';

describe('connecting', () => {
  test('logs in, registers, subscribes and fetches, in this order', async () => {
    const { server, start, kinds, statuses, changes } = setUp();
    start();
    await settle();
    expect(server.calls.filter((call) => call !== 'open').slice(0, 5)).toEqual([
      'loginApplicationUser unforced',
      'loginEndUser unforced',
      'registerEndpoint http://10.0.0.5:8080/pws/token',
      'subscribe 2',
      'subscribedPresence 1 basic',
    ]);
    expect(kinds()).toEqual(['application-login', 'end-user-login', 'endpoint', 'subscriptions', 'live']);
    expect(statuses()).toEqual({ 'joe@example.com': 'AVAILABLE', 'rita@example.com': 'AVAILABLE' });
    expect(changes).toEqual([]);
  });

  test('subscribes in batches of at most 100', async () => {
    const { server, start, statuses } = setUp(people(250));
    start();
    await settle();
    expect(server.calls.filter((call) => call.startsWith('subscribe '))).toEqual([
      'subscribe 100',
      'subscribe 100',
      'subscribe 50',
    ]);
    expect(Object.values(statuses()).filter((status) => status === 'AVAILABLE')).toHaveLength(250);
  });

  test.each(['loginApplicationUser', 'loginEndUser'] as const)(
    'forces %s only when a session stands in the way twice',
    async (login) => {
      const { server, start, kinds } = setUp();
      server.fail(login, coded(160), 2);
      start();
      await settle();
      expect(server.calls.filter((call) => call.startsWith(login))).toEqual([
        `${login} unforced`,
        `${login} unforced`,
        `${login} forced`,
      ]);
      expect(server.calls.filter((call) => call.endsWith(' forced'))).toHaveLength(1);
      expect(kinds().at(-1)).toBe('live');
    },
  );

  test.each(['loginApplicationUser', 'loginEndUser'] as const)(
    'does not force %s where whoever was in the way has gone a moment later',
    async (login) => {
      const { server, start, kinds } = setUp();
      server.fail(login, coded(160));
      start();
      await settle();
      expect(server.calls.filter((call) => call.endsWith(' forced'))).toEqual([]);
      expect(kinds().at(-1)).toBe('live');
    },
  );

  test('a notification that overtakes the answer to subscribing is taken', async () => {
    const { server, clock, start, statuses } = setUp();
    server.notifyFirst = true;
    const release = server.hold('subscribe');
    start();
    await settle();
    expect(server.answered).toEqual([true]);
    release();
    await clock.advance(1_000);
    expect(statuses()['joe@example.com']).toBe('AVAILABLE');
    server.set('joe@example.com', 'AWAY');
    await settle();
    expect(statuses()['joe@example.com']).toBe('AWAY');
  });

  test('follows a redirect once, logging both users in on the node that it names', async () => {
    const { server: home, start, states, kinds } = setUp();
    const first = new FakeServer();
    first.redirect = {
      kind: 'redirect',
      primaryServer: 'imp2.example.com',
      origin: 'https://imp2.example.com:8083',
    };
    const asked: string[] = [];
    start({
      nodes: {
        configured: { host: 'imp1.example.com', service: first.service },
        others: [],
        named: (host, origin = 'no origin') => {
          asked.push(`${host}, ${origin}`);
          return { host, service: home.service };
        },
      },
    });
    await settle();
    expect(asked).toEqual(['imp2.example.com, https://imp2.example.com:8083']);
    expect(states.at(-1)).toMatchObject({ node: { host: 'imp2.example.com', role: 'primary' } });
    expect(first.calls).toEqual(['loginApplicationUser unforced', 'loginEndUser unforced']);
    expect(home.calls.slice(0, 2)).toEqual(['loginApplicationUser unforced', 'loginEndUser unforced']);
    expect(kinds().at(-1)).toBe('live');
  });

  test('servers that send the user to one another are not followed in a circle', async () => {
    const { server, start, states } = setUp();
    server.redirect = { kind: 'redirect', primaryServer: 'imp2.example.com' };
    start();
    await settle();
    expect(server.count('loginEndUser')).toBe(2);
    expect(states.at(-1)).toMatchObject({ kind: 'interrupted' });
  });

  test('wrong credentials wait for the person and are not tried over and over', async () => {
    const { server, clock, start, states } = setUp();
    const monitor = start({ credentials: { applicationUser: 'app', password: 'wrong', endUser: 'lead' } });
    await clock.advance(24 * 60 * MINUTE);
    expect(server.calls).toEqual(['loginApplicationUser unforced']);
    expect(states.at(-1)).toMatchObject({ kind: 'failed', problem: { code: 'PWS 114' } });
    monitor.retry();
    await settle();
    expect(server.count('loginApplicationUser')).toBe(2);
  });

  test('a server that is away is asked again after growing pauses', async () => {
    const { server, clock, start, states, kinds } = setUp();
    server.fail('loginApplicationUser', unreachable(), 4);
    start();
    await settle();
    const waits: number[] = [];
    for (let tries = 0; tries < 4; tries++) {
      const state = states.at(-1);
      if (state?.kind !== 'interrupted') throw new Error('not interrupted');
      waits.push(state.retryAt - clock.now());
      await clock.advance(state.retryAt - clock.now());
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(kinds().at(-1)).toBe('live');
  });

  test('no address to be called at is told, and looked for again', async () => {
    const { server, clock, start, states, kinds } = setUp();
    server.fail('open', Object.assign(new Error('There is no such address.'), { advice: 'Enter one.' }));
    start();
    await settle();
    expect(states.at(-1)).toMatchObject({
      kind: 'interrupted',
      problem: { message: 'There is no such address.' },
    });
    await clock.advance(1_000);
    expect(kinds().at(-1)).toBe('live');
  });

  test('what a failed start left on the server is removed before the next', async () => {
    const { server, clock, start } = setUp(people(150));
    server.fail('subscribedPresence', coded(124));
    start();
    await settle();
    expect(server.subscriptions.size).toBe(0);
    expect(server.endpoints.size).toBe(0);
    await clock.advance(1_000);
    expect(server.subscriptions.size).toBe(2);
    expect(server.endpoints.size).toBe(1);
  });
});

test('a refused password is not tried again for a change around us, only for a person', async () => {
  const { server, clock, start, states } = setUp();
  server.fail('loginApplicationUser', coded(114));
  const monitor = start();
  await settle();
  expect(states.at(-1)?.kind).toBe('failed');
  for (let hour = 0; hour < 8; hour++) {
    monitor.stirred();
    monitor.woke();
    await clock.advance(MINUTE);
  }
  expect(server.count('loginApplicationUser')).toBe(1);
  monitor.retry();
  await settle();
  expect(states.at(-1)?.kind).toBe('live');
});

test('while the server is too busy nothing that was fetched before is taken for fresh', async () => {
  const { server, clock, start, statuses, states } = setUp(people(150));
  // The second subscription is refused for a while, in which the server tells nothing of the first.
  let isBusy = true;
  const subscribe = server.service.subscribe.bind(server.service);
  server.service.subscribe = (session, request, options) =>
    isBusy && request.contacts.includes('person149@example.com')
      ? Promise.reject(coded(210))
      : subscribe(session, request, options);
  start();
  await clock.advance(MINUTE);
  server.blocked = true;
  server.set('person0@example.com', 'AWAY');
  await clock.advance(20 * MINUTE);
  isBusy = false;
  for (let second = 0; second < 120 && states.at(-1)?.kind !== 'live'; second++) await clock.advance(1_000);
  expect(states.at(-1)?.kind).toBe('live');
  expect(statuses()['person0@example.com']).toBe('AWAY');
});
