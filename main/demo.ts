import type { Watched } from './team.js';

/** Starts a simulated server with the made-up team on this computer, and plans to watch it. */
export async function startDemo(): Promise<Watched> {
  const { DEMO_TEAM, startSimulator } = await import('./simulator/simulator.js');
  const simulator = await startSimulator({ httpPort: 0, people: DEMO_TEAM, endUsers: ['demo'], pace: 1 });
  const origin = simulator.httpOrigin;
  if (origin === undefined) throw new Error('The demo’s server has no address.');
  return {
    plan: {
      origin,
      credentials: { applicationUser: 'appuser', password: 'appuser', endUser: 'demo' },
      contacts: DEMO_TEAM.map(({ id, name, group = '' }) => ({ address: `${id}@example.com`, name, group })),
      trusted: [],
      otherNodes: [],
      callback: { address: '127.0.0.1', port: 0, sources: 'server' },
      type: 'rich',
      failSafeMs: 600_000,
      pollMs: 15_000,
    },
    close: () => simulator.close(),
  };
}
