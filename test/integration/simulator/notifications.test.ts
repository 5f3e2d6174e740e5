import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { errorCode, sessionKey } from './client.js';
import { callbackSocket, setUp, setUpSubscribed } from './harness.js';

test('a notification is a GET of exactly this form, sent at once after subscribing', async () => {
  const { socket } = await setUpSubscribed(['joe@example.com']);
  const [line, ...headers] = (socket.heard[0] ?? '').split('\r\n');
  expect(line).toBe('GET /pws?id=1&eventType=PRESENCE_NOTIFICATION HTTP/1.1');
  expect(headers.join('\n')).toContain(`Host: 127.0.0.1:${socket.port}`);
  expect(socket.heard[0]?.toLowerCase()).not.toContain('presence-session-key');
});

test('then there is silence until the fetch, and one notification for the next change', async () => {
  const { client, key, simulator, socket } = await setUpSubscribed(['joe@example.com', 'reed@example.com']);
  simulator.setPresence('joe', 'away');
  simulator.setPresence('reed', 'available');
  // The second subscription's notification is the last one sent: had the first one notified, it would be heard.
  await client.subscribe(key, 'rita', ['carlotta@example.com']);
  await socket.untilHeard(2);
  expect(idsOf(socket.heard)).toEqual([1, 2]);

  await client.fetch(key, 'rita');
  simulator.setPresence('joe', 'busy');
  await socket.untilHeard(3);
  simulator.setPresence('joe', 'available');
  await client.fetch(key, 'rita', '2');
  simulator.setPresence('carlotta', 'available');
  await socket.untilHeard(4);
  expect(idsOf(socket.heard)).toEqual([1, 2, 1, 2]);
});

test('what is set again to the same is no change', async () => {
  const { client, key, simulator, socket } = await setUpSubscribed(['joe@example.com', 'reed@example.com']);
  await client.fetch(key, 'rita');
  simulator.setPresence('joe', 'available');
  expect((await client.fetch(key, 'rita')).body).toContain('<presenceList type="basic"/>');
  simulator.setPresence('reed', 'available');
  await socket.untilHeard(2);
  expect(socket.heard).toHaveLength(2);
});

test('a url with a query of its own is continued', async () => {
  const { client } = await setUp();
  const socket = await callbackSocket();
  const app = await client.loginApplicationUser();
  const key = await client.loginEndUser(app, 'rita');
  await client.register(app, `${socket.url}?from=imp&amp;x=1`);
  await client.subscribe(key, 'rita', ['joe@example.com']);
  await socket.untilHeard(1);
  expect(socket.heard[0]).toMatch(
    /^GET \/pws\?from=imp&x=1&id=1&eventType=PRESENCE_NOTIFICATION HTTP\/1\.1\r\n/u,
  );
});

test('by option the notification comes before the answer to the subscribe request', async () => {
  const { client } = await setUp({ behaviours: { notifyFirst: true } });
  const socket = await callbackSocket();
  const app = await client.loginApplicationUser();
  const key = await client.loginEndUser(app, 'rita');
  await client.register(app, socket.url);
  await client.subscribe(key, 'rita', ['joe@example.com']);
  expect(idsOf(socket.heard)).toEqual([1]);
});

test('nothing is sent for an endpoint that is gone', async () => {
  const { client, appKey, key, simulator, socket } = await setUpSubscribed(['joe@example.com']);
  await client.fetch(key, 'rita');
  await client.send('DELETE', '/endpoints/1', appKey);
  simulator.setPresence('joe', 'away');
  await client.register(appKey, socket.url);
  await client.subscribe(key, 'rita', ['reed@example.com']);
  await socket.untilHeard(2);
  expect(idsOf(socket.heard)).toEqual([1, 2]);
  expect((await client.fetch(key, 'rita')).body).toContain('AWAY');
});

test('a notification that failed is not sent again before the next change after a fetch', async () => {
  const { client, appKey, key, simulator, log, clock, socket } = await setUpSubscribed(['joe@example.com']);
  await client.fetch(key, 'rita');
  await socket.close();
  const failed = nextLine(log, /subscription 1 .*: failed/u);
  simulator.setPresence('joe', 'away');
  await failed;
  expect(await client.loginEndUser(appKey, 'rita')).toBe(key);
  // The endpoint's and the subscription's expiry, and no repeat.
  expect(clock.pending).toBe(2);
});

