import { afterEach } from 'vitest';
import type { Connection } from '../../../main/presence/connection.js';
import { Monitor, type MonitorOptions } from '../../../main/presence/monitor.js';
import { Roster } from '../../../main/presence/roster.js';
import { ManualClock } from '../../support/manual-clock.js';
import { FakeServer } from './fake-server.js';

export const MINUTE = 60_000;

const running: Monitor[] = [];
afterEach(async () => {
  for (const monitor of running.splice(0)) await monitor.stop();
});

/** Everything a monitor needs, and what it came to. Monitors that were started are stopped after the test. */
export function setUp(contacts: readonly string[] = ['joe@example.com', 'rita@example.com']) {
  const server = new FakeServer();
  for (const contact of contacts) server.truth.set(contact, 'AVAILABLE');
  const clock = new ManualClock();
  const roster = new Roster(contacts.map((address) => ({ address, name: '', group: '' })));
  const states: Connection[] = [];
  const changes: string[] = [];
  const start = (options: Partial<MonitorOptions> = {}): Monitor => {
    const monitor = new Monitor({
      service: server.service,
      serviceOf: () => server.service,
      callback: server.callback,
      credentials: { applicationUser: 'app', password: 'secret', endUser: 'lead' },
      contacts,
      type: 'basic',
      failSafeMs: 10 * MINUTE,
      clock,
      random: () => 0,
      onReports: (reports) => {
        for (const { contact, from, to } of roster.merge(reports, clock.now()).changes) {
          changes.push(`${contact.address} ${from.status} -> ${to.status}`);
        }
      },
      onConnection: (state) => states.push(state),
      ...options,
    });
    running.push(monitor);
    monitor.start();
    return monitor;
  };
  const kinds = (): string[] =>
    states
      .map((state) => (state.kind === 'connecting' ? state.step : state.kind))
      .filter((kind, at, all) => kind !== all[at - 1]);
  const statuses = (): Record<string, string | undefined> =>
    Object.fromEntries(roster.entries.map(({ contact, presence }) => [contact.address, presence?.status]));
  return { server, clock, roster, states, changes, start, kinds, statuses };
}
