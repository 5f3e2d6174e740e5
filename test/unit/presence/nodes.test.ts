import { describe, expect, test } from 'vitest';
import { Forcing } from '../../../main/presence/forcing.js';
import { Journal } from '../../../main/presence/journal.js';
import { Nodes, type NodeDirectory } from '../../../main/presence/nodes.js';
import { problemOf } from '../../../main/presence/problem.js';
import type { LoginPlan } from '../../../main/presence/session.js';
import { ManualClock } from '../../support/manual-clock.js';
import { FakeServer } from './fake-server.js';
import { coded, unreachable } from './faults.js';
import { HOUR, MINUTE } from './monitor-harness.js';

/** A cluster of three nodes, of which the first is configured; `strangers` are vouched for by nobody. */
function setUp({
  random = 0,
  others = [],
  strangers = [],
}: { random?: number; others?: string[]; strangers?: string[] } = {}) {
  const clock = new ManualClock();
  const [imp1, imp2, imp3] = [new FakeServer(), new FakeServer(), new FakeServer()] as const;
  const servers: Readonly<Record<string, FakeServer>> = { imp1, imp2, imp3 };
  const named: string[] = [];
  const directory: NodeDirectory = {
    configured: { host: 'imp1', service: imp1.service },
    others,
    named(host, origin) {
      named.push(origin === undefined ? host : `${host} at ${origin}`);
      const server = servers[host];
      if (!server || strangers.includes(host))
        throw Object.assign(new Error(`Nobody vouches for ${host}.`), { advice: 'Add it.' });
      return { host, service: server.service };
    },
  };
  const nodes = new Nodes(directory, clock, () => random);
  const plan: LoginPlan = {
    credentials: { applicationUser: 'app', password: 'secret', endUser: 'lead' },
    forcing: new Forcing(clock, () => 0),
    journal: new Journal(clock),
    onStep: () => undefined,
    signal: new AbortController().signal,
  };
  /** Who the session is with, or what went wrong in words. */
  const logIn = async (): Promise<string> => {
    try {
      const { node, service } = await nodes.logIn(plan);
      expect(service).toBe(servers[node.host]?.service);
      return `${node.host} as ${node.role}`;
    } catch (error) {
      return problemOf(error).message;
    }
  };
  return { clock, imp1, imp2, imp3, named, nodes, logIn, journal: plan.journal };
}

const AWAY = 'Nothing answers.';

describe('a redirect', () => {
  test('leads to the node that it names', async () => {
    const { imp1, named, logIn } = setUp();
    const origin = 'https://imp2:9443';
    imp1.redirect = { kind: 'redirect', primaryServer: 'imp2', origin };
    expect(await logIn()).toBe('imp2 as primary');
    expect(named).toEqual([`imp2 at ${origin}`]);
  });

  test('to a node that nobody vouches for is said in words, and nothing is sent there', async () => {
    const { imp1, imp2, logIn } = setUp({ strangers: ['imp2'] });
    imp1.redirect = { kind: 'redirect', primaryServer: 'imp2' };
    expect(await logIn()).toBe('Nobody vouches for imp2.');
    expect(imp2.calls).toEqual([]);
  });

  test('is followed once', async () => {
    const { imp1, imp2, imp3, logIn } = setUp();
    imp1.redirect = { kind: 'redirect', primaryServer: 'imp2' };
    imp2.redirect = { kind: 'redirect', primaryServer: 'imp3' };
    expect(await logIn()).toBe('The servers send the end user to one another: imp2, then imp3.');
    expect(imp3.calls).toEqual([]);
  });
});

describe('a server that is away', () => {
  test.each([
    ['at once', 0, 2 * MINUTE],
    ['half of the spread later', 0.5, 3.5 * MINUTE],
    ['at the latest', 1, 5 * MINUTE],
  ])('is waited for: another stands in for it %s', async (_name, random, wait) => {
    const { clock, imp1, nodes, logIn } = setUp({ random, others: ['imp2'] });
    imp1.faults.outage = unreachable();
    expect(await logIn()).toBe(AWAY);
    await clock.advance(wait - 1);
    expect(nodes.mayFailOver).toBe(false);
    expect(await logIn()).toBe(AWAY);
    await clock.advance(1);
    expect(nodes.mayFailOver).toBe(true);
    expect(await logIn()).toBe('imp2 as backup');
    // From now on the absence that counts is that of the one that stands in.
    expect(nodes.mayFailOver).toBe(false);
  });

  test('and that nobody stands in for is waited for without end', async () => {
    const { clock, imp1, nodes, logIn } = setUp();
    imp1.faults.outage = unreachable();
    await logIn();
    await clock.advance(HOUR);
    expect(nodes.mayFailOver).toBe(false);
    expect(await logIn()).toBe(AWAY);
  });

  test('and answers in between, were it with an error, is not away', async () => {
    const { clock, imp1, logIn } = setUp({ others: ['imp2'] });
    imp1.fail('loginApplicationUser', unreachable());
    await logIn();
    await clock.advance(MINUTE);
    imp1.fail('loginApplicationUser', coded(210));
    await logIn();
    await clock.advance(MINUTE);
    imp1.faults.outage = unreachable();
    expect(await logIn()).toBe(AWAY);
    await clock.advance(2 * MINUTE);
    expect(await logIn()).toBe('imp2 as backup');
  });

  test('and then works has its next absence counted anew', async () => {
    const { clock, imp1, nodes, logIn } = setUp({ others: ['imp2'] });
    nodes.trouble(unreachable());
    nodes.worked();
    await clock.advance(HOUR);
    imp1.faults.outage = unreachable();
    expect(await logIn()).toBe(AWAY);
  });
});

