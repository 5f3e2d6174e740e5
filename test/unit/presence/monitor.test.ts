import { afterEach, describe, expect, test } from 'vitest';
import type { Connection } from '../../../main/presence/connection.js';
import { Monitor, type MonitorOptions } from '../../../main/presence/monitor.js';
import { Roster } from '../../../main/presence/roster.js';
import { ManualClock, settle } from '../../support/manual-clock.js';
import { coded, FakeServer, unreachable } from './fake-server.js';

const MINUTE = 60_000;

const running: Monitor[] = [];
afterEach(async () => {
  for (const monitor of running.splice(0)) await monitor.stop();
});

function setUp(contacts: readonly string[] = ['joe@example.com', 'rita@example.com']) {
  const server = new FakeServer();
  for (const contact of contacts) server.truth.set(contact, 'AVAILABLE');
  const clock = new ManualClock();
  const roster = new Roster(contacts.map((address) => ({ address, name: '', group: '' })));
  const states: Connection[] = [];
  const changes: string[] = [];
  const start = (options: Partial<MonitorOptions> = {}): Monitor => {
    const monitor = new Monitor({
      service: server.service,
      serviceOf: () => server.service,
      callback: server.callback,
      credentials: { applicationUser: 'app', password: 'secret', endUser: 'lead' },
      contacts,
      type: 'basic',
      failSafeMs: 10 * MINUTE,
      clock,
      random: () => 0,
      onReports: (reports) => {
        for (const { contact, from, to } of roster.merge(reports, clock.now()).changes) {
          changes.push(`${contact.address} ${from.status} -> ${to.status}`);
        }
      },
      onConnection: (state) => states.push(state),
      ...options,
    });
    running.push(monitor);
    monitor.start();
    return monitor;
  };
  const kinds = (): string[] =>
    states
      .map((state) => (state.kind === 'connecting' ? state.step : state.kind))
      .filter((kind, at, all) => kind !== all[at - 1]);
  const statuses = (): Record<string, string | undefined> =>
    Object.fromEntries(roster.entries.map(({ contact, presence }) => [contact.address, presence?.status]));
  return { server, clock, roster, states, changes, start, kinds, statuses };
}

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
      'subscribedPresence 2 basic',
    ]);
    expect(kinds()).toEqual(['application-login', 'end-user-login', 'endpoint', 'subscriptions', 'live']);
    expect(statuses()).toEqual({ 'joe@example.com': 'AVAILABLE', 'rita@example.com': 'AVAILABLE' });
    expect(changes).toEqual([]);
  });

  test('subscribes in batches of at most 100', async () => {
    const contacts = Array.from({ length: 250 }, (_, index) => `person${index}@example.com`);
    const { server, start, statuses } = setUp(contacts);
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
    'forces %s only when a session stands in the way',
    async (login) => {
      const { server, start, kinds } = setUp();
      server.fail(login, coded(160));
      start();
      await settle();
      expect(server.calls.filter((call) => call.endsWith(' forced'))).toEqual([`${login} forced`]);
      expect(kinds().at(-1)).toBe('live');
    },
  );

  test('a notification that overtakes the answer to subscribing is taken', async () => {
    const { server, start, statuses } = setUp();
    server.notifyFirst = true;
    const release = server.hold('subscribe');
    start();
    await settle();
    expect(server.answered).toEqual([true]);
    release();
    await settle();
    expect(statuses()['joe@example.com']).toBe('AVAILABLE');
    server.set('joe@example.com', 'AWAY');
    await settle();
    expect(statuses()['joe@example.com']).toBe('AWAY');
  });

  test('follows a redirect once, logging both users in on the node that it names', async () => {
    const { server: home, start, kinds } = setUp();
    const first = new FakeServer();
    first.redirect = { kind: 'redirect', primaryServer: 'imp2.example.com' };
    const asked: string[] = [];
    start({
      service: first.service,
      serviceOf: (redirect) => {
        asked.push(redirect.primaryServer);
        return home.service;
      },
    });
    await settle();
    expect(asked).toEqual(['imp2.example.com']);
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

  test('a port that is taken is told and tried again', async () => {
    const { server, clock, start, states, kinds } = setUp();
    server.fail('open', Object.assign(new Error('Port 8080 is taken.'), { advice: 'Choose another.' }));
    start();
    await settle();
    expect(states.at(-1)).toMatchObject({ kind: 'interrupted', problem: { message: 'Port 8080 is taken.' } });
    await clock.advance(1_000);
    expect(kinds().at(-1)).toBe('live');
  });

  test('what a failed start left on the server is removed before the next', async () => {
    const { server, clock, start } = setUp(
      Array.from({ length: 150 }, (_, index) => `person${index}@example.com`),
    );
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

describe('live', () => {
  test('a notification brings the change', async () => {
    const { server, start, changes } = setUp();
    start();
    await settle();
    server.set('joe@example.com', 'AWAY');
    await settle();
    server.set('joe@example.com', 'AVAILABLE');
    await settle();
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY', 'joe@example.com AWAY -> AVAILABLE']);
    expect(server.answered.every(Boolean)).toBe(true);
  });

  test('notifications during a fetch are answered by one more', async () => {
    const { server, start, statuses } = setUp();
    start();
    await settle();
    const [id = ''] = server.subscriptions.keys();
    const before = server.count('subscribedPresence');
    const release = server.hold('subscribedPresence');
    server.set('joe@example.com', 'AWAY');
    await settle();
    const subscription = server.subscriptions.get(id)!;
    for (const status of ['BUSY', 'DND', 'VACATION'] as const) {
      subscription.silent = false;
      server.set('rita@example.com', status);
    }
    await settle();
    expect(server.count('subscribedPresence')).toBe(before + 1);
    release();
    await settle();
    expect(server.count('subscribedPresence')).toBe(before + 2);
    expect(statuses()).toEqual({ 'joe@example.com': 'AWAY', 'rita@example.com': 'VACATION' });
  });

  test('a notification for an id that is not ours is refused', async () => {
    const { server, start } = setUp();
    start();
    await settle();
    server.subscriptions.set('77', { contacts: ['joe@example.com'], changed: new Set(), silent: false });
    const before = server.count('subscribedPresence');
    server.answered.length = 0;
    server.set('joe@example.com', 'DND');
    await settle();
    expect(server.answered).toEqual([true, false]);
    expect(server.count('subscribedPresence')).toBe(before + 1);
  });

  test('a lost notification is made up for by the fail-safe fetch', async () => {
    const { server, clock, start, changes } = setUp();
    start();
    await settle();
    server.blocked = true;
    server.set('joe@example.com', 'AWAY');
    await clock.advance(10 * MINUTE - 1);
    expect(changes).toEqual([]);
    await clock.advance(1);
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
  });

  test('busy subscriptions do not put off the fail-safe fetch of quiet ones', async () => {
    const contacts = Array.from({ length: 101 }, (_, index) => `person${index}@example.com`);
    const { server, clock, start, statuses } = setUp(contacts);
    start();
    await settle();
    server.blocked = true;
    server.set('person100@example.com', 'AWAY');
    server.blocked = false;
    for (let minute = 0; minute < 10; minute++) {
      server.set('person0@example.com', minute % 2 === 0 ? 'BUSY' : 'AWAY');
      await clock.advance(MINUTE);
    }
    expect(statuses()['person100@example.com']).toBe('AWAY');
  });
});

describe('trouble', () => {
  test.each([
    ['too busy', () => coded(210)],
    ['too many requests', () => coded(212)],
    ['away', unreachable],
    ['in error', () => coded(200)],
  ])('a server that is %s is waited for, and nothing is lost', async (_name, error) => {
    const { server, clock, start, kinds, states, changes } = setUp();
    start();
    await settle();
    server.fail('subscribedPresence', error(), 3);
    server.set('joe@example.com', 'AWAY');
    await settle();
    expect(states.at(-1)).toMatchObject({ kind: 'interrupted', liveUntil: clock.now() });
    await clock.advance(MINUTE);
    expect(kinds().at(-1)).toBe('live');
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
    expect(server.count('loginApplicationUser')).toBe(1);
  });

  test('no time of an outage is called live', async () => {
    const { server, clock, start, states } = setUp(
      Array.from({ length: 150 }, (_, index) => `person${index}@example.com`),
    );
    start();
    await settle();
    server.fail('subscribedPresence', coded(210));
    server.set('person120@example.com', 'AWAY');
    await settle();
    const from = states.length;
    const release = server.hold('subscribedPresence');
    await clock.advance(1_000);
    expect(states.slice(from)).toEqual([]);
    release();
    await settle();
    expect(states.slice(from).map(({ kind }) => kind)).toEqual(['live']);
  });

  test('a notification that fails while everything is fetched anew is not lost', async () => {
    const { server, clock, start, statuses } = setUp(
      Array.from({ length: 150 }, (_, index) => `person${index}@example.com`),
    );
    start();
    await settle();
    server.fail('subscribedPresence', coded(210));
    server.set('person120@example.com', 'AWAY');
    await settle();
    const release = server.hold('subscribedPresence');
    await clock.advance(1_000);
    // The fetch of the first subscription is under way; its notification asks for one more, which fails.
    server.set('person0@example.com', 'BUSY');
    const [first] = server.subscriptions.values();
    first!.silent = false;
    server.set('person0@example.com', 'DND');
    release();
    server.fail('subscribedPresence', unreachable());
    await clock.advance(MINUTE);
    expect(statuses()).toMatchObject({ 'person0@example.com': 'DND', 'person120@example.com': 'AWAY' });
  });

  test('a restarted server is logged in to once, at once, and missed changes are found', async () => {
    const { server, start, kinds, changes } = setUp(
      Array.from({ length: 250 }, (_, index) => `person${index}@example.com`),
    );
    const monitor = start({ failSafeMs: MINUTE });
    await settle();
    const before = [...server.subscriptions.keys()];
    const notifying = server.subscriptions.get(before[0]!)!;
    server.restart();
    server.truth.set('person3@example.com', 'AWAY');
    server.calls.length = 0;
    // Every subscription is asked for at the same moment, and every answer is 401.
    for (const id of before) server.subscriptions.set(id, { ...notifying, silent: false });
    server.set('person0@example.com', 'BUSY');
    server.subscriptions.clear();
    await settle();
    expect(server.count('loginApplicationUser')).toBe(1);
    expect(kinds().at(-1)).toBe('live');
    expect(changes.sort()).toEqual([
      'person0@example.com AVAILABLE -> BUSY',
      'person3@example.com AVAILABLE -> AWAY',
    ]);
    // What the old ids are now is somebody else's business.
    expect(server.count('unsubscribe')).toBe(0);
    expect(monitor).toBeDefined();
  });

  test('a server that ends every session at once is not stormed', async () => {
    const { server, clock, start } = setUp();
    start();
    await settle();
    server.fail('subscribedPresence', coded(101), 1_000);
    server.set('joe@example.com', 'AWAY');
    await clock.advance(20_000);
    expect(server.count('loginApplicationUser')).toBeLessThan(8);
  });
});

describe('what must not be lost', () => {
  test.each([
    ['does not arrive', unreachable],
    ['comes as an error', () => coded(200)],
  ])('a change whose answer %s after the server took it for told', async (_name, error) => {
    const { server, clock, start, changes, kinds } = setUp();
    start();
    await settle();
    server.loseAnswer = error();
    server.set('joe@example.com', 'AWAY');
    await clock.advance(2_000);
    expect(kinds().at(-1)).toBe('live');
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
    expect(server.subscriptions.size).toBe(1);
  });

  test('calls that the server could not deliver in an outage', async () => {
    const { server, clock, start, statuses } = setUp(
      Array.from({ length: 150 }, (_, index) => `person${index}@example.com`),
    );
    start();
    await settle();
    server.fail('subscribedPresence', unreachable(), 2);
    server.set('person0@example.com', 'AWAY');
    await settle();
    server.blocked = true;
    server.set('person120@example.com', 'DND');
    server.blocked = false;
    await clock.advance(10_000);
    expect(statuses()).toMatchObject({ 'person0@example.com': 'AWAY', 'person120@example.com': 'DND' });
  });

  test('people whose renewal failed half-way', async () => {
    const { server, clock, start, statuses, kinds } = setUp();
    start();
    await settle();
    server.fail('subscribe', coded(139));
    server.fail('subscribe', coded(210));
    await clock.advance(48 * MINUTE + 5_000);
    expect(kinds().at(-1)).toBe('live');
    expect(server.subscriptions.size).toBe(1);
    server.set('joe@example.com', 'DND');
    await settle();
    expect(statuses()['joe@example.com']).toBe('DND');
  });

  test('a large team on a server that allows few requests a second', async () => {
    const contacts = Array.from({ length: 3_000 }, (_, index) => `person${index}@example.com`);
    const { server, clock, start, statuses, kinds } = setUp(contacts);
    server.limit = { perSecond: 10, now: () => clock.now() };
    start();
    await clock.advance(5 * MINUTE);
    expect(kinds().at(-1)).toBe('live');
    expect(server.subscriptions.size).toBe(30);
    expect(server.count('loginApplicationUser')).toBe(1);
    expect(Object.values(statuses()).every((status) => status === 'AVAILABLE')).toBe(true);
  });

  test('a healthy connection, to a fetch of a subscription that was replaced', async () => {
    const { server, clock, start, kinds } = setUp();
    start();
    await settle();
    await clock.advance(48 * MINUTE - 1);
    const release = server.hold('subscribedPresence');
    server.set('joe@example.com', 'AWAY');
    await clock.advance(1);
    release();
    await settle();
    expect(server.count('loginApplicationUser')).toBe(1);
    expect(kinds().at(-1)).toBe('live');
  });

  test('a fresh connection, to late errors of the one before', async () => {
    const { server, clock, start, kinds } = setUp(
      Array.from({ length: 150 }, (_, index) => `person${index}@example.com`),
    );
    start();
    await settle();
    const before = [...server.subscriptions];
    server.restart();
    for (const [id, subscription] of before) server.subscriptions.set(id, { ...subscription, silent: false });
    server.set('person0@example.com', 'AWAY');
    server.set('person120@example.com', 'AWAY');
    for (const [id] of before) server.subscriptions.delete(id);
    await settle();
    await clock.advance(5_000);
    expect(server.count('loginApplicationUser')).toBe(2);
    expect(server.endpoints.size).toBe(1);
    expect(server.subscriptions.size).toBe(2);
    expect(kinds().at(-1)).toBe('live');
  });
});

test.each([124, 139, 202])(
  'a team of which one part is refused with %i does not storm the server',
  async (code) => {
    const { server, clock, start } = setUp(
      Array.from({ length: 150 }, (_, index) => `person${index}@example.com`),
    );
    const { service } = server;
    start({
      service: {
        ...service,
        subscribe: (session, request, options) =>
          request.contacts.length === 50
            ? Promise.reject(coded(code))
            : service.subscribe(session, request, options),
      },
    });
    await clock.advance(10 * MINUTE);
    expect(server.calls.length).toBeLessThan(200);
  },
);

test.each([139, 211])('a renewal for which there is no room (%i) lets the old one go first', async (code) => {
  const { server, clock, start, kinds } = setUp();
  start();
  await settle();
  server.fail('subscribe', coded(code));
  await clock.advance(48 * MINUTE);
  expect(kinds().at(-1)).toBe('live');
  expect(server.subscriptions.size).toBe(1);
});

test('no network to find the own address by is no reason to give up what stands', async () => {
  const { server, clock, start, kinds } = setUp();
  start();
  await settle();
  server.fail('open', Object.assign(new Error('No way.'), { advice: 'Wait.', mayPass: true }));
  await clock.advance(10 * MINUTE + 5_000);
  expect(server.count('registerEndpoint')).toBe(1);
  expect(server.count('subscribe')).toBe(1);
  expect(kinds().at(-1)).toBe('live');
});

test('an address that changed is told to the server', async () => {
  const { server, clock, start, kinds, changes } = setUp();
  start();
  await settle();
  server.address = '10.0.0.99';
  await clock.advance(10 * MINUTE + 2_000);
  expect(server.calls.findLast((call) => call.startsWith('registerEndpoint'))).toContain('10.0.0.99');
  expect(server.endpoints.size).toBe(1);
  expect(kinds().at(-1)).toBe('live');
  server.set('joe@example.com', 'AWAY');
  await settle();
  expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
});

test('asking by hand while the server is being asked asks once more', async () => {
  const { server, start } = setUp();
  const monitor = start();
  await settle();
  const before = server.count('subscribedPresence');
  const release = server.hold('subscribedPresence');
  monitor.retry();
  await settle();
  monitor.retry();
  release();
  await settle();
  expect(server.count('subscribedPresence')).toBe(before + 2);
});

test('asking by hand asks the server at once, live or not', async () => {
  const { server, start, changes } = setUp();
  const monitor = start();
  await settle();
  server.blocked = true;
  server.set('joe@example.com', 'AWAY');
  monitor.retry();
  await settle();
  expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
});

describe('renewal', () => {
  test('endpoint and subscriptions are renewed before their hour is over, new before old', async () => {
    const { server, clock, start, kinds } = setUp();
    start();
    await settle();
    const [old] = server.subscriptions.keys();
    server.calls.length = 0;
    await clock.advance(48 * MINUTE);
    const renewing = server.calls.filter((call) => !/^(?:subscribedPresence|open)/u.test(call));
    expect(renewing).toEqual(['refreshEndpoint 1', 'subscribe 2', `unsubscribe ${old}`]);
    expect(server.subscriptions.size).toBe(1);
    await clock.advance(48 * MINUTE);
    expect(server.count('refreshEndpoint')).toBe(2);
    expect(new Set(kinds().slice(4))).toEqual(new Set(['live']));
  });

  test('where there is no room for two subscriptions the old one goes first', async () => {
    const { server, clock, start, kinds } = setUp();
    start();
    await settle();
    server.calls.length = 0;
    server.fail('subscribe', coded(139));
    await clock.advance(48 * MINUTE);
    expect(server.calls.filter((call) => call.includes('subscribe '))).toEqual([
      'subscribe 2',
      'unsubscribe 2',
      'subscribe 2',
    ]);
    expect(kinds().at(-1)).toBe('live');
  });

  test('a change during the renewal is not lost', async () => {
    const { server, clock, start, changes } = setUp();
    start();
    await settle();
    const release = server.hold('unsubscribe');
    await clock.advance(48 * MINUTE);
    server.set('joe@example.com', 'AWAY');
    release();
    await settle();
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
  });

  test('an endpoint that the server no longer knows is built anew', async () => {
    const { server, clock, start, kinds, changes } = setUp();
    start();
    await settle();
    server.endpoints.clear();
    await clock.advance(48 * MINUTE);
    expect(server.endpoints.size).toBe(1);
    expect(kinds().at(-1)).toBe('live');
    server.set('joe@example.com', 'AWAY');
    await settle();
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
  });
});

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
