import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { MINUTE, SECOND, setUp } from './monitor-harness.js';

const TAKEN = { message: 'Port 8080 is taken by dev-server.', advice: 'Choose another.' };

describe('no notification arrives', () => {
  test('after ten seconds that is said with address and port, and the list lives on being asked for', async () => {
    const { server, clock, start, states, statuses, journal } = setUp();
    server.blocked = true;
    start();
    await clock.advance(10 * SECOND - 1);
    expect(states.at(-1)).toMatchObject({ kind: 'live', push: { kind: 'expected' } });
    await clock.advance(1);
    expect(states.at(-1)).toMatchObject({
      kind: 'live',
      push: {
        kind: 'missing',
        pollSeconds: 15,
        problem: { message: 'The server’s notifications do not arrive at 10.0.0.5:8080.' },
      },
    });
    server.set('joe@example.com', 'AWAY');
    await clock.advance(15 * SECOND);
    expect(statuses()['joe@example.com']).toBe('AWAY');
    const before = server.count('subscribedPresence');
    await clock.advance(5 * 15 * SECOND);
    expect(server.count('subscribedPresence')).toBe(before + 5);
    expect(server.count('loginApplicationUser')).toBe(1);
    expect(journal.counts.get('missed')).toBe(1);
  });

  test('the first that arrives ends the polling', async () => {
    const { server, clock, start, states } = setUp();
    server.blocked = true;
    start();
    await clock.advance(MINUTE);
    server.blocked = false;
    server.set('joe@example.com', 'AWAY');
    await settle();
    expect(states.at(-1)).toMatchObject({ kind: 'live', push: { kind: 'arriving' } });
    const before = server.count('subscribedPresence');
    await clock.advance(9 * MINUTE);
    // Once a minute it is asked whether it is there.
    expect(server.count('subscribedPresence')).toBeLessThanOrEqual(before + 9);
  });

  test('they cease at a renewal: that is noticed', async () => {
    const { server, clock, startLive, states } = setUp();
    await startLive();
    expect(states.at(-1)).toMatchObject({ push: { kind: 'arriving' } });
    server.blocked = true;
    await clock.advance(48 * MINUTE);
    expect(states.at(-1)).toMatchObject({ push: { kind: 'arriving' } });
    await clock.advance(10 * SECOND);
    expect(states.at(-1)).toMatchObject({ kind: 'live', push: { kind: 'missing' } });
  });

  test('whoever was turned away is named', async () => {
    const { server, clock, start, states } = setUp();
    server.blocked = true;
    start({ callback: { ...server.callback, turnedAway: '10.0.0.77' } });
    await clock.advance(10 * SECOND);
    expect(states.at(-1)).toMatchObject({
      push: { problem: { message: expect.stringContaining('10.0.0.77') as string } },
    });
  });
});

describe('a change that none announced', () => {
  test('is counted; the server is asked often for ten minutes, then as before', async () => {
    const { server, clock, startLive, changes, states, journal } = setUp();
    await startLive();
    server.blocked = true;
    server.set('joe@example.com', 'AWAY');
    await clock.advance(MINUTE);
    server.blocked = false;
    await clock.advance(5 * SECOND);
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
    expect(journal.counts.get('missed')).toBe(1);
    const looks = server.count('subscribedPresence');
    await clock.advance(MINUTE);
    expect(server.count('subscribedPresence')).toBeGreaterThanOrEqual(looks + 4);
    await clock.advance(10 * MINUTE);
    const rare = server.count('subscribedPresence');
    await clock.advance(9 * MINUTE);
    expect(server.count('subscribedPresence') - rare).toBeLessThanOrEqual(9);
    expect(states.at(-1)).toMatchObject({ kind: 'live', push: { kind: 'arriving' } });
  });

  test('has the server call anew: where no call arrives any more, it is said', async () => {
    const { server, clock, startLive, states } = setUp();
    await startLive();
    server.blocked = true;
    server.set('joe@example.com', 'AWAY');
    await clock.advance(2 * MINUTE);
    expect(states.at(-1)).toMatchObject({ kind: 'live', push: { kind: 'missing' } });
    expect(server.subscriptions.size).toBe(1);
  });

  test('is not counted where the notification was right behind the fetch', async () => {
    const { server, clock, startLive, changes, journal } = setUp();
    const monitor = await startLive();
    server.blocked = true;
    server.set('joe@example.com', 'AWAY');
    monitor.retry();
    await settle();
    expect(changes).toHaveLength(1);
    server.blocked = false;
    server.notify('1');
    await clock.advance(MINUTE);
    expect(journal.counts.get('missed')).toBe(0);
  });

  test('is not counted after time in which nothing could be heard', async () => {
    const { server, clock, startLive, changes, journal } = setUp();
    const monitor = await startLive();
    server.blocked = true;
    clock.sleep(20 * MINUTE);
    server.set('joe@example.com', 'AWAY');
    monitor.woke();
    await clock.advance(MINUTE);
    expect(changes).toHaveLength(1);
    expect(journal.counts.get('missed')).toBe(0);
  });
});

describe('nothing listens here', () => {
  test('the list lives on being asked for, and why is said', async () => {
    const { server, clock, start, states, statuses } = setUp();
    server.deaf = TAKEN;
    start();
    await settle();
    expect(states.at(-1)).toMatchObject({ kind: 'live', push: { kind: 'missing', problem: TAKEN } });
    server.set('joe@example.com', 'AWAY');
    await clock.advance(15 * SECOND);
    expect(statuses()['joe@example.com']).toBe('AWAY');
    expect(server.endpoints.size).toBe(1);
  });

  test('when it listens again it subscribes anew, so that the server calls, and never leaves live', async () => {
    const { server, clock, start, states, changes, kinds } = setUp();
    server.deaf = TAKEN;
    start();
    await clock.advance(MINUTE);
    expect(server.count('subscribe')).toBe(1);
    server.deaf = undefined;
    await clock.advance(16 * SECOND);
    expect(server.count('subscribe')).toBe(2);
    expect(server.count('registerEndpoint')).toBe(1);
    expect(server.subscriptions.size).toBe(1);
    expect(states.at(-1)).toMatchObject({ kind: 'live', push: { kind: 'arriving' } });
    server.set('joe@example.com', 'AWAY');
    await settle();
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
    expect(kinds().slice(4)).toEqual(['live']);
  });

  test('a port that is lost while live is noticed at the next look', async () => {
    const { server, clock, startLive, states } = setUp();
    await startLive();
    server.deaf = TAKEN;
    await clock.advance(10 * MINUTE);
    expect(states.at(-1)).toMatchObject({ kind: 'live', push: { kind: 'missing', problem: TAKEN } });
  });
});
