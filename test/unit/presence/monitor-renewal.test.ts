import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { coded } from './faults.js';
import { MINUTE, setUp } from './monitor-harness.js';

test.each([139, 211])('a renewal for which there is no room (%i) lets the old one go first', async (code) => {
  const { server, clock, start, kinds } = setUp();
  start();
  await clock.advance(1_000);
  server.fail('subscribe', coded(code));
  await clock.advance(48 * MINUTE);
  expect(kinds().at(-1)).toBe('live');
  expect(server.subscriptions.size).toBe(1);
});

describe('renewal', () => {
  test('endpoint and subscriptions are renewed before their hour is over, new before old', async () => {
    const { server, clock, start, kinds } = setUp();
    start();
    await clock.advance(1_000);
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
    await clock.advance(1_000);
    server.calls.length = 0;
    server.room.subscriptions = 1;
    await clock.advance(48 * MINUTE);
    expect(server.calls.filter((call) => call.includes('subscribe '))).toEqual([
      'subscribe 2',
      'unsubscribe 1',
      'subscribe 2',
    ]);
    expect(kinds().at(-1)).toBe('live');
  });

  test('a change during the renewal is not lost', async () => {
    const { server, clock, start, changes } = setUp();
    start();
    await clock.advance(1_000);
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
    await clock.advance(1_000);
    server.endpoints.clear();
    await clock.advance(48 * MINUTE);
    expect(server.endpoints.size).toBe(1);
    expect(kinds().at(-1)).toBe('live');
    server.set('joe@example.com', 'AWAY');
    await settle();
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
  });
});
