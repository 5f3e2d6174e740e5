import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { coded, unreachable, untrusted } from './faults.js';
import { MINUTE, oneNode, people, setUp } from './monitor-harness.js';

describe('trouble', () => {
  test.each([
    ['too busy', () => coded(210)],
    ['too many requests', () => coded(212)],
    ['away', unreachable],
    ['in error', () => coded(200)],
  ])('a server that is %s is waited for, and nothing is lost', async (_name, error) => {
    const { server, clock, start, kinds, states, changes } = setUp();
    const rightAt = clock.now();
    start();
    await clock.advance(1_000);
    server.fail('subscribedPresence', error(), 3);
    server.set('joe@example.com', 'AWAY');
    await settle();
    expect(states.at(-1)).toMatchObject({ kind: 'interrupted', liveUntil: rightAt });
    await clock.advance(MINUTE);
    expect(kinds().at(-1)).toBe('live');
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
    expect(server.count('loginApplicationUser')).toBe(1);
  });

  test('a certificate that is out of date is looked at again by itself: somebody may renew it', async () => {
    const { server, clock, start, kinds } = setUp();
    server.fail('loginApplicationUser', untrusted('CERT_HAS_EXPIRED'), 3);
    start();
    await settle();
    expect(kinds().at(-1)).toBe('interrupted');
    await clock.advance(MINUTE);
    expect(kinds().at(-1)).toBe('live');
  });

  test('no time of an outage is called live', async () => {
    const { server, clock, start, states } = setUp(people(150));
    start();
    await clock.advance(1_000);
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
    const { server, clock, start, statuses } = setUp(people(150));
    start();
    await clock.advance(1_000);
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

  test('a list that went wrong again while it was checked is not called live', async () => {
    const { server, clock, startLive, states } = setUp(people(150));
    const monitor = await startLive();
    const { service } = server;
    const fetch = service.subscribedPresence.bind(service);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let firsts = 0;
    service.subscribedPresence = async (session, id, type, options) => {
      if (id === '1' && (firsts += 1) === 2) throw unreachable();
      if (id === '2') await held;
      return fetch(session, id, type, options);
    };
    const from = states.length;
    monitor.woke();
    await settle();
    // The first subscription is right, the second is being asked: now a fetch of the first one fails.
    server.notify('1');
    await settle();
    release();
    await settle();
    expect(states.slice(from).map(({ kind }) => kind)).toEqual(['connecting', 'interrupted']);
    await clock.advance(5_000);
    expect(states.at(-1)?.kind).toBe('live');
  });

  test('a restarted server is logged in to once, at once, and missed changes are found', async () => {
    const { server, clock, start, kinds, changes } = setUp(people(250));
    start();
    await clock.advance(1_000);
    const before = [...server.subscriptions.keys()];
    server.restart();
    server.truth.set('person3@example.com', 'AWAY');
    server.truth.set('person0@example.com', 'BUSY');
    server.calls.length = 0;
    // Every subscription is asked for at the same moment, and every answer is 401.
    for (const id of before) server.notify(id);
    await settle();
    expect(server.calls.filter((call) => call.startsWith('subscribedPresence')).slice(0, 3)).toEqual(
      before.map((id) => `subscribedPresence ${id} basic`),
    );
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
    await clock.advance(1_000);
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
    await clock.advance(1_000);
    server.loseAnswer = error();
    server.set('joe@example.com', 'AWAY');
    await clock.advance(2_000);
    expect(kinds().at(-1)).toBe('live');
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
    expect(server.subscriptions.size).toBe(1);
  });

  test.each([1, 2])('calls that the server could not deliver in an outage of %i tries', async (tries) => {
    const { server, clock, start, statuses } = setUp(people(150));
    start();
    await clock.advance(1_000);
    server.fail('subscribedPresence', unreachable(), tries);
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
    await clock.advance(1_000);
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
    const { server, clock, start, statuses, kinds } = setUp(people(3_000));
    server.faults.limit = { perSecond: 10, now: () => clock.now() };
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
    const { server, clock, start, kinds } = setUp(people(150));
    start();
    await clock.advance(1_000);
    const before = [...server.subscriptions.keys()];
    const release = server.hold('subscribedPresence');
    server.restart();
    for (const id of before) server.notify(id);
    release();
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
    const { server, clock, start } = setUp(people(150));
    const { service } = server;
    start({
      nodes: oneNode({
        ...service,
        subscribe: (session, request, options) =>
          request.contacts.length === 50
            ? Promise.reject(coded(code))
            : service.subscribe(session, request, options),
      }),
    });
    await clock.advance(10 * MINUTE);
    expect(server.calls.length).toBeLessThan(200);
  },
);
