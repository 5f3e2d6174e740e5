import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../../main/simulator/simulator.js';
import type { Settings } from '../../../preload/contract.js';
import { freePort } from '../../e2e/free-port.js';
import { addressOf, people } from '../people.js';
import type { Bench } from '../row.js';
import { drive } from './driven-app.js';

/** A simulated server with a team of some size, and the home of a Rollcall that is set up to watch it. */
export interface Team {
  readonly size: number;
  readonly simulator: Simulator;
  readonly home: string;
  close(): Promise<void>;
}

/** A row of the list. */
export const ROW = '.row';
/** One of somebody whose presence is known. */
export const PRESENT = '.row:not(.unheard)';

/** Makes a team, and has Rollcall set up for it as a person does: in its settings, in a first run of its own. */
export async function makeTeam(bench: Bench, size: number, log?: (line: string) => void): Promise<Team> {
  const everybody = people(size);
  const simulator = await startSimulator({
    httpPort: 0,
    people: everybody,
    endUsers: ['rita'],
    ...(log && { log }),
  });
  const home = join(bench.scratch, `home-${size}`);
  const app = await drive(bench, home);
  const contacts = everybody.map((person) => ({
    address: addressOf(person),
    name: person.name,
    group: person.group ?? '',
  }));
  await app.list.evaluate(
    async ({ server, port, team }) => {
      const { rollcall } = window;
      const { settings } = await rollcall.call('settings.read', undefined);
      const { preferences } = await rollcall.call('settings.defaults', undefined);
      const draft: Settings = {
        ...settings,
        server: { ...settings.server, address: server },
        applicationUser: { name: 'appuser' },
        endUser: { name: 'rita' },
        contacts: team,
        callback: { ...settings.callback, address: '127.0.0.1', port },
      };
      await rollcall.call('preferences.change', { alerts: { ...preferences.alerts, asked: true } });
      const saved = await rollcall.call('settings.save', { settings: draft, password: 'appuser' });
      if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
      await rollcall.call('password.keep', 'file');
    },
    { server: simulator.httpOrigin ?? '', port: await freePort(), team: contacts },
  );
  await app.list.waitForSelector(PRESENT);
  await app.end();
  return { size, simulator, home, close: () => simulator.close() };
}
