import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import * as life from '../../../main/presence/life.js';
import type { Connection } from '../../../main/presence/connection.js';
import type { Monitor } from '../../../main/presence/monitor.js';
import { settle } from '../../support/manual-clock.js';
import { FakeServer } from './fake-server.js';
import { coded, unreachable, untrusted } from './faults.js';
import { HOUR, MINUTE, SECOND, setUp } from './monitor-harness.js';

/** The rows of the table that a monitor went through, as `state event`. */
const trace = vi.hoisted((): string[] => []);
vi.mock('../../../main/presence/life.js', async (importOriginal) => {
  const original = await importOriginal<typeof life>();
  const after: typeof life.after = (state, event) => {
    trace.push(`${state} ${event}`);
    return original.after(state, event);
  };
  return { ...original, after };
});

type World = ReturnType<typeof setUp> & { readonly live: () => Promise<Monitor> };
type Kind = Connection['kind'];
const seen = new Set<string>();

beforeEach(() => {
  trace.length = 0;
});

/** What is done, which rows that goes through from the start on, and how the connection stands then. */
const LIVES: readonly (readonly [string, (world: World) => Promise<unknown>, readonly string[], Kind])[] = [
  ['all is well', ({ live }) => live(), [], 'live'],
  [
    'the server is away at the start and comes back',
    async ({ server, start, clock }) => {
      server.fail('loginApplicationUser', unreachable());
      start();
      await clock.advance(SECOND);
    },
    ['building passing', 'away over', 'building built', 'checking right'],
    'live',
  ],
  [
    'the server is busy at the start, and somebody asks',
    async ({ server, start }) => {
      server.fail('registerEndpoint', coded(210));
      const monitor = start();
      await settle();
      monitor.retry();
      await settle();
    },
    ['building overload', 'away asked', 'building built', 'checking right'],
    'live',
  ],
  [
    'the session ends while it is made, twice, and the computer slept',
    async ({ server, start }) => {
      server.fail('registerEndpoint', coded(101), 2);
      const monitor = start();
      await settle();
      monitor.woke();
      await settle();
    },
    ['building gone', 'building gone-again', 'away woken', 'building built', 'checking right'],
    'live',
  ],
  [
    'the server refuses the endpoint for a reason unknown',
    async ({ server, start }) => {
      server.fail('registerEndpoint', coded(130));
      start();
      await settle();
    },
    ['building broken'],
    'interrupted',
  ],
  [
    'the password is wrong until somebody changed it on the server',
    async ({ server, start }) => {
      server.fail('loginApplicationUser', coded(114));
      const monitor = start();
      await settle();
      monitor.retry();
      await settle();
    },
    ['building personal', 'waiting asked', 'building built', 'checking right'],
    'live',
  ],
  [
    'a portal shows its own certificate, and is gone after the night',
    async ({ server, start, clock }) => {
      server.fail('subscribe', untrusted());
      const monitor = start();
      await settle();
      clock.sleep(8 * HOUR);
      monitor.woke();
      await settle();
    },
    ['building built', 'checking personal', 'waiting woken', 'building built', 'checking right'],
    'live',
  ],
  [
    'the first fetch meets nothing',
    async ({ server, start, clock }) => {
      server.fail('subscribedPresence', unreachable());
      start();
      await clock.advance(SECOND);
    },
    ['building built', 'checking passing', 'holding over', 'checking right'],
    'live',
  ],
  [
    'the first fetch is one too many, and somebody asks',
    async ({ server, start, clock }) => {
      server.fail('subscribe', coded(212));
      const monitor = start();
      await settle();
      monitor.retry();
      await clock.advance(SECOND - 1);
    },
    ['building built', 'checking limited', 'holding asked', 'checking right'],
    'live',
  ],
  [
    'the server takes no more requests at the start',
    async ({ server, start, clock }) => {
      server.fail('registerEndpoint', coded(212));
      start();
      await clock.advance(SECOND);
    },
    ['building limited', 'away over', 'building built', 'checking right'],
    'live',
  ],
  [
    'the server is too busy for the first fetch',
    async ({ server, start, clock }) => {
      server.fail('subscribe', coded(210));
      start();
      await clock.advance(SECOND);
    },
    ['building built', 'checking overload', 'holding over', 'checking right'],
    'live',
  ],
  [
    'the server is too busy for a notified fetch',
    async ({ live, server, clock }) => {
      await live();
      server.fail('subscribedPresence', coded(210));
      server.set('joe@example.com', 'AWAY');
      await clock.advance(2 * SECOND);
    },
    ['watching overload', 'holding over', 'checking right'],
    'live',
  ],
  [
    'the session ends at the first fetch, and again',
    async ({ server, start, clock }) => {
      server.fail('subscribe', coded(101), 2);
      start();
      await clock.advance(SECOND);
    },
    [
      ...['building built', 'checking gone', 'building built', 'checking gone-again', 'away over'],
      ...['building built', 'checking right'],
    ],
    'live',
  ],
  [
    'the server refuses to subscribe for a reason unknown',
    async ({ server, start }) => {
      server.fail('subscribe', coded(124));
      start();
      await settle();
    },
    ['building built', 'checking broken'],
    'interrupted',
  ],
  [
    'it is time to look',
    async ({ live, clock }) => {
      await live();
      await clock.advance(10 * MINUTE);
    },
    ['watching due', 'checking right'],
    'live',
  ],
  [
    'somebody asks',
    async ({ live }) => {
      (await live()).retry();
      await settle();
    },
    ['watching asked', 'checking right'],
    'live',
  ],
  [
    'the computer slept',
    async ({ live, clock }) => {
      const monitor = await live();
      clock.sleep(10 * MINUTE);
      monitor.woke();
      await settle();
    },
    ['watching woken', 'checking right'],
    'live',
  ],
  [
    'a notified fetch meets nothing, and the computer sleeps in the pause',
    async ({ live, server, clock }) => {
      const monitor = await live();
      server.fail('subscribedPresence', unreachable());
      server.set('joe@example.com', 'AWAY');
      await settle();
      clock.sleep(10 * MINUTE);
      monitor.woke();
      await clock.advance(SECOND);
    },
    ['watching passing', 'holding woken', 'checking right'],
    'live',
  ],
  [
    'a notified fetch is one too many',
    async ({ live, server, clock }) => {
      await live();
      server.fail('subscribedPresence', coded(212));
      server.set('joe@example.com', 'AWAY');
      await clock.advance(2 * SECOND);
    },
    ['watching limited', 'holding over', 'checking right'],
    'live',
  ],
  [
    'the server starts anew, and again',
    async ({ live, server, clock }) => {
      await live();
      server.restart();
      server.notify('1');
      await clock.advance(SECOND);
      server.restart();
      server.notify('1');
      await settle();
    },
    ['watching gone', 'building built', 'checking right', 'watching gone-again'],
    'interrupted',
  ],
  [
    'a notified fetch is refused for a reason unknown',
    async ({ live, server }) => {
      await live();
      server.fail('subscribedPresence', coded(110));
      server.set('joe@example.com', 'AWAY');
      await settle();
    },
    ['watching broken'],
    'interrupted',
  ],
  [
    'a notified fetch says that the end user is none any more',
    async ({ live, server }) => {
      await live();
      server.fail('subscribedPresence', coded(140));
      server.set('joe@example.com', 'AWAY');
      await settle();
    },
    ['watching personal'],
    'failed',
  ],
];

