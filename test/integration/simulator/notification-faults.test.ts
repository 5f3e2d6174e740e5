import { expect, test, vi } from 'vitest';
import { setUp, setUpSubscribed, callbackSocket } from './harness.js';

const WATCHED = ['joe@example.com', 'reed@example.com'];

/** The ids of what was heard, in order. */
function idsOf(heard: readonly string[]): number[] {
  return heard.map((request) => Number(/[?&]id=(\d+)/u.exec(request)?.[1]));
}

test('a lost notification leaves the subscription silent until it is fetched, with all that changed', async () => {
  const { client, key, simulator, socket, log } = await setUpSubscribed(WATCHED);
  await client.fetch(key, 'rita');
  simulator.misbehave({ kind: 'lose-notifications', times: 1 });
  simulator.setPresence('joe', 'away');
  expect(log.at(-1)).toBe('lost the notification of subscription 1');
  expect(simulator.faults).toEqual([]);
  simulator.setPresence('joe', 'busy');
  expect((await client.fetch(key, 'rita')).body).toContain('"BUSY"');
  simulator.setPresence('joe', 'dnd');
  await socket.untilHeard(2);
  expect(simulator.activity).toMatchObject({ notifications: 2, lostNotifications: 1 });
});

test('blocked callbacks stay blocked until the server behaves', async () => {
  const { client, key, simulator, socket } = await setUpSubscribed(WATCHED);
  simulator.misbehave({ kind: 'lose-notifications' });
  for (const word of ['away', 'busy', 'dnd'] as const) {
    await client.fetch(key, 'rita');
    simulator.setPresence('joe', word);
  }
  expect(simulator.activity).toMatchObject({ notifications: 1, lostNotifications: 3 });
  await simulator.behave();
  await client.fetch(key, 'rita');
  simulator.setPresence('joe', 'available');
  await socket.untilHeard(2);
});

test('by option a lost notification is sent again, as one that failed', async () => {
  const { client, key, simulator, socket, clock } = await setUpSubscribed(WATCHED, {
    behaviours: { retrySeconds: 30 },
  });
  await client.fetch(key, 'rita');
  simulator.misbehave({ kind: 'lose-notifications', times: 1 });
  simulator.setPresence('joe', 'away');
  clock.advance(30);
  await socket.untilHeard(2);
});

test('a repeated notification comes twice', async () => {
  const { client, key, simulator, socket } = await setUpSubscribed(WATCHED);
  await client.fetch(key, 'rita');
  simulator.misbehave({ kind: 'repeat-notifications', times: 1 });
  simulator.setPresence('joe', 'away');
  await socket.untilHeard(3);
  expect(idsOf(socket.heard)).toEqual([1, 1, 1]);
});

test('one subscription overtakes the other; what nothing overtakes comes when the server behaves', async () => {
  const { client, key, simulator, socket } = await setUpSubscribed(['joe@example.com']);
  await client.subscribe(key, 'rita', ['reed@example.com']);
  await socket.untilHeard(2);
  for (const id of ['1', '2']) await client.fetch(key, 'rita', id);
  simulator.misbehave({ kind: 'swap-notifications' });
  simulator.setPresence('joe', 'away');
  simulator.setPresence('reed', 'busy');
  await socket.untilHeard(4);
  expect(idsOf(socket.heard)).toEqual([1, 2, 2, 1]);

  await client.fetch(key, 'rita');
  simulator.setPresence('joe', 'busy');
  expect(simulator.activity.notifications).toBe(4);
  await simulator.behave();
  await socket.untilHeard(5);
  expect(idsOf(socket.heard)).toEqual([1, 2, 2, 1, 1]);
});

test('with one held back, a subscribe request that waits for its notification is answered', async () => {
  const { client, simulator } = await setUp({
    behaviours: { notifyFirst: true },
    faults: [{ kind: 'swap-notifications' }],
  });
  const socket = await callbackSocket();
  const app = await client.loginApplicationUser();
  const key = await client.loginEndUser(app, 'rita');
  await client.register(app, socket.url);
  expect((await client.subscribe(key, 'rita', WATCHED)).status).toBe(201);
  expect(socket.heard).toEqual([]);
  await simulator.behave();
  await socket.untilHeard(1);
});

test('a delayed notification comes so many seconds late', async () => {
  const { client, key, simulator, socket, clock } = await setUpSubscribed(WATCHED);
  await client.fetch(key, 'rita');
  simulator.misbehave({ kind: 'delay-notifications', seconds: 10 });
  simulator.setPresence('joe', 'away');
  clock.advance(9);
  expect(simulator.activity.notifications).toBe(1);
  clock.advance(1);
  await socket.untilHeard(2);
});

test('every endpoint hears of a subscription that there is not', async () => {
  const { client, appKey, key, simulator, socket } = await setUpSubscribed(WATCHED);
  const other = await callbackSocket();
  await client.register(appKey, other.url);
  await simulator.notifyUnknown(2);
  expect([socket.heard.length, other.heard.length]).toEqual([3, 2]);
  const [id] = idsOf(other.heard);
  expect(id).toBeGreaterThan(1);
  expect((await client.fetch(key, 'rita', String(id))).status).toBe(400);
});

test('a simulator that closes forgets what is held or delayed', async () => {
  const { client, key, simulator, clock } = await setUpSubscribed(WATCHED);
  await client.fetch(key, 'rita');
  simulator.misbehave({ kind: 'delay-notifications', seconds: 10 });
  simulator.setPresence('joe', 'away');
  // Both expiries and the delay.
  await vi.waitFor(() => expect(clock.pending).toBe(3));
  await simulator.close();
  expect(clock.pending).toBe(0);
});
