import { expect, test, vi } from 'vitest';
import { Batch, type FetchFacts } from '../../../main/presence/batch.js';
import { Journal } from '../../../main/presence/journal.js';
import { ManualClock, settle } from '../../support/manual-clock.js';
import { FakeServer } from './fake-server.js';
import { MemoryLeftovers } from './memory-leftovers.js';

const PEOPLE = Array.from({ length: 120 }, (_, index) => `person${index}@example.com`);

/** A batch of 120 people on a server that knows them. */
async function setUp(contacts = PEOPLE) {
  const server = new FakeServer();
  const { service } = server;
  const clock = new ManualClock();
  const application = await service.loginApplicationUser('app', 'secret');
  const endUser = await service.loginEndUser(application, 'lead');
  if (endUser.kind !== 'end-user') throw new Error('redirected');
  await service.registerEndpoint(application, 'http://10.0.0.5:8080/pws', 3_600);
  const taken: number[] = [];
  const fetched: (FetchFacts & { changed: number })[] = [];
  const journal = new Journal(clock);
  let onPiece = (): void => undefined;
  const batch = new Batch(contacts, {
    session: { node: { host: 'imp', role: 'configured', service }, service, application, endUser },
    endpointId: () => '1',
    type: 'basic',
    clock,
    journal,
    leftovers: new MemoryLeftovers(() => clock.now()),
    signal: new AbortController().signal,
    creationSignal: new AbortController().signal,
    onSubscribed: () => undefined,
    onReports: (reports) => {
      taken.push(reports.length);
      onPiece();
      return reports.length;
    },
    onFetched: (changed, facts) => fetched.push({ ...facts, changed }),
  });
  return { server, clock, batch, journal, taken, fetched, atPiece: (act: () => void) => (onPiece = act) };
}

test('what a fetch brought is taken piece by piece, and counted as a whole', async () => {
  const { batch, taken, fetched } = await setUp();
  await batch.sync();
  expect(taken).toEqual([50, 50, 20]);
  expect(fetched).toEqual([{ subscriptionId: '1', isExpected: true, changed: 120 }]);
});

test('once it was given up nothing more of its answer is taken', async () => {
  const { batch, taken, fetched, atPiece } = await setUp();
  atPiece(() => batch.abandon());
  await batch.sync();
  expect(taken).toEqual([50]);
  expect(fetched).toEqual([]);
});

test('a notification that comes while the pieces are taken has announced them', async () => {
  // Each piece takes longer than a turn.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  const { server, batch, fetched, atPiece, taken } = await setUp();
  await batch.sync();
  fetched.length = 0;
  taken.length = 0;
  for (const { changed } of server.subscriptions.values()) for (const who of PEOPLE) changed.add(who);
  atPiece(() => {
    if (taken.length === 1) void batch.fetch('1');
  });
  await batch.look();
  await settle();
  expect(fetched[0]).toMatchObject({ isExpected: true, changed: 120 });
});

test('people that the first fetch leaves out are asked for once more, and then it is noted', async () => {
  const { server, batch, journal } = await setUp(PEOPLE.slice(0, 3));
  server.leavesOut = PEOPLE.slice(2);
  await batch.sync();
  expect(batch.isSuspect).toBe(true);
  expect(journal.errors).toEqual([]);
  batch.doubt();
  await batch.sync();
  expect(batch.isSuspect).toBe(false);
  expect(journal.errors.map(({ problem }) => problem.message)).toEqual([
    'The server says nothing about some of the people.',
  ]);
});

test('reports of others do not stand for those who were asked for', async () => {
  const { server, batch } = await setUp(PEOPLE.slice(0, 3));
  server.spells = (contact) => `x${contact}`;
  await batch.sync();
  expect(batch.isSuspect).toBe(true);
});
