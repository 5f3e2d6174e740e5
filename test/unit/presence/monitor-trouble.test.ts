import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { coded, unreachable } from './fake-server.js';
import { MINUTE, setUp } from './monitor-harness.js';

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
    start();
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
