import { get } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { errorCode } from './client.js';
import { setUpSubscribed } from './harness.js';

const WATCHED = ['joe@example.com', 'reed@example.com'];
const POLL = '/users/rita/presence/basic/contacts/joe@example.com';

test.each([
  ['busy', 503, 210],
  ['error', 500, 200],
  ['too-many', 503, 212],
] as const)('a fetch that is spoiled by %s is answered %i with code %i', async (answer, status, code) => {
  const { client, key, simulator } = await setUpSubscribed(WATCHED);
  simulator.misbehave({ kind: 'spoil-fetches', answer, times: 2 });
  for (const spoiled of [await client.fetch(key, 'rita'), await client.send('GET', POLL, key)]) {
    expect([spoiled.status, errorCode(spoiled)]).toEqual([status, code]);
  }
  expect((await client.fetch(key, 'rita')).body).toContain('joe@example.com');
});

test.each([
  ['garbage', /^(?!<\?xml).+/u],
  ['empty', /^$/u],
] as const)('a fetch that is spoiled by %s gets 200 all the same', async (answer, body) => {
  const { client, key, simulator } = await setUpSubscribed(WATCHED);
  simulator.misbehave({ kind: 'spoil-fetches', answer, times: 1 });
  const spoiled = await client.fetch(key, 'rita');
  expect(spoiled.status).toBe(200);
  expect(spoiled.body).toMatch(body);
  expect((await client.fetch(key, 'rita')).body).toContain('joe@example.com');
});

test('half a document comes with the length of the whole', async () => {
  const { client, key, simulator } = await setUpSubscribed(WATCHED);
  simulator.misbehave({ kind: 'spoil-fetches', answer: 'half', times: 1 });
  const { declared, received, complete } = await partOf(
    `${client.origin}/presence-service/users/rita/presence/basic/subscriptions/1`,
    key,
  );
  const whole = await client.fetch(key, 'rita');
  expect(declared).toBe(Buffer.byteLength(whole.body));
  expect(received).toBe(whole.body.slice(0, Math.floor(whole.body.length / 2)));
  expect(complete).toBe(false);
});

test('a connection is cut without an answer', async () => {
  const { client, key, simulator, log } = await setUpSubscribed(WATCHED);
  simulator.misbehave({ kind: 'spoil-fetches', answer: 'cut', times: 1 });
  await expect(client.fetch(key, 'rita')).rejects.toThrow('socket hang up');
  expect(log.at(-1)).toMatch(/subscriptions\/1 without a whole answer \(spoiled: cut\)$/u);
  expect((await client.fetch(key, 'rita')).status).toBe(200);
});

test('a fetch is never answered, and others are', async () => {
  const { client, key, simulator, log } = await setUpSubscribed(WATCHED);
  simulator.misbehave({ kind: 'spoil-fetches', answer: 'hang', of: 'subscribed' });
  let settled = false;
  const hanging = client.fetch(key, 'rita').finally(() => (settled = true));
  const refused = expect(hanging).rejects.toThrow();
  await vi.waitFor(() => expect(log.at(-1)).toContain('(spoiled: hang)'));
  await simulator.behave();
  expect((await client.fetch(key, 'rita')).body).toContain('joe@example.com');
  expect(settled).toBe(false);
  await simulator.close();
  await refused;
});

test('only the fetches of subscriptions, or only those of one contact, are spoiled', async () => {
  const { client, key, simulator } = await setUpSubscribed(WATCHED);
  const statuses = async (): Promise<number[]> => [
    (await client.fetch(key, 'rita')).status,
    (await client.send('GET', POLL, key)).status,
  ];
  simulator.misbehave({ kind: 'spoil-fetches', answer: 'busy', of: 'subscribed' });
  expect(await statuses()).toEqual([503, 200]);
  await simulator.behave();
  simulator.misbehave({ kind: 'spoil-fetches', answer: 'error', of: 'polled' });
  expect(await statuses()).toEqual([200, 500]);
});

describe.each(['busy', 'garbage', 'half', 'cut', 'empty'] as const)(
  'what changed, spoiled by %s,',
  (answer) => {
    test('is kept, and the server silent until it is fetched', async () => {
      const { client, key, simulator } = await setUpSubscribed(WATCHED);
      await client.fetch(key, 'rita');
      simulator.setPresence('joe', 'away');
      simulator.misbehave({ kind: 'spoil-fetches', answer, times: 1 });
      await client.fetch(key, 'rita').catch(() => undefined);
      simulator.setPresence('reed', 'busy');
      expect(simulator.activity.notifications).toBe(2);
      const { body } = await client.fetch(key, 'rita');
      expect([body.includes('joe@'), body.includes('reed@')]).toEqual([true, true]);
    });

    test('is lost by option, and the next change is notified', async () => {
      const { client, key, simulator, socket } = await setUpSubscribed(WATCHED);
      await client.fetch(key, 'rita');
      simulator.setPresence('joe', 'away');
      simulator.misbehave({ kind: 'spoil-fetches', answer, consumed: true, times: 1 });
      await client.fetch(key, 'rita').catch(() => undefined);
      simulator.setPresence('reed', 'busy');
      await socket.untilHeard(3);
      const { body } = await client.fetch(key, 'rita');
      expect([body.includes('joe@'), body.includes('reed@')]).toEqual([false, true]);
    });
  },
);

/** What comes of an answer until the connection ends. */
function partOf(
  url: string,
  key: string,
): Promise<{ declared: number; received: string; complete: boolean }> {
  return new Promise((resolve, reject) => {
    const call = get(url, { agent: false, headers: { 'Presence-Session-Key': key } }, (response) => {
      let received = '';
      response.on('data', (chunk: Buffer) => (received += chunk.toString()));
      response.on('error', () => undefined);
      response.on('close', () => {
        const declared = Number(response.headers['content-length']);
        resolve({ declared, received, complete: response.complete });
      });
    });
    call.on('error', reject);
  });
}
