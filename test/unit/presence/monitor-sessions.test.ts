import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { coded } from './faults.js';
import { MINUTE, people, SECOND, setUp } from './monitor-harness.js';

const forced = (calls: readonly string[]): string[] => calls.filter((call) => call.endsWith(' forced'));
const logins = (calls: readonly string[]): string[] => calls.filter((call) => call.startsWith('login'));

describe('a server that gives everybody the same session', () => {
  test('what another forced away is taken up again without forcing', async () => {
    const { server, startLive, states, changes } = setUp();
    await startLive();
    server.takeOver();
    server.truth.set('joe@example.com', 'AWAY');
    const from = server.calls.length;
    server.notify('1');
    await settle();
    expect(logins(server.calls.slice(from))).toEqual([
      'loginApplicationUser unforced',
      'loginEndUser unforced',
    ]);
    expect(states.at(-1)?.kind).toBe('live');
    expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
  });

  test('many requests that fail at once come to one login', async () => {
    const { server, clock, startLive, states, journal } = setUp(people(500));
    await startLive();
    const ids = [...server.subscriptions.keys()];
    server.restart();
    const from = server.calls.length;
    for (const id of ids) server.notify(id);
    await clock.advance(5 * SECOND);
    expect(
      server.calls.slice(from).filter((call) => call.startsWith('subscribedPresence')).length,
    ).toBeGreaterThan(5);
    expect(logins(server.calls.slice(from))).toHaveLength(2);
    expect(journal.counts.get('reconnects')).toBe(1);
    expect(states.at(-1)?.kind).toBe('live');
    expect(server.subscriptions.size).toBe(5);
  });
});

describe('a server that refuses a second login', () => {
  test('the session of another is pushed out after a second try', async () => {
    const { server, start, states } = setUp();
    server.refusesSecondLogin = true;
    server.takeOver();
    start();
    await settle();
    expect(logins(server.calls)).toEqual([
      'loginApplicationUser unforced',
      'loginApplicationUser unforced',
      'loginApplicationUser forced',
      // The end user's session hung on the one that ended.
      'loginEndUser unforced',
    ]);
    expect(states.at(-1)?.kind).toBe('live');
  });

  test('a pause of random length comes before it', async () => {
    const { server, clock, start, states } = setUp();
    server.refusesSecondLogin = true;
    server.takeOver();
    start({ random: () => 0.5 });
    await clock.advance(2 * SECOND);
    expect(logins(server.calls)).toEqual(['loginApplicationUser unforced']);
    await clock.advance(SECOND);
    expect(forced(server.calls)).toHaveLength(1);
    expect(states.at(-1)?.kind).toBe('live');
  });

  test('against one that does the same it is forced twice in ten minutes, then said in words', async () => {
    const { server, clock, start, states } = setUp();
    server.refusesSecondLogin = true;
    server.takeOver();
    start();
    await clock.advance(SECOND);
    const at: number[] = [];
    let before = forced(server.calls).length;
    for (let second = 0; second < 9 * 60; second += 5) {
      server.takeOver();
      server.notify('1');
      await clock.advance(5 * SECOND);
      if (forced(server.calls).length > before) at.push(second);
      before = forced(server.calls).length;
    }
    expect(forced(server.calls)).toHaveLength(2);
    expect(at).toHaveLength(1);
    expect(states.at(-1)).toMatchObject({
      kind: 'interrupted',
      problem: { message: 'Another program is logged in as app and took over Rollcall’s session.' },
    });
    // Its turn comes again, and the other one has stopped.
    await clock.advance(12 * MINUTE);
    expect(forced(server.calls)).toHaveLength(3);
    expect(states.at(-1)?.kind).toBe('live');
  });

  test.each([
    ['busy', 210],
    ['in error', 500],
    ['out of room', 138],
  ])('our own session is no stranger’s: while the server is %s it is kept', async (_name, code) => {
    const { server, clock, start, states } = setUp();
    server.refusesSecondLogin = true;
    server.fail('registerEndpoint', code === 500 ? coded(209) : coded(code), 6);
    start();
    await clock.advance(2 * MINUTE);
    expect(logins(server.calls)).toEqual(['loginApplicationUser unforced', 'loginEndUser unforced']);
    expect(states.at(-1)?.kind).toBe('live');
  });

  test.each([
    ['subscription', 'subscriptions'],
    ['endpoint', 'endpoints'],
  ] as const)('our own session is kept where only our %s is gone', async (_name, things) => {
    const { server, clock, startLive, states } = setUp();
    await startLive();
    server.refusesSecondLogin = true;
    server[things].clear();
    await clock.advance(60 * MINUTE);
    expect(logins(server.calls)).toHaveLength(2);
    expect(states.at(-1)?.kind).toBe('live');
    // What was subscribed to an endpoint that is gone lapses.
    server.lapse();
    expect(server.subscriptions.size).toBe(1);
  });

  test('a session that seems to stand and gives nothing is begun anew', async () => {
    const { server, clock, startLive, states } = setUp();
    await startLive();
    // The first is made anew alone; twice in a row everything is, and then the sessions too.
    server.fail('subscribedPresence', coded(133), 4);
    server.notify('1');
    await clock.advance(5 * SECOND);
    expect(logins(server.calls)).toHaveLength(4);
    expect(states.at(-1)?.kind).toBe('live');
  });
});

test('nobody is ever logged out', async () => {
  const { server, clock, startLive } = setUp();
  const monitor = await startLive();
  server.takeOver();
  server.notify('1');
  await clock.advance(MINUTE);
  await monitor.stop();
  expect(server.count('logout')).toBe(0);
});
