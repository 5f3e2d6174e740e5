import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { testConnection } from '../../../main/connection-test.js';
import type { SimulatorOptions } from '../../../main/simulator/simulator.js';
import type { WatchPlan } from '../../../main/watch.js';
import { TEST_STEPS, type TestOutcome, type TestStep } from '../../../preload/contract.js';
import { ManualClock } from '../../support/manual-clock.js';
import { watchPieces, watchPlan } from '../../support/watching.js';
import { setUp, type Setup } from '../simulator/harness.js';

interface Walk extends Setup {
  /** What was told of each step, in order. */
  readonly told: readonly (readonly [TestStep, TestOutcome])[];
}

/** Walks a connection to a simulator; `onStep` may interfere. */
async function walk(
  change: (plan: WatchPlan) => WatchPlan = (plan) => plan,
  options: SimulatorOptions = {},
  onStep: (step: TestStep, clock: ManualClock) => void = () => undefined,
  before: (setup: Setup) => Promise<unknown> = () => Promise.resolve(),
): Promise<Walk> {
  const setup = await setUp(options);
  await before(setup);
  const clock = new ManualClock();
  const { httpsOrigin, httpOrigin, certificate } = setup.simulator;
  const plan = change(
    watchPlan(httpsOrigin ?? httpOrigin!, ['joe@example.com', 'reed@example.com'], {
      ...(certificate === undefined ? {} : { certificate }),
      callback: { address: '', port: 0, sources: 'server' },
    }),
  );
  const told: (readonly [TestStep, TestOutcome])[] = [];
  const { signal } = new AbortController();
  await testConnection(plan, watchPieces({ clock }), signal, ({ step, outcome }) => {
    told.push([step, outcome]);
    if (outcome.kind === 'running') onStep(step, clock);
  });
  return { ...setup, told };
}

/** How each step ended, in order. */
function ends({ told }: Walk): string[] {
  const last = new Map(told.map(([step, { kind }]) => [step, kind]));
  return TEST_STEPS.map((step) => last.get(step) ?? 'untold');
}

function failureOf({ told }: Walk): Extract<TestOutcome, { kind: 'failed' }>['problem'] {
  const failures = told.flatMap(([, outcome]) => (outcome.kind === 'failed' ? [outcome.problem] : []));
  expect(failures).toHaveLength(1);
  return failures[0]!;
}

/** A server on which anything left over would be in the way of the next. */
const ROOM_FOR_ONE = { behaviours: { maxEndpoints: 1, maxSubscriptions: 1 } } as const;

async function expectRoom({ client }: Walk): Promise<void> {
  const appKey = await client.loginApplicationUser();
  const key = await client.loginEndUser(appKey, 'rita');
  const endpoint = await client.register(appKey, 'http://127.0.0.1:9/pws');
  expect(endpoint.status).toBe(201);
  const id = endpoint.headers.location?.split('/').at(-1);
  const { status } = await client.subscribe(key, 'rita', ['joe@example.com'], id);
  expect(status).toBe(201);
}

const PASSED = ['passed', 'passed', 'passed', 'passed', 'passed'];

/** Waits until the wait for the callback has begun, then lets its time pass. */
function impatient(step: TestStep, clock: ManualClock): void {
  if (step === 'callback') setImmediate(() => void clock.advance(60_000));
}

describe('a good connection', () => {
  test.each<[string, SimulatorOptions]>([
    ['over http', {}],
    ['over https', { httpsPort: 0 }],
    ['with notifications that come first', { behaviours: { notifyFirst: true } }],
    ['with presence as escaped text', { behaviours: { richForm: 'escaped' } }],
    [
      'with one endpoint and one subscription to give',
      { behaviours: { maxEndpoints: 1, maxSubscriptions: 1 } },
    ],
  ])('passes %s', async (_, options) => {
    const result = await walk(undefined, options);
    expect(ends(result)).toEqual(PASSED);
    expect(result.told.map(([step, { kind }]) => `${step} ${kind}`)).toEqual(
      TEST_STEPS.flatMap((step) => [`${step} running`, `${step} passed`]),
    );
    for (const [, outcome] of result.told) {
      if (outcome.kind === 'passed') expect(outcome.detail).toMatch(/^.+\.$/u);
    }
  });

  test('leaves nothing on the server', async () => {
    await expectRoom(await walk(undefined, ROOM_FOR_ONE));
  });

  test('logs nobody out: the sessions are shared', async () => {
    const { log } = await walk();
    expect(log.filter((line) => /DELETE .*\/session\b/u.test(line))).toEqual([]);
  });

  test('leaves its port free', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const fixed = (plan: WatchPlan): WatchPlan => ({
      ...plan,
      callback: { address: '127.0.0.1', port, sources: 'server' },
    });
    expect(ends(await walk(fixed))).toEqual(PASSED);
    expect(ends(await walk(fixed))).toEqual(PASSED);
  });

  test('takes over where a session stands in the way', async () => {
    const options = { behaviours: { secondLogin: 'refuse' } } as const;
    const result = await walk(undefined, options, undefined, ({ client }) => client.loginApplicationUser());
    expect(ends(result)).toEqual(PASSED);
  });

  test('goes on where the end user lives, and tells each step once', async () => {
    const { simulator, client } = await setUp(ROOM_FOR_ONE);
    const home = { primaryServer: '127.0.0.1', backupServer: '', origin: simulator.httpOrigin! };
    const result = await walk(undefined, { homes: { rita: home } });
    expect(ends(result)).toEqual(PASSED);
    expect(result.told).toHaveLength(2 * TEST_STEPS.length);
    await expectRoom({ ...result, client });
  });

  test('tells of people whom the server does not know', async () => {
    const result = await walk((plan) => ({
      ...plan,
      contacts: [...plan.contacts, { address: 'rogue@example.com', name: '', group: '' }],
    }));
    const details = result.told.flatMap(([step, outcome]) =>
      step === 'subscription' && outcome.kind === 'passed' ? [outcome.detail] : [],
    );
    expect(details).toEqual([expect.stringMatching(/2 of 3 .*does not know rogue@example\.com/u)]);
  });
});

