import { describe, expect, test } from 'vitest';
import { errorCode, passwordBody, sessionKey } from './client.js';
import { homeAt } from '../../../main/simulator/home.js';
import { callbackSocket, setUp } from './harness.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

describe('an application user', () => {
  test('logs in and gets a key in a document of exactly this form', async () => {
    const { client } = await setUp();
    const answer = await client.send('POST', '/users/appuser/sessions', undefined, passwordBody('appuser'));
    expect(answer.status).toBe(201);
    expect(answer.headers['content-type']).toMatch(/^text\/xml/u);
    expect(answer.headers.location).toBe(`${client.origin}/presence-service/users/appuser/session`);
    const key = sessionKey(answer);
    expect(key).toMatch(UUID);
    expect(answer.body).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<session>\n  <sessionKey>${key}</sessionKey>\n</session>\n`,
    );
  });

  test('gets the same key again, whatever the case of the name and with a declaration or without', async () => {
    const { client } = await setUp();
    const body = `<?xml version="1.0"?>${passwordBody('appuser')}`;
    const again = await client.send('POST', '/users/AppUser/sessions', undefined, body);
    expect(sessionKey(again)).toBe(await client.loginApplicationUser());
  });

  test('forced, gets a new key, and all that hung on the old one is gone', async () => {
    const { client } = await setUp();
    const socket = await callbackSocket();
    const old = await client.loginApplicationUser();
    const rita = await client.loginEndUser(old, 'rita');
    await client.register(old, socket.url);
    await client.subscribe(rita, 'rita', ['joe@example.com']);

    const forced = await client.send('PUT', '/users/appuser/session', undefined, passwordBody('appuser'));
    expect(forced.status).toBe(201);
    const key = sessionKey(forced);
    expect(key).not.toBe(old);
    const refused = await client.send('POST', '/users/joe/sessions', old);
    expect([refused.status, errorCode(refused)]).toEqual([401, 101]);
    expect(errorCode(await client.fetch(rita, 'rita'))).toBe(101);
    expect(errorCode(await client.send('DELETE', '/endpoints/1', key))).toBe(132);
    const ritaAgain = await client.loginEndUser(key, 'rita');
    expect(errorCode(await client.fetch(ritaAgain, 'rita'))).toBe(133);
  });

  test.each([
    ['a wrong password', '/users/appuser/sessions', passwordBody('wrong'), 400, 114],
    ['an unknown name', '/users/nobody/sessions', passwordBody('appuser'), 400, 114],
    ['an empty password', '/users/appuser/sessions', passwordBody(''), 400, 111],
    ['no password', '/users/appuser/sessions', '<session/>', 400, 112],
    ['no name', '/users//sessions', passwordBody('appuser'), 404, 113],
    ['no XML', '/users/appuser/sessions', 'password=appuser', 400, 102],
    ['another root', '/users/appuser/sessions', '<login><password>appuser</password></login>', 400, 103],
    ['neither password nor key', '/users/appuser/sessions', undefined, 401, 100],
  ])('with %s is refused', async (_, path, body, status, code) => {
    const { client } = await setUp();
    const answer = await client.send('POST', path, undefined, body);
    expect([answer.status, errorCode(answer)]).toEqual([status, code]);
  });

  test('logs out with all end users; the answer is empty', async () => {
    const { client } = await setUp();
    const key = await client.loginApplicationUser();
    const rita = await client.loginEndUser(key, 'rita');
    const answer = await client.send('DELETE', '/users/appuser/session', key);
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect(errorCode(await client.send('DELETE', '/users/rita/session', rita))).toBe(101);
    expect(await client.loginApplicationUser()).not.toBe(key);
  });

  test('with a password that needs escaping logs in', async () => {
    const { client } = await setUp({ applicationUsers: { demo: 'a<b&"c' } });
    expect(await client.loginApplicationUser('demo', 'a&lt;b&amp;&quot;c')).toMatch(UUID);
  });
});

describe('an end user', () => {
  test('logs in without a body, unforced to the same key, forced to a new one', async () => {
    const { client } = await setUp();
    const app = await client.loginApplicationUser();
    const first = await client.send('POST', '/users/rita/sessions', app);
    expect(first.status).toBe(201);
    expect(sessionKey(await client.send('POST', '/users/RITA/sessions', app))).toBe(sessionKey(first));

    const forced = await client.send('PUT', '/users/rita/session', app);
    expect(forced.status).toBe(201);
    expect(sessionKey(forced)).not.toBe(sessionKey(first));
    expect(errorCode(await client.fetch(sessionKey(first), 'rita'))).toBe(101);
    expect(errorCode(await client.fetch(sessionKey(forced), 'rita'))).toBe(133);
  });

  test('logs out alone and takes the subscriptions along', async () => {
    const { client } = await setUp();
    const socket = await callbackSocket();
    const app = await client.loginApplicationUser();
    const rita = await client.loginEndUser(app, 'rita');
    await client.register(app, socket.url);
    await client.subscribe(rita, 'rita', ['joe@example.com']);
    expect((await client.send('DELETE', '/users/rita/session', rita)).status).toBe(200);
    expect(errorCode(await client.fetch(await client.loginEndUser(app, 'rita'), 'rita'))).toBe(133);
    expect((await client.send('DELETE', '/endpoints/1', app)).status).toBe(200);
  });

  test('is refused without a key, with an unknown key, with an end user key, when unknown', async () => {
    const { client } = await setUp({ endUsers: ['Watcher'] });
    const app = await client.loginApplicationUser();
    const rita = await client.loginEndUser(app, 'rita');
    const codeOf = async (user: string, key?: string): Promise<number | undefined> =>
      errorCode(await client.send('POST', `/users/${user}/sessions`, key));
    expect(await codeOf('joe')).toBe(100);
    expect(await codeOf('joe', 'beb3bb70-1be2-4d73-90f8-e8b3929af58c')).toBe(101);
    expect(await codeOf('joe', rita)).toBe(141);
    expect(await codeOf('stranger', app)).toBe(114);
    expect(await codeOf('watcher', app)).toBeUndefined();
  });

  test('cannot log somebody else out', async () => {
    const { client } = await setUp();
    const app = await client.loginApplicationUser();
    const rita = await client.loginEndUser(app, 'rita');
    expect(errorCode(await client.send('DELETE', '/users/appuser/session', rita))).toBe(101);
    expect(await client.loginApplicationUser()).toBe(app);
  });

  test('homed on another node is sent there', async () => {
    const home = { primaryServer: 'imp2.example.com', backupServer: 'imp3.example.com' };
    const homes = { rita: { ...home, origin: 'https://imp2.example.com:8083' } };
    const { client } = await setUp({ homes });
    const app = await client.loginApplicationUser();
    const answer = await client.send('POST', '/users/rita/sessions', app);
    expect(answer.status).toBe(307);
    expect(answer.headers.location).toBe('https://imp2.example.com:8083/presence-service/users/rita/session');
    expect(answer.headers['content-type']).toBe('text/xml');
    expect(answer.body).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<session>\n' +
        '<redirect primaryServer="imp2.example.com" backupServer="imp3.example.com"/>\n</session>\n',
    );
  });
});

describe('by option', () => {
  test('a backup server is named where somebody is sent, too', async () => {
    const homes = { rita: homeAt('imp2.example.com') };
    const { client } = await setUp({ homes, behaviours: { backupServer: 'imp7.example.com' } });
    const { body } = await client.send('POST', '/users/rita/sessions', await client.loginApplicationUser());
    expect(body).toContain('primaryServer="imp2.example.com" backupServer="imp7.example.com"');
  });

  test('a second unforced login is refused, a forced one is not', async () => {
    const { client } = await setUp({ behaviours: { secondLogin: 'refuse' } });
    const app = await client.loginApplicationUser();
    const answer = await client.send('POST', '/users/appuser/sessions', undefined, passwordBody('appuser'));
    expect([answer.status, errorCode(answer)]).toEqual([409, 160]);
    await client.loginEndUser(app, 'rita');
    expect(errorCode(await client.send('POST', '/users/rita/sessions', app))).toBe(160);
    expect((await client.send('PUT', '/users/rita/session', app)).status).toBe(201);
  });

  test('a login names a backup server', async () => {
    const { client } = await setUp({ behaviours: { backupServer: 'imp2.example.com' } });
    const answer = await client.send('POST', '/users/appuser/sessions', undefined, passwordBody('appuser'));
    expect(answer.body).toContain('<session backupServer="imp2.example.com">');
  });
});

test('a server that drops its sessions knows no key any more', async () => {
  const { client, simulator } = await setUp();
  const app = await client.loginApplicationUser();
  simulator.dropSessions();
  const answer = await client.send('POST', '/users/rita/sessions', app);
  expect([answer.status, errorCode(answer)]).toEqual([401, 101]);
});
