import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { unreachable } from './faults.js';
import { MINUTE, people, setUp } from './monitor-harness.js';

describe('live', () => {
  test('a notification brings the change', async () => {
    const { server, clock, start, changes } = setUp();
    start();
    await clock.advance(1_000);
    server.set('joe@example.com', 'AWAY');
    await settle();
    server.set('joe@example.com', 'AVAILABLE');
    await settle();
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY', 'joe@example.com AWAY -> AVAILABLE']);
    expect(server.answered.every(Boolean)).toBe(true);
  });

  test('notifications during a fetch are answered by one more', async () => {
    const { server, clock, start, statuses } = setUp();
    start();
    await clock.advance(1_000);
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
    const { server, clock, start } = setUp();
    start();
    await clock.advance(1_000);
    const [ours] = server.subscriptions.values();
    server.subscriptions.set('77', { ...ours!, changed: new Set(), silent: false });
    const before = server.count('subscribedPresence');
    server.answered.length = 0;
    server.set('joe@example.com', 'DND');
    await settle();
    expect(server.answered).toEqual([true, false]);
    expect(server.count('subscribedPresence')).toBe(before + 1);
  });

  test('a lost notification is made up for within a minute of silence', async () => {
    const { server, clock, start, changes } = setUp();
    start();
    await clock.advance(1_000);
    server.blocked = true;
    server.set('joe@example.com', 'AWAY');
    await clock.advance(MINUTE / 2);
    expect(changes).toEqual([]);
    await clock.advance(MINUTE / 2);
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
  });

  test('a server that hangs without a word is noticed, and the list is not called live any more', async () => {
    const { server, clock, start, states } = setUp();
    start();
    await clock.advance(10 * MINUTE);
    expect(states.at(-1)?.kind).toBe('live');
    server.fail('subscribedPresence', unreachable(), 1_000);
    await clock.advance(MINUTE);
    expect(states.at(-1)).toMatchObject({ kind: 'interrupted' });
  });

  test('each of several subscriptions is asked in its turn', async () => {
    const { server, clock, start } = setUp(people(250));
    start();
    await clock.advance(1_000);
    server.calls.length = 0;
    await clock.advance(3 * MINUTE);
    expect([...new Set(server.calls)].sort()).toEqual(
      [...server.subscriptions.keys()].map((id) => `subscribedPresence ${id} basic`).sort(),
    );
  });

  test('busy subscriptions do not put off the fail-safe fetch of quiet ones', async () => {
    const { server, clock, start, statuses } = setUp(people(101));
    start();
    await clock.advance(1_000);
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

test('no network to find the own address by is no reason to give up what stands', async () => {
  const { server, clock, start, kinds } = setUp();
  start();
  await clock.advance(1_000);
  server.fail('open', Object.assign(new Error('No way.'), { advice: 'Wait.', mayPass: true }));
  await clock.advance(10 * MINUTE + 5_000);
  expect(server.count('registerEndpoint')).toBe(1);
  expect(server.count('subscribe')).toBe(1);
  expect(kinds().at(-1)).toBe('live');
});

test('an address that changed is told to the server', async () => {
  const { server, clock, start, kinds, changes } = setUp();
  start();
  await clock.advance(1_000);
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
  const { server, clock, start } = setUp();
  const monitor = start();
  await clock.advance(1_000);
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
  const { server, clock, start, changes } = setUp();
  const monitor = start();
  await clock.advance(1_000);
  server.blocked = true;
  server.set('joe@example.com', 'AWAY');
  monitor.retry();
  await settle();
  expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
});