describe('a connection that fails', () => {
  const SKIPPED = 'skipped';

  test.each<[string, Partial<WatchPlan['credentials']>, string[]]>([
    ['at the wrong password', { password: 'wrong' }, ['failed', SKIPPED, SKIPPED, SKIPPED, SKIPPED]],
    [
      'at an application user nobody knows',
      { applicationUser: 'x' },
      ['failed', SKIPPED, SKIPPED, SKIPPED, SKIPPED],
    ],
    ['at an end user nobody knows', { endUser: 'nobody' }, ['passed', 'failed', SKIPPED, SKIPPED, SKIPPED]],
  ])('%s skips the rest', async (_, credentials, expected) => {
    const result = await walk((plan) => ({ ...plan, credentials: { ...plan.credentials, ...credentials } }));
    expect(ends(result)).toEqual(expected);
    expect(failureOf(result)).toMatchObject({
      code: expect.stringMatching(/^PWS \d+$/u) as string,
      advice: expect.stringMatching(/\.$/u) as string,
    });
  });

  test('at a server that is not there', async () => {
    const result = await walk((plan) => ({ ...plan, origin: 'http://127.0.0.1:1' }));
    expect(ends(result)[0]).toBe('failed');
    expect(failureOf(result).code).toBe('ECONNREFUSED');
  });

  test('at a certificate that nobody trusts', async () => {
    const result = await walk(
      ({ certificate, ...plan }) => {
        expect(certificate).toBeDefined();
        return plan;
      },
      { httpsPort: 0 },
    );
    expect(ends(result)[0]).toBe('failed');
    expect(failureOf(result).message).toContain('certificate');
  });

  test('at a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const result = await walk((plan) => ({
      ...plan,
      callback: { address: '127.0.0.1', port, sources: 'server' },
    }));
    expect(ends(result)).toEqual(['passed', 'passed', 'failed', SKIPPED, SKIPPED]);
    expect(failureOf(result).message).toContain(String(port));
  });

  test('at nobody to watch', async () => {
    const result = await walk((plan) => ({ ...plan, contacts: [] }), ROOM_FOR_ONE);
    expect(ends(result)).toEqual(['passed', 'passed', 'passed', 'nobody', SKIPPED]);
    await expectRoom(result);
  });

  test('at a server too busy to tell presence', async () => {
    const options = { behaviours: { ...ROOM_FOR_ONE.behaviours, busyFetches: 1 } };
    const result = await walk(undefined, options);
    expect(ends(result)).toEqual(['passed', 'passed', 'passed', 'failed', SKIPPED]);
    expect(failureOf(result).code).toBe('PWS 210');
    await expectRoom(result);
  });

  test('at a callback address that the server cannot reach: the wait ends, and the words say what to look at', async () => {
    const result = await walk(
      // A foreign address for documentation only: nobody answers there, and the endpoint listens on all of ours.
      (plan) => ({ ...plan, callback: { address: '192.0.2.1', port: 0, sources: 'server' } }),
      { ...ROOM_FOR_ONE, callbackTimeout: 50 },
      impatient,
    );
    expect(ends(result)).toEqual(['passed', 'passed', 'passed', 'passed', 'failed']);
    const { message, advice } = failureOf(result);
    expect(message).toContain('192.0.2.1');
    expect(advice).toMatch(/firewall.*callback address.*port/u);

    await expectRoom(result);
  });
});
