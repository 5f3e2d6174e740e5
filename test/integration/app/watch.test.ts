import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../../main/simulator/simulator.js';
import { startWatch, type Watch, type WatchPlan } from '../../../main/watch.js';
import { watchPieces, watchPlan } from '../../support/watching.js';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const CONTACTS = ['carlotta', 'reed', 'joe', 'rita', 'nobody'].map((id) => ({
  address: `${id}@example.com`,
  name: id,
  group: '',
}));

async function setUp(options: SimulatorOptions = {}, plan: Partial<WatchPlan> = {}, after?: Promise<void>) {
  const simulator = await startSimulator({ endUsers: ['lead'], ...options });
  open.push(() => simulator.close());
  const { certificate } = simulator;
  const changes: string[] = [];
  const watch = startWatch(
    watchPlan(simulator.httpsOrigin ?? simulator.httpOrigin ?? '', [], {
      ...(certificate === undefined ? {} : { certificate }),
      credentials: { applicationUser: 'appuser', password: 'appuser', endUser: 'lead' },
      contacts: CONTACTS,
      ...plan,
    }),
    watchPieces(after === undefined ? {} : { after }),
    {
      onUpdate({ changes: news }) {
        for (const { contact, from, to } of news)
          changes.push(`${contact.name} ${from.display} -> ${to.display}`);
      },
      onConnection: () => undefined,
    },
  );
  open.push(() => watch.stop());
  return { simulator, watch, changes };
}

const WAIT = { timeout: 15_000 };

const live = (watch: Watch): Promise<void> =>
  vi.waitFor(() => expect(watch.connection()).toMatchObject({ kind: 'live' }), WAIT);

/** The roster says of everybody what the server would say. */
const agree = (watch: Watch, simulator: Simulator): Promise<void> =>
  vi.waitFor(() => {
    const entries = watch.roster.entries;
    expect(entries.map(({ presence }) => presence?.status)).toEqual(
      entries.map(({ contact }) => simulator.truth(contact.address).status),
    );
  }, WAIT);

const HTTPS: SimulatorOptions = { httpPort: null, httpsPort: 0 };

describe.each<[string, SimulatorOptions, WatchPlan['type']]>([
  ['http, basic', {}, 'basic'],
  ['http, rich', {}, 'rich'],
  ['https, basic', HTTPS, 'basic'],
  ['https, rich', HTTPS, 'rich'],
])('over %s', (_name, options, type) => {
  test('everybody arrives, then every change', async () => {
    const { simulator, watch, changes } = await setUp(options, { type });
    await live(watch);
    await agree(watch, simulator);
    const words = ['away', 'dnd', 'vacation', 'unavailable', 'available'] as const;
    for (const word of words) {
      simulator.setPresence('joe', word);
      await agree(watch, simulator);
    }
    expect(changes).toHaveLength(words.length);
  });
});

describe('a server that is different', () => {
  test.each<[string, NonNullable<SimulatorOptions['behaviours']>]>([
    ['refuses a second login', { secondLogin: 'refuse' }],
    ['answers a fetch without news with everybody', { emptyDelta: 'full' }],
    ['escapes the presence documents', { richForm: 'escaped' }],
    ['calls back before it answers', { notifyFirst: true }],
    ['takes no chunked bodies', { strictBodies: true }],
    ['is busy at first', { busyFetches: 2 }],
    ['has one subscription to give', { maxSubscriptions: 1, maxEndpoints: 1 }],
  ])('%s', async (_name, behaviours) => {
    const { simulator, watch, changes } = await setUp({ behaviours });
    await live(watch);
    simulator.setPresence('reed', 'dnd');
    await agree(watch, simulator);
    simulator.setPresence('reed', 'away');
    await agree(watch, simulator);
    expect(changes.filter((change) => change.startsWith('reed'))).toHaveLength(2);
  });

  test('a session that another program holds is taken over where the server asks for it', async () => {
    const first = await setUp({ behaviours: { secondLogin: 'refuse' } });
    await live(first.watch);
    const origin = first.simulator.httpOrigin ?? '';
    const second = await setUp({}, { origin });
    await live(second.watch);
    first.simulator.setPresence('rita', 'dnd');
    await agree(second.watch, first.simulator);
  });
});