test('by option a notification that failed is sent again until it is heard', async () => {
  const { client, key, simulator, log, clock, socket } = await setUpSubscribed(['joe@example.com'], {
    behaviours: { retrySeconds: 30 },
  });
  await client.fetch(key, 'rita');
  await socket.close();
  const failed = nextLine(log, /failed/u);
  simulator.setPresence('joe', 'away');
  await failed;
  // Both expiries and the repeat.
  await vi.waitFor(() => expect(clock.pending).toBe(3));
  const failedAgain = nextLine(log, /failed/u);
  clock.advance(30);
  await failedAgain;
  await vi.waitFor(() => expect(clock.pending).toBe(3));
  await client.fetch(key, 'rita');
  clock.advance(30);
  expect(clock.pending).toBe(2);
});

test('who does not answer in time is given up on', async () => {
  const mute = createServer();
  const connected = once(mute, 'connection');
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { client, log, clock } = await setUp({ callbackTimeout: 2000 });
  const app = await client.loginApplicationUser();
  const key = await client.loginEndUser(app, 'rita');
  await client.register(app, `http://127.0.0.1:${(mute.address() as AddressInfo).port}/pws`);
  await client.subscribe(key, 'rita', ['joe@example.com']);
  await connected;
  const failed = nextLine(log, /failed/u);
  clock.advance(2);
  expect(await failed).toMatch(/^notified subscription 1 at .*: failed, no answer in time$/u);
  mute.close();
});

test('under high load fetches are refused and notifications held back until it ends', async () => {
  const { client, key, simulator, socket } = await setUpSubscribed(['joe@example.com']);
  await client.fetch(key, 'rita');
  simulator.setCpuHigh(true);
  simulator.setPresence('joe', 'away');
  const refused = await client.fetch(key, 'rita');
  expect(refused.status).toBe(503);
  expect(refused.body).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n\n\t<description xmlns="urn:cisco:cup:presence:soap">\n' +
      '\t\t<code>210</code>\n\t\t<message>Max cpu utilization reached</message>\n' +
      '\t\t<fix>Wait before sending another request</fix>\n\t</description>\n',
  );
  expect(socket.heard).toHaveLength(1);
  simulator.setCpuHigh(false);
  await socket.untilHeard(2);
  expect((await client.fetch(key, 'rita')).body).toContain('AWAY');
});

test('so many fetches are refused and what changed is kept', async () => {
  const { client, key, simulator } = await setUpSubscribed(['joe@example.com'], {
    behaviours: { busyFetches: 1 },
  });
  expect(errorCode(await client.fetch(key, 'rita'))).toBe(210);
  simulator.refuseFetches(1);
  expect(
    errorCode(await client.send('GET', '/users/rita/presence/basic/contacts/joe@example.com', key)),
  ).toBe(210);
  expect((await client.fetch(key, 'rita')).body).toContain('joe@example.com');
});

test('a closed simulator leaves no timer behind', async () => {
  const { clock, client, key, simulator } = await setUpSubscribed(['joe@example.com'], { pace: 1 });
  await client.setBasic(key, 'rita', 'AWAY', 'true');
  // Both expiries, the override's end and the day's next step.
  await vi.waitFor(() => expect(clock.pending).toBe(4));
  await simulator.close();
  expect(clock.pending).toBe(0);
});

test('the log names every request and notification and no secret', async () => {
  const { client, key, appKey, log } = await setUpSubscribed(['joe@example.com'], {
    applicationUsers: { appuser: 'appuser' },
  });
  await client.fetch(key, 'rita', '9');
  const forced = sessionKey(await client.send('PUT', '/users/rita/session', appKey));
  expect(log).toContain('POST /presence-service/users/rita/subscriptions 201');
  expect(log).toContain('GET /presence-service/users/rita/presence/basic/subscriptions/9 400 (code 133)');
  for (const secret of [key, appKey, forced]) expect(log.join('\n')).not.toContain(secret);
});

/** Waits for a line of the log that is written from now on. */
function nextLine(log: string[], pattern: RegExp): Promise<string> {
  const push = log.push.bind(log);
  return new Promise((resolve) => {
    log.push = (...lines) => {
      const found = lines.find((line) => pattern.test(line));
      if (found !== undefined) resolve(found);
      return push(...lines);
    };
  });
}

function idsOf(heard: readonly string[]): number[] {
  return heard.map((request) => Number(/[?&]id=(\d+)/u.exec(request)?.[1]));
}
