import { afterEach } from 'vitest';
import type { Connection } from '../../../main/presence/connection.js';
import { Journal } from '../../../main/presence/journal.js';
import { Monitor, type MonitorOptions } from '../../../main/presence/monitor.js';
import type { NodeDirectory } from '../../../main/presence/nodes.js';
import { Roster } from '../../../main/presence/roster.js';
import type { PresenceService } from '../../../main/pws/service.js';
import { ManualClock } from '../../support/manual-clock.js';
import { FakeServer } from './fake-server.js';
import { MemoryLeftovers } from './memory-leftovers.js';

export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

const running: Monitor[] = [];
afterEach(async () => {
  for (const monitor of running.splice(0)) await monitor.stop();
});

/** So many people, of whom every hundred make a subscription. */
export function people(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `person${index}@example.com`);
}

/** A cluster of one node, which answers under every name. */
export function oneNode(service: PresenceService): NodeDirectory {
  return {
    configured: { host: 'node1', service },
    others: [],
    named: (host) => ({ host, service }),
  };
}

/** Everything a monitor needs, and what it came to. Monitors that were started are stopped after the test. */
export function setUp(contacts: readonly string[] = ['joe@example.com', 'rita@example.com']) {
  const clock = new ManualClock();
  const server = new FakeServer(() => clock.world);
  for (const contact of contacts) server.truth.set(contact, 'AVAILABLE');
  const roster = new Roster(contacts.map((address) => ({ address, name: '', group: '' })));
  const states: Connection[] = [];
  const changes: string[] = [];
  const journal = new Journal(clock);
  const leftovers = new MemoryLeftovers(() => clock.now());
  const start = (options: Partial<MonitorOptions> = {}): Monitor => {
    const monitor = new Monitor({
      nodes: oneNode(server.service),
      callback: server.callback,
      credentials: { applicationUser: 'app', password: 'secret', endUser: 'lead' },
      contacts,
      type: 'basic',
      failSafeMs: 10 * MINUTE,
      pollMs: 15_000,
      clock,
      random: () => 0,
      journal,
      leftovers,
      onReports: (reports) => {
        const update = roster.merge(reports, clock.now());
        for (const { contact, from, to } of update.changes) {
          changes.push(`${contact.address} ${from.status} -> ${to.status}`);
        }
        return update.changes.length;
      },
      onConnection: (state) => states.push(state),
      ...options,
    });
    running.push(monitor);
    monitor.start();
    return monitor;
  };
  /** Starts, and waits until a fetch need not wait for those of the start. */
  const startLive = async (options: Partial<MonitorOptions> = {}): Promise<Monitor> => {
    const monitor = start(options);
    await clock.advance(SECOND);
    if (states.at(-1)?.kind !== 'live') throw new Error(`not live but ${JSON.stringify(states.at(-1))}`);
    return monitor;
  };
  const kinds = (): string[] =>
    states
      .map((state) => (state.kind === 'connecting' ? state.step : state.kind))
      .filter((kind, at, all) => kind !== all[at - 1]);
  const statuses = (): Record<string, string | undefined> =>
    Object.fromEntries(roster.entries.map(({ contact, presence }) => [contact.address, presence?.status]));
  /** The calls from now on, except the look-ups of the own address. */
  const callsFrom = (from: number, unlike = /^open/u): string[] =>
    server.calls.slice(from).filter((call) => !unlike.test(call));
  return {
    server,
    clock,
    roster,
    states,
    changes,
    journal,
    leftovers,
    start,
    startLive,
    kinds,
    statuses,
    callsFrom,
  };
}
