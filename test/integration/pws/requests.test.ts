import { describe, expect, test } from 'vitest';
import { parseXml } from '../../../main/pws/xml.js';
import { APPLICATION, CALLS, END_USER, failure, pair, type RestService } from './harness.js';
import { reply, type RawRequest } from './raw-server.js';

const SESSION = '<session><sessionKey>k</sessionKey></session>';

/** What one call asks a server that answers it well. */
async function asked(call: (service: RestService) => Promise<unknown>): Promise<RawRequest> {
  const { server, service } = await pair(({ path, method }) => {
    if (/\/sessions?$/u.test(path) && method !== 'DELETE') return reply(201, SESSION);
    if (method === 'GET') return reply(200);
    return reply(201, '', { Location: 'http://cup/presence-service/x/12' });
  });
  await call(service);
  expect(server.requests).toHaveLength(1);
  return server.requests[0]!;
}

const users = '/presence-service/users';
const LOGIN_BODY = '<session><password>secret</password></session>';
const ENDPOINT_BODY = '<endpoint><url>http://10.0.0.5:8080/pws</url></endpoint>';
const SUBSCRIPTION_BODY =
  '<subscription><contactsList><contact contactURI="rita@example.com"/></contactsList>' +
  '<subscriptionType>PRESENCE_NOTIFICATION</subscriptionType><endPointID>1</endPointID></subscription>';

interface Expected {
  readonly line: string;
  readonly key?: string;
  readonly expiry?: string;
  readonly body?: string;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  loginApplicationUser: { line: `POST ${users}/appuser/sessions`, body: LOGIN_BODY },
  forcedLoginApplicationUser: { line: `PUT ${users}/appuser/session`, body: LOGIN_BODY },
  loginEndUser: { line: `POST ${users}/joe/sessions`, key: 'app-key' },
  forcedLoginEndUser: { line: `PUT ${users}/joe/session`, key: 'app-key' },
  logout: { line: `DELETE ${users}/joe/session`, key: 'joe-key' },
  registerEndpoint: {
    line: 'POST /presence-service/endpoints',
    key: 'app-key',
    expiry: '3600',
    body: ENDPOINT_BODY,
  },
  refreshEndpoint: { line: 'PUT /presence-service/endpoints/1', key: 'app-key', expiry: '3600' },
  unregisterEndpoint: { line: 'DELETE /presence-service/endpoints/1', key: 'app-key' },
  subscribe: {
    line: `POST ${users}/joe/subscriptions`,
    key: 'joe-key',
    expiry: '3600',
    body: SUBSCRIPTION_BODY,
  },
  unsubscribe: { line: `DELETE ${users}/joe/subscriptions/1`, key: 'joe-key' },
  subscribedPresence: { line: `GET ${users}/joe/presence/rich/subscriptions/1`, key: 'joe-key' },
  polledPresence: { line: `GET ${users}/joe/presence/basic/contacts/rita@example.com`, key: 'joe-key' },
};

describe.each(Object.entries(CALLS))('%s', (name, call) => {
  const { line, key, expiry, body = '' } = EXPECTED[name]!;

  test('asks what the wire format says', async () => {
    const { method, path, headers, body: sent } = await asked(call);
    expect(`${method} ${path}`).toBe(line);
    expect(sent).toBe(body);
    expect(headers['presence-session-key']).toBe(key);
    expect(headers['presence-expiry']).toBe(expiry);
    expect(headers['presence-override']).toBeUndefined();
    expect(headers['host']).toMatch(/^127\.0\.0\.1:\d+$/u);
  });

  test('is never chunked, and names its kind only where there is a body', async () => {
    const { method, headers } = await asked(call);
    expect(headers['transfer-encoding']).toBeUndefined();
    expect(headers['expect']).toBeUndefined();
    if (method === 'POST' || method === 'PUT') expect(headers['content-length']).toBe(String(body.length));
    else expect(headers['content-length'] ?? '0').toBe('0');
    if (body === '') expect(headers['content-type']).toBeUndefined();
    else expect(headers['content-type']).toMatch(/^(?:text|application)\/xml\b/u);
  });
});

