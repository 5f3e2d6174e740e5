import { createServer } from 'node:net';
import { Agent, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { errorCode } from './client.js';
import { setUp, setUpSubscribed } from './harness.js';

const JOE = ['joe@example.com'];

test('away, nothing listens and nothing is sent; back, all is as it was and what changed is notified', async () => {
  const { client, appKey, key, simulator, socket } = await setUpSubscribed(JOE);
  await client.fetch(key, 'rita');
  const origin = simulator.httpOrigin;
  await simulator.goAway();
  expect(simulator.away).toBe(true);
  await expect(client.fetch(key, 'rita')).rejects.toThrow('ECONNREFUSED');
  simulator.setPresence('joe', 'away');
  expect(simulator.activity.notifications).toBe(1);

  await simulator.comeBack();
  expect([simulator.away, simulator.httpOrigin]).toEqual([false, origin]);
  await socket.untilHeard(2);
  expect((await client.fetch(key, 'rita')).body).toContain('"AWAY"');
  expect(await client.loginApplicationUser()).toBe(appKey);
});

test('going away ends connections that are kept alive', async () => {
  const { client, simulator } = await setUp();
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const closed = new Promise<void>((resolve, reject) => {
    const call = request(`${client.origin}/presence-service/`, { agent }, (response) => response.resume());
    call.on('socket', (socket) => socket.once('close', () => resolve()));
    call.on('error', reject);
    call.on('close', () => void simulator.goAway());
    call.end();
  });
  await closed;
});

test('a delayed notification whose time comes while the server is away is lost', async () => {
  const { client, key, simulator, clock } = await setUpSubscribed(JOE);
  await client.fetch(key, 'rita');
  simulator.misbehave({ kind: 'delay-notifications', seconds: 5, times: 1 });
  simulator.setPresence('joe', 'away');
  await simulator.goAway();
  clock.advance(5);
  expect(simulator.activity).toMatchObject({ notifications: 1, lostNotifications: 1 });
});

test('after a restart nobody is logged in and ids begin again at the same port', async () => {
  const { client, appKey, key, simulator, socket } = await setUpSubscribed(JOE);
  await simulator.restart();
  expect(simulator.activity).toMatchObject({ liveSessions: 0, liveEndpoints: 0, liveSubscriptions: 0 });
  expect(errorCode(await client.fetch(key, 'rita'))).toBe(101);
  const app = await client.loginApplicationUser();
  expect(app).not.toBe(appKey);
  expect((await client.register(app, socket.url)).headers.location).toMatch(/\/1$/u);
});

test('what is asked for while something else is under way comes after it', async () => {
  const { client, simulator } = await setUp();
  await Promise.all([simulator.goAway(), simulator.restart(), simulator.goAway(), simulator.comeBack()]);
  expect(simulator.away).toBe(false);
  await client.loginApplicationUser();
  await Promise.all([simulator.comeBack(), simulator.goAway()]);
  await expect(client.loginApplicationUser()).rejects.toThrow('ECONNREFUSED');
  await simulator.close();
});

test('a port that another program took meanwhile is said, and can be had later', async () => {
  const { client, simulator } = await setUp();
  const port = Number(new URL(client.origin).port);
  await simulator.goAway();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  await expect(simulator.comeBack()).rejects.toThrow('EADDRINUSE');
  expect(simulator.away).toBe(true);
  await new Promise((resolve) => other.close(resolve));
  await simulator.comeBack();
  await client.loginApplicationUser();
});