test.each(LIVES)('%s', async (_name, happen, rows, kind) => {
  const world = setUp();
  const live = async (): Promise<Monitor> => {
    const monitor = await world.startLive();
    expect(trace.splice(0)).toEqual(['building built', 'checking right']);
    seen.add('building built').add('checking right');
    return monitor;
  };
  await happen({ ...world, live });
  expect(trace).toEqual(rows);
  expect(world.states.at(-1)?.kind).toBe(kind);
  for (const row of trace) seen.add(row);
});

test.each([
  ['went away', SECOND, 'holding fail-over'],
  ['never came', 0, 'away fail-over'],
])('another server stands in for one that %s', async (_name, liveFor, row) => {
  const { server, clock, start, states } = setUp();
  const backup = new FakeServer(() => clock.world);
  server.faults.outage = liveFor > 0 ? undefined : unreachable();
  start({
    nodes: {
      configured: { host: 'node1', service: server.service },
      others: ['node2'],
      named: (host) => ({ host, service: backup.service }),
    },
  });
  await clock.advance(liveFor);
  server.faults.outage = unreachable();
  await clock.advance(15 * MINUTE);
  expect(trace.filter((one) => one.endsWith('fail-over'))).toEqual([row]);
  expect(states.at(-1)).toMatchObject({ kind: 'live', node: { host: 'node2', role: 'backup' } });
  for (const one of trace) seen.add(one);
});

afterAll(() => {
  const rows = Object.entries(life.LIFE).flatMap(([state, ends]) =>
    Object.keys(ends).map((event) => `${state} ${event}`),
  );
  expect(rows.filter((row) => !seen.has(row))).toEqual([]);
});
