import { describe, expect, test } from 'vitest';
import { errorCode, passwordBody, sessionKey } from './client.js';
import { setUp, setUpSubscribed } from './harness.js';

const JOE = ['joe@example.com'];

describe('a session that ends during a fetch', () => {
  test('takes what changed along; the application user stays logged in', async () => {
    const { client, appKey, key, simulator } = await setUpSubscribed(JOE);
    simulator.misbehave({ kind: 'expire-during-fetch', times: 1 });
    const answer = await client.fetch(key, 'rita');
    expect([answer.status, errorCode(answer)]).toEqual([401, 101]);
    expect(simulator.activity).toMatchObject({ liveSessions: 1, liveEndpoints: 1, liveSubscriptions: 0 });
    const next = await client.loginEndUser(appKey, 'rita');
    expect(next).not.toBe(key);
    expect((await client.subscribe(next, 'rita', JOE)).status).toBe(201);
  });

  test('may be the application user’s, and a poll will do', async () => {
    const { client, appKey, key, simulator } = await setUpSubscribed(JOE);
    simulator.misbehave({ kind: 'expire-during-fetch', session: 'application', times: 1 });
    const answer = await client.send('GET', '/users/rita/presence/basic/contacts/joe@example.com', key);
    expect(errorCode(answer)).toBe(101);
    expect(errorCode(await client.send('POST', '/users/rita/sessions', appKey))).toBe(101);
    expect(simulator.activity).toMatchObject({ liveSessions: 0, liveEndpoints: 0, liveSubscriptions: 0 });
  });
});

describe('somebody else forces a login', () => {
  test('the application user’s: all that hung on the old key is gone, and a login gives the new one', async () => {
    const { client, appKey, key, simulator } = await setUpSubscribed(JOE);
    expect(simulator.forceLogin('AppUser')).toBe(1);
    expect(errorCode(await client.fetch(key, 'rita'))).toBe(101);
    expect(simulator.activity).toMatchObject({ liveSessions: 1, liveEndpoints: 0, liveSubscriptions: 0 });
    const next = await client.loginApplicationUser();
    expect(next).not.toBe(appKey);
    expect(errorCode(await client.send('DELETE', '/endpoints/1', next))).toBe(132);
  });

  test('the end user’s: the endpoint stays', async () => {
    const { client, appKey, key, simulator } = await setUpSubscribed(JOE);
    expect(simulator.forceLogin('rita')).toBe(1);
    expect(errorCode(await client.fetch(key, 'rita'))).toBe(101);
    expect((await client.send('DELETE', '/endpoints/1', appKey)).status).toBe(200);
    const next = await client.loginEndUser(appKey, 'rita');
    expect(next).not.toBe(key);
    expect(errorCode(await client.fetch(next, 'rita'))).toBe(133);
  });

  test('nobody is logged in, or known', async () => {
    const { simulator } = await setUp();
    expect([simulator.forceLogin('joe'), simulator.activity.liveSessions]).toEqual([0, 0]);
    expect(() => simulator.forceLogin('nobody')).toThrow(RangeError);
  });

  test('of users of one name both are replaced', async () => {
    const { client, simulator } = await setUp({ applicationUsers: { rita: 'x' } });
    const app = await client.loginApplicationUser('rita', 'x');
    await client.loginEndUser(app, 'rita');
    expect(simulator.forceLogin('rita')).toBe(2);
    expect(simulator.activity.liveSessions).toBe(1);
  });
});

describe('sessions that last only so long', () => {
  test('end with all that hangs on them, used or not', async () => {
    const { client, key, clock, simulator } = await setUpSubscribed(JOE, {
      behaviours: { sessionSeconds: 60 },
    });
    clock.advance(59);
    expect((await client.fetch(key, 'rita')).status).toBe(200);
    clock.advance(1);
    expect(errorCode(await client.fetch(key, 'rita'))).toBe(101);
    expect(simulator.activity).toMatchObject({ liveSessions: 0, liveEndpoints: 0, liveSubscriptions: 0 });
    expect(clock.pending).toBe(0);
  });

  test('by an adjustment, from the next login on', async () => {
    const { client, clock, simulator } = await setUp();
    const app = await client.loginApplicationUser();
    simulator.adjust({ sessionSeconds: 60 });
    const rita = await client.loginEndUser(app, 'rita');
    clock.advance(60);
    expect(errorCode(await client.send('DELETE', '/users/rita/session', rita))).toBe(101);
    expect((await client.send('DELETE', '/users/appuser/session', app)).status).toBe(200);
  });

  test('a login that was logged out leaves no timer', async () => {
    const { client, clock } = await setUp({ behaviours: { sessionSeconds: 60 } });
    const app = await client.loginApplicationUser();
    expect(clock.pending).toBe(1);
    await client.send('DELETE', '/users/appuser/session', app);
    expect(clock.pending).toBe(0);
  });
});

test('a backup server and a home can be set and removed while it runs', async () => {
  const { client, simulator } = await setUp();
  const login = () => client.send('POST', '/users/appuser/sessions', undefined, passwordBody('appuser'));
  const app = sessionKey(await login());
  simulator.adjust({ backupServer: 'imp2.example.com' });
  expect((await login()).body).toContain('<session backupServer="imp2.example.com">');
  expect(simulator.adjusted).toEqual({
    backupServer: 'imp2.example.com',
    sessionSeconds: 0,
    maxRequestsPerSecond: 0,
  });
  simulator.adjust({ backupServer: undefined });
  expect((await login()).body).toContain('<session>');

  const home = { primaryServer: 'imp3', backupServer: 'imp4', origin: 'https://imp3:8083' };
  simulator.setHome('Rita', home);
  const redirected = await client.send('POST', '/users/rita/sessions', app);
  expect([redirected.status, redirected.headers.location]).toEqual([
    307,
    'https://imp3:8083/presence-service/users/rita/session',
  ]);
  simulator.setHome('rita', undefined);
  expect((await client.send('POST', '/users/rita/sessions', app)).status).toBe(201);
});