describe('the whole way', () => {
  test('rich presence carries name, activity, note and devices', async () => {
    const { simulator, watch, changes } = await setUp();
    await live(watch);
    simulator.setPresence('carlotta', 'in-a-meeting', 'back 14:30');
    await agree(watch, simulator);
    simulator.setPresence('carlotta', 'on-the-phone');
    await vi.waitFor(() => expect(changes).toHaveLength(2));
    const carlotta = watch.roster.entries.find(({ contact }) => contact.name === 'carlotta');
    expect(carlotta?.presence).toMatchObject({ status: 'BUSY', display: 'on-the-phone' });
    expect(watch.roster.detailed(carlotta!.contact.address)?.devices.length).toBeGreaterThan(0);
  });

  test('somebody the server does not know is unknown', async () => {
    const { watch } = await setUp();
    await live(watch);
    expect(watch.roster.entries.at(-1)?.presence?.display).toBe('unknown');
  });

  test('a change while every session was lost is found when they are built anew', async () => {
    const { simulator, watch, changes } = await setUp({}, { failSafeMs: 200 });
    await live(watch);
    await agree(watch, simulator);
    simulator.dropSessions();
    simulator.setPresence('joe', 'dnd');
    await agree(watch, simulator);
    simulator.setPresence('joe', 'away');
    await agree(watch, simulator);
    expect(changes).toHaveLength(2);
  });

  test('quitting leaves nothing of ours on the server and everybody logged in', async () => {
    const requests: string[] = [];
    const { simulator, watch } = await setUp({
      log: (line) => requests.push(line),
      behaviours: { maxSubscriptions: 1, maxEndpoints: 1 },
    });
    await live(watch);
    await watch.stop();
    expect(watch.connection()).toEqual({ kind: 'stopped' });
    expect(
      requests
        .filter((line) => line.includes('DELETE') && line.includes('/session'))
        .filter((line) => !line.includes('/subscriptions/')),
    ).toEqual([]);
    // There is room for one subscription and one endpoint: they are free again.
    const { watch: next } = await setUp({}, { origin: simulator.httpOrigin ?? '' });
    await live(next);
  });

  test('what it is to wait for comes first; stopped before, it asks nothing at all', async () => {
    const requests: string[] = [];
    const options = { log: (line: string) => requests.push(line) };
    const going: (() => void)[] = [];
    const after = (): Promise<void> => new Promise((resolve) => going.push(resolve));
    const first = await setUp(options, {}, after());
    const second = await setUp(options, {}, after());
    await second.watch.stop();
    going[1]?.();
    await setImmediate();
    expect(first.watch.roster.entries).toHaveLength(CONTACTS.length);
    expect([first.watch.connection().kind, requests]).toEqual(['connecting', []]);
    going[0]?.();
    await live(first.watch);
  });

  test('a certificate that is not the trusted one stops the connection with words', async () => {
    const other = await startSimulator(HTTPS);
    open.push(() => other.close());
    const { watch } = await setUp(HTTPS, { certificate: other.certificate ?? '' });
    await vi.waitFor(
      () =>
        expect(watch.connection()).toMatchObject({
          kind: 'failed',
          problem: { message: 'The server’s certificate is not trusted by this computer.' },
        }),
      WAIT,
    );
  });

  test('a taken port is told, presence is asked for meanwhile, and notifications arrive when it is free', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const { simulator, watch } = await setUp(
      {},
      { callback: { address: '127.0.0.1', port, sources: 'server' }, pollMs: 300 },
    );
    await vi.waitFor(
      () =>
        expect(watch.connection()).toMatchObject({
          kind: 'live',
          push: { kind: 'missing', problem: { code: 'EADDRINUSE' } },
        }),
      WAIT,
    );
    simulator.setPresence('joe', 'dnd');
    await agree(watch, simulator);
    holder.close();
    await vi.waitFor(
      () => expect(watch.connection()).toMatchObject({ kind: 'live', push: { kind: 'arriving' } }),
      WAIT,
    );
  });
});
