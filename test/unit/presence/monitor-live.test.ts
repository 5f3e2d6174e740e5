import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { MINUTE, setUp } from './monitor-harness.js';

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