test('the wire is told the other kind of presence too', async () => {
  const basic = await asked((service) => service.subscribedPresence(END_USER, '12', 'basic'));
  expect(basic.path).toBe(`${users}/joe/presence/basic/subscriptions/12`);
  const rich = await asked((service) => service.polledPresence(END_USER, 'rita@example.com', 'rich'));
  expect(rich.path).toBe(`${users}/joe/presence/rich/contacts/rita@example.com`);
});

test('an application user logs out with its own key', async () => {
  const { path, headers } = await asked((service) => service.logout(APPLICATION));
  expect([path, headers['presence-session-key']]).toEqual([`${users}/appuser/session`, 'app-key']);
});

describe('what people type goes over whole', () => {
  const typed = ['<&>"\'', 'a\tb\nc\r', 'pässwörd 𝒫', ']]>', '</password><password>', '%41+ ', '&amp;'];

  test.each(typed)('in the password %j', async (password) => {
    const { body, headers } = await asked((service) => service.loginApplicationUser('appuser', password));
    expect(headers['content-length']).toBe(String(body.length));
    const session = parseXml(Buffer.from(body, 'latin1').toString('utf8'));
    expect(session.children).toEqual([{ name: 'password', attributes: {}, children: [], text: password }]);
  });

  test.each(typed)('in the contact %j', async (contact) => {
    const { body } = await asked((service) =>
      service.subscribe(END_USER, { contacts: [contact, 'joe@b'], endpointId: '1', expirySeconds: 3600 }),
    );
    const root = parseXml(Buffer.from(body, 'latin1').toString('utf8'));
    expect(root.children.map(({ name }) => name)).toEqual(['contactsList', 'subscriptionType', 'endPointID']);
    expect(root.children[0]!.children.map(({ attributes }) => attributes)).toEqual([
      { contactURI: contact },
      { contactURI: 'joe@b' },
    ]);
  });

  test('in the callback address', async () => {
    const url = 'http://[fd00::5]:8080/pws/a?b=<&>';
    const { body } = await asked((service) => service.registerEndpoint(APPLICATION, url, 86_399));
    expect(parseXml(body).children[0]!.text).toBe(url);
  });

  test.each([
    ['a b', 'a%20b'],
    ['a/b', 'a%2Fb'],
    ['a?b#c', 'a%3Fb%23c'],
    ['é', '%C3%A9'],
    ['joe@example.com', 'joe@example.com'],
    ['a%41', 'a%2541'],
    ['a\r\nX-Y: z', 'a%0D%0AX-Y%3A%20z'],
    ['half \ud83d', 'half%20%EF%BF%BD'],
  ])('in a path: %j', async (name, segment) => {
    const login = await asked((service) => service.loginApplicationUser(name, 'secret'));
    expect(login.path).toBe(`${users}/${segment}/sessions`);
    const polled = await asked((service) => service.polledPresence(END_USER, name, 'rich'));
    expect(polled.path).toBe(`${users}/joe/presence/rich/contacts/${segment}`);
  });
});

describe('what the server could only refuse is not sent', () => {
  const subscribe = (count: number) => (service: RestService) =>
    service.subscribe(END_USER, {
      contacts: Array.from({ length: count }, (_, index) => `joe${index}@example.com`),
      endpointId: '1',
      expirySeconds: 3600,
    });
  const register = (seconds: number) => (service: RestService) =>
    service.registerEndpoint(APPLICATION, 'http://10.0.0.5:8080/pws', seconds);

  test.each([
    ['no contacts', subscribe(0)],
    ['101 contacts', subscribe(101)],
    ['a lifetime too short', register(3599)],
    ['a lifetime too long', register(86_400)],
    ['half a second', register(3600.5)],
    ['no number', register(NaN)],
  ])('%s', async (_, call) => {
    const { server, service } = await pair(() => reply(500));
    expect(await failure(call(service))).toMatchObject({ kind: 'invalid' });
    expect(server.requests).toEqual([]);
  });

  test.each([subscribe(1), subscribe(100), register(3600), register(86_399)])(
    'the bounds are sent (%#)',
    async (call) => {
      await asked(call);
    },
  );
});
