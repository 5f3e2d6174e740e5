import { describe, expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.js';
import { FakeServer } from './fake-server.js';
import { coded, unreachable } from './faults.js';
import { MINUTE, people, SECOND, setUp } from './monitor-harness.js';

/** A live connection to a node that names another as its backup. */
async function setUpPair(contacts?: readonly string[]) {
  const world = setUp(contacts);
  const { server: home, clock, startLive } = world;
  const backup = new FakeServer(() => clock.world);
  for (const [contact, status] of home.truth) backup.truth.set(contact, status);
  home.backup = { endUser: 'node2' };
  const services: Readonly<Record<string, FakeServer>> = { node1: home, node2: backup };
  let handler: (id: string) => boolean = () => false;
  const monitor = await startLive({
    nodes: {
      configured: { host: 'node1', service: home.service },
      others: [],
      named: (host) => ({ host, service: services[host]!.service }),
    },
    // Both nodes call the same computer.
    callback: {
      turnedAway: undefined,
      open: async (onNotification) => {
        handler = onNotification;
        await backup.callback.open((id) => handler(id));
        return home.callback.open((id) => handler(id));
      },
      close: () => home.callback.close(),
    },
  });
  const failOver = async (): Promise<void> => {
    home.faults.outage = unreachable();
    home.blocked = true;
    monitor.retry();
    await clock.advance(5 * MINUTE);
  };
  return { ...world, home, backup, monitor, failOver };
}

test('nothing for minutes; then the logins, the endpoint and the subscriptions are on the backup', async () => {
  const { home, backup, clock, monitor, states, changes } = await setUpPair();
  backup.truth.set('joe@example.com', 'AWAY');
  home.faults.outage = unreachable();
  monitor.retry();
  await clock.advance(2 * MINUTE - SECOND);
  expect(backup.calls.filter((call) => call !== 'open')).toEqual([]);
  expect(states.at(-1)?.kind).toBe('interrupted');
  await clock.advance(3 * MINUTE);
  expect(states.at(-1)).toMatchObject({ kind: 'live', node: { host: 'node2', role: 'backup' } });
  expect(backup.calls.filter((call) => call !== 'open').slice(0, 5)).toEqual([
    'loginApplicationUser unforced',
    'loginEndUser unforced',
    'registerEndpoint http://10.0.0.5:8080/pws/token',
    'subscribe 2',
    'subscribedPresence 1 basic',
  ]);
  expect(changes).toEqual(['joe@example.com AVAILABLE -> AWAY']);
  backup.set('rita@example.com', 'DND');
  await clock.advance(SECOND);
  expect(changes.at(-1)).toBe('rita@example.com AVAILABLE -> DND');
});

test('a moment’s absence is none', async () => {
  const { home, backup, clock, monitor, states } = await setUpPair();
  home.faults.outage = unreachable();
  monitor.retry();
  await clock.advance(MINUTE);
  home.faults.outage = undefined;
  await clock.advance(2 * MINUTE);
  expect(backup.calls.filter((call) => call !== 'open')).toEqual([]);
  expect(states.at(-1)).toMatchObject({ kind: 'live', node: { host: 'node1', role: 'configured' } });
  expect(home.count('registerEndpoint')).toBe(1);
});

describe('on the backup', () => {
  test('when the session is lost the configured one is tried first', async () => {
    const { home, backup, clock, failOver, states } = await setUpPair();
    await failOver();
    home.faults.outage = undefined;
    home.blocked = false;
    backup.restart();
    const before = backup.count('loginApplicationUser');
    backup.notify('1');
    await clock.advance(2 * SECOND);
    expect(states.at(-1)).toMatchObject({ kind: 'live', node: { host: 'node1', role: 'configured' } });
    expect(backup.count('loginApplicationUser')).toBe(before);
  });

  test('when the session is lost and the configured one is away still, it is the backup again at once', async () => {
    const { backup, clock, failOver, states } = await setUpPair();
    await failOver();
    backup.restart();
    backup.notify('1');
    await clock.advance(2 * SECOND);
    expect(states.at(-1)).toMatchObject({ kind: 'live', node: { host: 'node2' } });
    expect(backup.endpoints.size).toBe(1);
  });

  test('when that is away too both are tried in turn, until one is back', async () => {
    const { home, backup, clock, failOver, monitor, states } = await setUpPair();
    await failOver();
    backup.faults.outage = unreachable();
    monitor.retry();
    await clock.advance(10 * MINUTE);
    const before = [home.count('loginApplicationUser'), backup.count('loginApplicationUser')] as const;
    await clock.advance(5 * MINUTE);
    expect(home.count('loginApplicationUser')).toBeGreaterThan(before[0]);
    expect(backup.count('loginApplicationUser')).toBeGreaterThan(before[1]);
    home.faults.outage = undefined;
    home.blocked = false;
    await clock.advance(2 * MINUTE);
    expect(states.at(-1)).toMatchObject({ kind: 'live', node: { host: 'node1' } });
  });

  test('trouble that passes is waited for as at home', async () => {
    const { backup, clock, failOver, states } = await setUpPair();
    await failOver();
    const logins = backup.count('loginApplicationUser');
    for (const error of [coded(210), coded(200), unreachable()]) {
      backup.fail('subscribedPresence', error);
      backup.set('joe@example.com', error.code === 210 ? 'AWAY' : 'DND');
      await settle();
      expect(states.at(-1)?.kind).toBe('interrupted');
      await clock.advance(MINUTE);
      expect(states.at(-1)?.kind).toBe('live');
      backup.set('joe@example.com', 'AVAILABLE');
      await clock.advance(MINUTE);
    }
    expect(backup.count('loginApplicationUser')).toBe(logins);
    expect(backup.count('registerEndpoint')).toBe(1);
  });

  test('a large team gets there under a limit of requests', async () => {
    const { backup, clock, failOver, states } = await setUpPair(people(2_000));
    backup.faults.limit = { perSecond: 5, now: () => clock.world };
    await failOver();
    await clock.advance(5 * MINUTE);
    expect(states.at(-1)).toMatchObject({ kind: 'live', node: { host: 'node2' } });
    expect(backup.count('loginApplicationUser')).toBe(1);
    expect(backup.subscriptions.size).toBe(20);
  });
});

test('what stayed at home is removed where the same session goes on there', async () => {
  const { home, backup, clock, failOver, states } = await setUpPair();
  // Other sessions and other numbers than at home.
  backup.takeOver();
  backup.endpoints.set('1', { url: 'http://10.0.0.9:8080/', until: Infinity });
  backup.subscriptions.set('1', {
    contacts: [],
    endpointId: '1',
    until: Infinity,
    changed: new Set(),
    silent: false,
  });
  await failOver();
  expect(home.subscriptions.size).toBe(1);
  expect(home.endpoints.size).toBe(1);
  home.faults.outage = undefined;
  home.blocked = false;
  backup.restart();
  backup.notify('2');
  await clock.advance(2 * SECOND);
  expect(states.at(-1)).toMatchObject({ kind: 'live', node: { host: 'node1' } });
  expect(home.subscriptions.size).toBe(1);
  expect(home.endpoints.size).toBe(1);
});
