import { describe, expect, test } from 'vitest';
import { BASIC, BUSY, REDIRECT } from '../../unit/pws/documents.js';
import { APPLICATION, CALLS, END_USER, failure, pair } from './harness.js';
import { rawServer, reply } from './raw-server.js';

const KEY = 'beb3bb70-1be2-4d73-90f8-e8b3929af58c';
const SESSION = `<session><sessionKey>${KEY}</sessionKey></session>`;

describe('logins', () => {
  test('give a session with the user, the key and the backup server', async () => {
    const { service } = await pair(() =>
      reply(201, SESSION.replace('<session>', '<session backupServer="b">')),
    );
    const rest = { key: KEY, backupServer: 'b' };
    expect(await service.loginApplicationUser('appuser', 'x')).toEqual({
      kind: 'application',
      user: 'appuser',
      ...rest,
    });
    expect(await service.loginEndUser(APPLICATION, 'joe')).toEqual({
      kind: 'end-user',
      user: 'joe',
      ...rest,
    });
  });

  test.each([
    [
      'as a child',
      SESSION.replace('</session>', '<backupServer>b</backupServer></session>'),
      { backupServer: 'b' },
    ],
    ['not at all', SESSION, {}],
  ])('name the backup server %s', async (_, body, expected) => {
    const { service } = await pair(() => reply(200, body));
    expect(await service.loginEndUser(APPLICATION, 'joe')).toEqual({
      kind: 'end-user',
      user: 'joe',
      key: KEY,
      ...expected,
    });
  });

  test.each([[''], ['<session/>'], ['<html>'], ['\u0000']])(
    'without a key are unreadable: %j',
    async (body) => {
      const { service } = await pair(() => reply(201, body));
      expect(await failure(service.loginApplicationUser('appuser', 'x'))).toMatchObject({
        kind: 'unreadable',
      });
    },
  );
});

describe('a redirect', () => {
  test('is told and not followed: the other host hears nothing', async () => {
    const other = await rawServer(() => reply(201, SESSION));
    const location = `${other.origin}/presence-service/users/joe/session`;
    const body = REDIRECT.replace('cup-b.example.com', '127.0.0.1');
    const { server, service } = await pair(() =>
      reply(307, body, { Location: location, 'Content-Type': 'text/xml' }),
    );
    expect(await service.loginEndUser(APPLICATION, 'joe')).toEqual({
      kind: 'redirect',
      primaryServer: '127.0.0.1',
      backupServer: 'cup-a.example.com',
      origin: other.origin,
    });
    expect([server.requests.length, other.connections()]).toEqual([1, 0]);
  });

  test('may be a success with a document that says so', async () => {
    const { service } = await pair(() => reply(200, REDIRECT));
    expect(await service.loginEndUser(APPLICATION, 'joe', { force: true })).toEqual({
      kind: 'redirect',
      primaryServer: 'cup-b.example.com',
      backupServer: 'cup-a.example.com',
    });
  });

  test('of an application user names the server to enter', async () => {
    const { service } = await pair(() => reply(307, REDIRECT));
    const error = await failure(service.loginApplicationUser('appuser', 'x'));
    expect(error.advice).toContain('cup-b.example.com');
  });

  test.each([301, 302, 307, 308])(
    'of any other call is a refusal (%i), and is not followed',
    async (status) => {
      const other = await rawServer(() => reply(200, BASIC));
      const { service } = await pair(() => reply(status, '', { Location: `${other.origin}/` }));
      const error = await failure(service.subscribedPresence(END_USER, '1', 'basic'));
      expect(error).toMatchObject({ kind: 'refused', status });
      expect(other.connections()).toBe(0);
    },
  );
});

describe('the id of what was created', () => {
  const base = '/presence-service/users/joe/subscriptions';
  test.each([
    ['a whole Location', `http://cup:8082${base}/1`, '', '1'],
    ['a relative one', `${base}/1`, '', '1'],
    ['a very relative one', '7', '', '7'],
    ['two digits', `https://cup:8083${base}/12`, '', '12'],
    ['a trailing slash', `${base}/12/`, '', '12'],
    ['many slashes', `${base}/12${'/'.repeat(5000)}`, '', '12'],
    ['a query', `${base}/12?from=/a/b`, '', '12'],
    ['a fragment', `${base}/12#/3`, '', '12'],
    ['no digits at all', `${base}/a-1.b_2`, '', 'a-1.b_2'],
    ['a Location before a body', `${base}/12`, '<r><id>13</id></r>', '12'],
    ['a body alone', undefined, '<subscription><subscriptionID> 13 </subscriptionID></subscription>', '13'],
    ['an attribute', undefined, '<r><subscription subscriptionID="13"/></r>', '13'],
    ['braces', `${base}/%7B0a-1b%7D`, '', '{0a-1b}'],
    ['a body with another name', undefined, '<r xmlns="urn:a"><x:id xmlns:x="urn:b">13</x:id></r>', '13'],
  ])('from %s', async (_, location, body, id) => {
    const { service } = await pair(() =>
      reply(201, body, location === undefined ? {} : { Location: location }),
    );
    expect(await CALLS['subscribe']!(service)).toBe(id);
    const endpointBody = body.replaceAll('subscriptionID', 'endPointID');
    const other = await pair(() =>
      reply(200, endpointBody, location === undefined ? {} : { Location: location }),
    );
    expect(await CALLS['registerEndpoint']!(other.service)).toBe(id);
  });

  test.each([
    ['nowhere', undefined, ''],
    ['not in the body', undefined, '<r/>'],
    ['not XML', undefined, 'created 12'],
    ['nothing one could ask for', `${base}/a%20b`, ''],
  ])('%s is unreadable', async (_, location, body) => {
    const { service } = await pair(() =>
      reply(201, body, location === undefined ? {} : { Location: location }),
    );
    expect(await failure(CALLS['subscribe']!(service))).toMatchObject({ kind: 'unreadable' });
  });
});

describe('any 2xx is a success', () => {
  test.each([200, 201, 202, 204])('%i', async (status) => {
    const { service } = await pair(() => reply(status));
    await service.logout(END_USER);
    await service.refreshEndpoint(APPLICATION, '1', 3600);
    expect(await service.subscribedPresence(END_USER, '1', 'basic')).toBeUndefined();
  });
});

test('presence comes as it was sent, in whatever pieces', async () => {
  const { service } = await pair((_, socket) => {
    const bytes = Buffer.from(BASIC.replace('carlotta', 'zoë'));
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
    for (const byte of bytes)
      socket.write(Buffer.concat([Buffer.from('1\r\n'), Buffer.of(byte), Buffer.from('\r\n')]));
    return '0\r\n\r\n';
  });
  const reports = await service.subscribedPresence(END_USER, '1', 'basic');
  expect(reports?.map(({ contact }) => contact)[0]).toBe('zoë@ds-cup11-5.cisco.com');
});

describe.each(Object.entries(CALLS))('%s, refused', (_, call) => {
  test('has the code of the answer', async () => {
    const { service } = await pair(() => reply(503, BUSY));
    expect(await failure(call(service))).toMatchObject({
      kind: 'refused',
      code: 210,
      status: 503,
      overloaded: true,
    });
  });

  test('has its status at least, whatever the page around it', async () => {
    const { service } = await pair(() =>
      reply(502, Buffer.from('<html>Ung\xfcltige Antwort</html>', 'latin1')),
    );
    expect(await failure(call(service))).toMatchObject({ kind: 'refused', status: 502 });
  });
});
