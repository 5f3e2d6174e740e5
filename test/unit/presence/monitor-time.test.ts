import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { unreachable } from './faults.js';
import { HOUR, MINUTE, SECOND, setUp } from './monitor-harness.js';

describe('after a night of sleep', () => {
  test.each([
    // What should have lapsed is not touched, as it may be another's: a server that stood still keeps it a while.
    ['has kept everything', 0, 2],
    ['has let everything lapse', 8 * HOUR, 1],
  ])(
    'on a server that %s the list is not called live until it is right',
    async (_name, serverTime, stand) => {
      const { server, clock, startLive, states, statuses } = setUp();
      const monitor = await startLive();
      const rightAt = states.at(-1);
      server.blocked = true;
      server.set('joe@example.com', 'AWAY');
      server.blocked = false;
      if (serverTime > 0) clock.sleep(serverTime);
      else clock.jump(8 * HOUR);
      const release = server.hold('subscribedPresence');
      const from = states.length;
      monitor.woke();
      expect(states[from]).toMatchObject({ kind: 'connecting', step: 'presence' });
      await clock.advance(5 * SECOND);
      expect(states.slice(from).filter(({ kind }) => kind === 'live')).toEqual([]);
      expect(rightAt).toMatchObject({ checkedAt: (states[from] as { liveUntil?: number }).liveUntil });
      release();
      await clock.advance(2 * SECOND);
      expect(states.at(-1)?.kind).toBe('live');
      expect(statuses()['joe@example.com']).toBe('AWAY');
      expect(server.endpoints.size).toBe(stand);
      expect(server.subscriptions.size).toBe(stand);
    },
  );

  test('also where the server was just being asked when it fell asleep', async () => {
    const { server, clock, startLive, states, statuses } = setUp();
    const monitor = await startLive();
    const release = server.hold('subscribedPresence');
    monitor.retry();
    await settle();
    clock.sleep(8 * HOUR);
    const from = states.length;
    monitor.woke();
    expect(states[from]).toMatchObject({ kind: 'connecting' });
    release();
    server.truth.set('joe@example.com', 'AWAY');
    await clock.advance(SECOND);
    const live = states.slice(from).findIndex(({ kind }) => kind === 'live');
    expect(live).toBeGreaterThan(0);
    expect(statuses()['joe@example.com']).toBe('AWAY');
  });

  test('an answer of before the sleep is not called live after it', async () => {
    const { server, clock, start, states } = setUp();
    const release = server.hold('subscribedPresence');
    const monitor = start();
    await settle();
    clock.sleep(20 * MINUTE);
    monitor.woke();
    release();
    const releaseNext = server.hold('subscribedPresence');
    await clock.advance(SECOND);
    expect(states.filter(({ kind }) => kind === 'live')).toEqual([]);
    releaseNext();
    await clock.advance(2 * SECOND);
    expect(states.at(-1)?.kind).toBe('live');
  });

  test('the first pause is short where the network takes a moment', async () => {
    const { server, clock, startLive, states } = setUp();
    const monitor = await startLive();
    for (let trouble = 0; trouble < 4; trouble++) {
      server.fail('subscribedPresence', unreachable(), 2);
      monitor.retry();
      await clock.advance(10 * SECOND);
    }
    server.fail('subscribedPresence', unreachable());
    clock.sleep(8 * HOUR);
    server.fail('refreshEndpoint', unreachable());
    monitor.woke();
    await settle();
    expect(states.at(-1)).toMatchObject({ kind: 'interrupted', retryAt: clock.now() + SECOND });
  });
});

describe('a clock that is set', () => {
  test.each([
    ['back by a day', -24 * HOUR],
    ['ahead by a day', 24 * HOUR],
  ])('%s makes neither the look nor the renewal late', async (_name, jump) => {
    const { server, clock, startLive, changes, kinds } = setUp();
    await startLive();
    clock.jump(jump);
    server.blocked = true;
    server.set('joe@example.com', 'AWAY');
    server.blocked = false;
    await clock.advance(10 * MINUTE);
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
    await clock.advance(50 * MINUTE);
    expect(server.count('refreshEndpoint')).toBeGreaterThanOrEqual(1);
    expect(server.count('subscribe')).toBeGreaterThanOrEqual(2);
    // Late would be: what lapsed has to be built anew.
    expect(server.count('loginApplicationUser')).toBe(1);
    // Ahead looks like a sleep: the list is looked at before it is called live again.
    expect(new Set(kinds().slice(4))).toEqual(new Set(jump > 0 ? ['live', 'presence'] : ['live']));
  });

  test('back by a day in a pause does not make the pause longer', async () => {
    const { server, clock, startLive, states } = setUp();
    await startLive();
    server.fail('subscribedPresence', unreachable());
    server.set('joe@example.com', 'AWAY');
    await settle();
    clock.jump(-24 * HOUR);
    await clock.advance(2 * SECOND);
    expect(states.at(-1)?.kind).toBe('live');
  });
});

test('a nap that nobody told of: the renewal is not put off by it', async () => {
  const { server, clock, startLive, kinds } = setUp();
  await startLive();
  clock.sleep(45 * MINUTE);
  await clock.advance(10 * MINUTE);
  expect(server.count('refreshEndpoint')).toBe(1);
  expect(server.count('loginApplicationUser')).toBe(1);
  expect(kinds().slice(4)).toEqual(['live', 'presence', 'live']);
});

test('a notification that arrives before the system says that it woke brings old news, and nothing is live', async () => {
  const { server, clock, startLive, states, changes } = setUp();
  await startLive();
  clock.jump(8 * HOUR);
  const from = states.length;
  server.set('joe@example.com', 'AWAY');
  expect(states.slice(from)).toMatchObject([{ kind: 'connecting', step: 'presence' }]);
  await settle();
  expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
  await clock.advance(2 * SECOND);
  expect(states.at(-1)?.kind).toBe('live');
});

describe('an answer that was under way when the computer fell asleep', () => {
  test('is taken for old news, also where nobody has said yet that it woke', async () => {
    const { server, clock, startLive, states, roster } = setUp();
    const seen: string[] = [];
    await startLive({
      onReports: (reports) => {
        const { changes } = roster.merge(reports, clock.now());
        if (changes.length > 0) seen.push(states.at(-1)?.kind ?? '');
        return changes.length;
      },
    });
    const release = server.hold('subscribedPresence');
    server.set('joe@example.com', 'AWAY');
    await settle();
    clock.sleep(HOUR / 2);
    release();
    await settle();
    expect(seen).toEqual(['connecting']);
  });

  test('makes nothing fresh where it brings nothing', async () => {
    const { server, clock, startLive, states } = setUp();
    await startLive();
    const release = server.hold('subscribedPresence');
    server.notify('1');
    await settle();
    clock.sleep(HOUR / 2);
    const from = states.length;
    release();
    await settle();
    expect(states[from]).toMatchObject({ kind: 'connecting' });
  });
});
