import { describe, expect } from 'vitest';
import type { Simulator, SimulatorOptions } from '../../main/simulator/simulator.js';
import type { WatchPlan } from '../../main/watch.js';
import { drill, FAIL_SAFE, HAS_MANY_ADDRESSES, LONGEST_PAUSE, MINUTE, type Drill } from './drill.js';

/** The other node answers at the same port of another address of this computer. */
const OTHER = '127.0.0.2';
const FAIL_OVER = 5 * MINUTE;

/** Two nodes of a cluster, and an installation that is set up for the first and trusts the certificates of both. */
async function cluster(
  d: Drill,
  secure: boolean,
  first: SimulatorOptions = {},
  plan: Partial<WatchPlan> = {},
): Promise<{ home: Simulator; other: Simulator }> {
  const port = (number: number) =>
    secure ? { httpPort: null, httpsPort: number } : { httpPort: number, httpsPort: null };
  const home = await d.startServer({ ...port(0), ...first });
  const { port: taken } = new URL(home.httpsOrigin ?? home.httpOrigin ?? '');
  const other = await d.startServer({ ...port(Number(taken)), host: OTHER });
  d.install({ ...(secure && { certificate: `${home.certificate}\n${other.certificate}` }), ...plan });
  return { home, other };
}

/** Which server of the cluster is watched through. */
function node(d: Drill): unknown {
  const { connection } = d.installation.team;
  return connection.kind === 'live' ? connection.node : undefined;
}

describe.runIf(HAS_MANY_ADDRESSES)('Nodes of a cluster', () => {
  drill({
    name: 'The end user lives on another node',
    happens: 'The login is answered with 307 and the name of another server.',
    people: 220,
    async run(d) {
      const { home, other } = await cluster(d, true);
      home.setHome('lead', {
        primaryServer: OTHER,
        backupServer: '127.0.0.1',
        origin: other.httpsOrigin ?? '',
      });
      await d.begin();
      expect(node(d)).toEqual({ host: OTHER, role: 'primary' });
      await d.during(MINUTE);
      await d.end(5_000);
    },
  });

  drill({
    name: 'The end user moves to another node',
    happens: 'The session ends, and the next login is answered with 307.',
    async run(d) {
      const { home, other } = await cluster(d, true);
      await d.begin();
      home.setHome('lead', {
        primaryServer: OTHER,
        backupServer: '127.0.0.1',
        origin: other.httpsOrigin ?? '',
      });
      home.dropSessions();
      d.change('during', 2);
      await d.end(FAIL_SAFE + MINUTE);
      expect(node(d)).toEqual({ host: OTHER, role: 'primary' });
    },
  });

  drill({
    name: 'The server dies; it had named a backup',
    happens: 'It does not answer any more; over a verified connection it had said who stands in for it.',
    people: 220,
    leaves: true,
    async run(d) {
      const { home } = await cluster(d, true, { behaviours: { backupServer: OTHER } });
      await d.begin();
      await d.within(home.goAway());
      d.installation.team.retry();
      d.change('during', 20);
      await d.end(FAIL_OVER + LONGEST_PAUSE);
      expect(node(d)).toEqual({ host: OTHER, role: 'backup' });
    },
  });

  drill({
    name: 'The server comes back',
    happens: 'It was dead for an hour; then the backup forgets the session.',
    leaves: true,
    async run(d) {
      const { home, other } = await cluster(d, true, { behaviours: { backupServer: OTHER } });
      await d.begin();
      await d.within(home.goAway());
      d.change('during', 2);
      await d.pass(60 * MINUTE);
      expect(node(d)).toEqual({ host: OTHER, role: 'backup' });
      await d.within(home.comeBack());
      other.dropSessions();
      await d.end(FAIL_SAFE + LONGEST_PAUSE);
      expect(node(d)).toEqual({ host: '127.0.0.1', role: 'configured' });
    },
  });

  drill({
    name: 'The server dies, without TLS; the person named the other node',
    happens: 'It does not answer any more.',
    leaves: true,
    async run(d) {
      const { home } = await cluster(d, false, {}, { otherNodes: [OTHER] });
      await d.begin();
      await d.within(home.goAway());
      d.installation.team.retry();
      d.change('during', 2);
      await d.end(FAIL_OVER + LONGEST_PAUSE);
      expect(node(d)).toEqual({ host: OTHER, role: 'backup' });
    },
  });

  drill({
    name: 'The server dies, without TLS; it had named a backup itself',
    happens: 'Anybody could have said so: nothing is sent there, and the server is waited for.',
    async run(d) {
      const { home, other } = await cluster(d, false, { behaviours: { backupServer: OTHER } });
      await d.begin();
      await d.within(home.goAway());
      await d.during(30 * MINUTE);
      expect(other.activity.logins).toBe(0);
      await d.within(home.comeBack());
      await d.end(LONGEST_PAUSE);
      expect(node(d)).toEqual({ host: '127.0.0.1', role: 'configured' });
    },
  });
});