describe('who stands in', () => {
  test.each([
    ['the end user’s login', { endUser: 'imp2', application: 'imp3' }, 'imp2'],
    ['the application user’s login', { application: 'imp3' }, 'imp3'],
    ['nobody', {}, 'imp3'],
  ])('is named by %s, and only where none is it is one of the settings', async (_name, backup, host) => {
    const { clock, imp1, logIn } = setUp({ others: ['imp3'] });
    imp1.backup = backup;
    expect(await logIn()).toBe('imp1 as configured');
    imp1.faults.outage = unreachable();
    await logIn();
    await clock.advance(2 * MINUTE);
    expect(await logIn()).toBe(`${host} as backup`);
  });

  test('is named by a redirect of the configured server', async () => {
    const { clock, imp1, imp2, logIn } = setUp();
    imp1.redirect = { kind: 'redirect', primaryServer: 'imp2', backupServer: 'imp3' };
    await logIn();
    imp2.faults.outage = unreachable();
    await logIn();
    await clock.advance(2 * MINUTE);
    expect(await logIn()).toBe('imp3 as backup');
  });

  test('is not named by the one that it redirects to', async () => {
    const { clock, imp1, imp2, imp3, nodes, logIn } = setUp();
    imp1.redirect = { kind: 'redirect', primaryServer: 'imp2' };
    imp2.backup = { application: 'imp3', endUser: 'imp3' };
    expect(await logIn()).toBe('imp2 as primary');
    imp2.faults.outage = unreachable();
    await logIn();
    await clock.advance(HOUR);
    expect(nodes.mayFailOver).toBe(false);
    expect(await logIn()).toBe(AWAY);
    expect(imp3.calls).toEqual([]);
  });

  test('is talked to only where somebody vouches for it', async () => {
    const { clock, imp1, imp2, nodes, logIn, journal } = setUp({ strangers: ['imp2'] });
    imp1.backup = { endUser: 'imp2' };
    await logIn();
    imp1.faults.outage = unreachable();
    await logIn();
    await clock.advance(2 * MINUTE);
    expect(await logIn()).toBe(AWAY);
    expect(imp2.calls).toEqual([]);
    expect(journal.steps).toContainEqual(
      expect.objectContaining({ text: 'Pass over imp2', detail: 'Nobody vouches for imp2. Add it.' }),
    );
    // Nobody is left: a session is not given up for it again.
    expect(nodes.mayFailOver).toBe(false);
  });

  test.each<[string, { strangers?: string[] }]>([
    ['must not be talked to', { strangers: ['imp2'] }],
    ['is dead', {}],
  ])('is one of the settings where the named one %s', async (_name, own) => {
    const { clock, imp1, imp2, logIn } = setUp({ others: ['imp3'], ...own });
    imp1.backup = { endUser: 'imp2' };
    await logIn();
    imp1.faults.outage = unreachable();
    imp2.faults.outage = unreachable();
    await logIn();
    await clock.advance(2 * MINUTE);
    const answers = [await logIn(), await logIn()];
    expect(answers).toEqual([own.strangers ? 'imp3 as backup' : AWAY, 'imp3 as backup']);
    // It let us in: it stays the one.
    expect(await logIn()).toBe('imp3 as backup');
  });

  test('is tried once in a turn, named by the server and in the settings', async () => {
    const { clock, imp1, imp2, imp3, logIn } = setUp({ others: ['imp2', 'imp3'] });
    imp1.backup = { endUser: 'imp2' };
    await logIn();
    for (const server of [imp1, imp2, imp3]) server.faults.outage = unreachable();
    await logIn();
    await clock.advance(2 * MINUTE);
    for (let tries = 0; tries < 4; tries++) await logIn();
    expect([imp2.calls.length, imp3.calls.length]).toEqual([2, 2]);
  });

  test('takes turns where there are several', async () => {
    const { clock, imp1, imp2, imp3, logIn } = setUp({ others: ['imp2', 'imp3'] });
    for (const server of [imp1, imp2, imp3]) server.faults.outage = unreachable();
    await logIn();
    await clock.advance(2 * MINUTE);
    for (let tries = 0; tries < 4; tries++) await logIn();
    expect([imp2.calls.length, imp3.calls.length]).toEqual([2, 2]);
    expect(imp1.calls).toHaveLength(5);
  });

  test('and sends back to the one that is away is no help', async () => {
    const { clock, imp1, imp2, logIn } = setUp({ others: ['imp2'] });
    imp1.faults.outage = unreachable();
    imp2.redirect = { kind: 'redirect', primaryServer: 'imp1' };
    await logIn();
    await clock.advance(2 * MINUTE);
    expect(await logIn()).toBe(AWAY);
  });
});

describe('back home', () => {
  test('the configured one is tried first, and its stand-in at once where it is away still', async () => {
    const { clock, imp1, logIn, nodes } = setUp({ others: ['imp2'] });
    imp1.faults.outage = unreachable();
    await logIn();
    await clock.advance(2 * MINUTE);
    expect(await logIn()).toBe('imp2 as backup');
    nodes.worked();
    await clock.advance(HOUR);
    expect(await logIn()).toBe('imp2 as backup');
    imp1.faults.outage = undefined;
    expect(await logIn()).toBe('imp1 as configured');
    // It was heard of: its next absence is waited for again.
    imp1.faults.outage = unreachable();
    expect(await logIn()).toBe(AWAY);
  });
});
