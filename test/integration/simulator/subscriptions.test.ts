import { expect, test } from 'vitest';
import { errorCode, subscriptionBody } from './client.js';
import { setUp, setUpSubscribed } from './harness.js';

const CONTACTS = ['carlotta@example.com', 'reed@example.com', 'rogue@example.com'];
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

test('the first fetch gives all contacts byte by byte as captured, the next ones what changed', async () => {
  const { client, key, simulator } = await setUpSubscribed(CONTACTS);
  const first = await client.fetch(key, 'rita');
  expect(first.status).toBe(200);
  expect(first.headers['content-type']).toMatch(/^text\/xml/u);
  expect(first.body).toBe(
    `${HEAD}<presenceList type="basic">\n` +
      '    <contact contactURI="carlotta@example.com" presenceStatus="UNAVAILABLE"/>\n' +
      '    <contact contactURI="reed@example.com" presenceStatus="AWAY"/>\n' +
      '    <contact contactURI="rogue@example.com" presenceStatus="UNKNOWN"/>\n' +
      '</presenceList>\n',
  );
  expect((await client.fetch(key, 'rita')).body).toBe(`${HEAD}<presenceList type="basic"/>\n`);

  simulator.setPresence('reed', 'on-the-phone');
  expect((await client.fetch(key, 'rita')).body).toBe(
    `${HEAD}<presenceList type="basic">\n` +
      '    <contact contactURI="reed@example.com" presenceStatus="BUSY"/>\n' +
      '</presenceList>\n',
  );
});

test('by option a fetch with nothing changed gives all contacts', async () => {
  const { client, key } = await setUpSubscribed(CONTACTS, { behaviours: { emptyDelta: 'full' } });
  const first = await client.fetch(key, 'rita');
  expect((await client.fetch(key, 'rita')).body).toBe(first.body);
});

test('rich presence has one PIDF for each contact', async () => {
  const { client, key } = await setUpSubscribed(CONTACTS);
  const { body } = await client.fetch(key, 'rita', '1', 'rich');
  expect(
    body.startsWith(`${HEAD}<presenceList type="rich">\n<presence xmlns="urn:ietf:params:xml:ns:pidf" `),
  ).toBe(true);
  expect([...body.matchAll(/entity="(.*?)"/gu)].map(([, entity]) => entity)).toEqual(
    CONTACTS.map((contact) => `sip:${contact}`),
  );
  expect(body).toContain('>Reed &quot;R&quot; &lt;Bello&gt; &amp; Co</display-name>');
});

test('a contact may have the host name of the request as its domain and is named as it was subscribed', async () => {
  const { client, key, simulator } = await setUpSubscribed([
    'Joe@127.0.0.1',
    'joe@example.com',
    'joe@elsewhere.org',
  ]);
  expect(statuses((await client.fetch(key, 'rita')).body)).toEqual([
    'Joe@127.0.0.1 AVAILABLE',
    'joe@example.com AVAILABLE',
    'joe@elsewhere.org UNKNOWN',
  ]);
  simulator.setPresence('JOE', 'dnd');
  expect(statuses((await client.fetch(key, 'rita')).body)).toEqual([
    'Joe@127.0.0.1 DND',
    'joe@example.com DND',
  ]);
});

test('ids start at 1, are used again and stand at the end of the Location', async () => {
  const { client, key } = await setUpSubscribed(['joe@example.com']);
  const second = await client.subscribe(key, 'rita', ['reed@example.com']);
  expect([second.status, second.body]).toEqual([201, '']);
  expect(second.headers.location).toBe(`${client.origin}/presence-service/users/rita/subscriptions/2`);
  const removed = await client.send('DELETE', '/users/rita/subscriptions/1', key);
  expect([removed.status, removed.body]).toEqual([200, '']);
  expect((await client.subscribe(key, 'rita', ['reed@example.com'])).headers.location).toMatch(/\/1$/u);
});

test('an expired subscription is gone', async () => {
  const { client, key, clock } = await setUpSubscribed(['joe@example.com']);
  clock.advance(3599);
  expect((await client.fetch(key, 'rita')).status).toBe(200);
  clock.advance(1);
  const answer = await client.fetch(key, 'rita');
  expect(answer.status).toBe(400);
  expect(answer.body).toBe(
    `${HEAD}\n\t<description xmlns="urn:cisco:cup:presence:soap">\n\t\t<code>133</code>\n` +
      '\t\t<message>The subscription id does not exist</message>\n\t\t<fix>Ensure the value is not less than 0 or ' +
      'that the id was not previously unsubscribed</fix>\n\t</description>\n',
  );
});

test('an update adds contacts, or renews, or both', async () => {
  const { client, key, clock, socket } = await setUpSubscribed(['joe@example.com']);
  await client.fetch(key, 'rita');
  const added = await client.send(
    'PUT',
    '/users/rita/subscriptions/1',
    key,
    subscriptionBody(['reed@example.com']),
  );
  expect(added.status).toBe(200);
  await socket.untilHeard(2);
  expect(statuses((await client.fetch(key, 'rita')).body)).toEqual(['reed@example.com AWAY']);

  clock.advance(3500);
  const renewed = await client.send('PUT', '/users/rita/subscriptions/1', key, undefined, {
    'Presence-Expiry': '3600',
  });
  expect(renewed.status).toBe(200);
  clock.advance(3500);
  const both = await client.send(
    'PUT',
    '/users/rita/subscriptions/1',
    key,
    subscriptionBody(['joe@example.com', 'carlotta@example.com']),
    { 'Presence-Expiry': '3600' },
  );
  expect(both.status).toBe(200);
  clock.advance(3500);
  expect(statuses((await client.fetch(key, 'rita')).body)).toEqual(['carlotta@example.com UNAVAILABLE']);

  const codeOf = async (body?: string, expiry = ''): Promise<number | undefined> =>
    errorCode(
      await client.send('PUT', '/users/rita/subscriptions/1', key, body, { 'Presence-Expiry': expiry }),
    );
  expect(await codeOf()).toBe(145);
  expect(await codeOf('<subscription/>')).toBe(145);
  expect(await codeOf(undefined, '10')).toBe(131);
  expect(await codeOf(undefined, '0')).toBe(131);
  expect(await codeOf(subscriptionBody(['joe']))).toBe(124);
});

const LIST = '<contactsList><contact contactURI="joe@example.com"/></contactsList>';
const TYPE = '<subscriptionType>PRESENCE_NOTIFICATION</subscriptionType>';
const ENDPOINT = '<endPointID>1</endPointID>';
const whole = (...parts: readonly string[]): string => `<subscription>${parts.join('')}</subscription>`;
const TOO_MANY = Array.from({ length: 5001 }, (_, index) => `user${index}@example.com`);

test.each([
  ['an address without a domain', subscriptionBody(['joe']), 124],
  ['a blank address', subscriptionBody([' ']), 143],
  ['a contact without address', whole('<contactsList><contact/></contactsList>', TYPE, ENDPOINT), 143],
  ['no contact list', whole(TYPE, ENDPOINT), 146],
  ['no contact', whole('<contactsList/>', TYPE, ENDPOINT), 135],
  ['too many contacts', subscriptionBody(TOO_MANY), 135],
  ['another element', whole('<contactsList><person/></contactsList>', TYPE, ENDPOINT), 147],
  [
    'another attribute',
    whole('<contactsList><contact uri="joe@example.com"/></contactsList>', TYPE, ENDPOINT),
    148,
  ],
  ['another type', whole(LIST, '<subscriptionType>BASIC</subscriptionType>', ENDPOINT), 134],
  ['no type', whole(LIST, ENDPOINT), 134],
  ['an unknown endpoint', subscriptionBody(['joe@example.com'], '7'), 132],
  ['no endpoint', whole(LIST, TYPE), 132],
  ['no XML', 'joe@example.com', 102],
  ['another root', '<endpoint/>', 103],
])('a subscription with %s is refused', async (_, body, code) => {
  const { client, key } = await setUpSubscribed(['joe@example.com']);
  const answer = await client.send('POST', '/users/rita/subscriptions', key, body, {
    'Presence-Expiry': '3600',
  });
  expect([answer.status, errorCode(answer)]).toEqual([400, code]);
});

test('5000 contacts are not too many', async () => {
  const contacts = Array.from({ length: 5000 }, (_, index) => `user${index}@example.com`);
  const people = contacts.map((contact) => ({ id: contact.split('@')[0]!, name: contact }));
  const { client, key } = await setUpSubscribed(contacts, {
    people: [...people, { id: 'rita', name: 'Rita' }],
  });
  expect(statuses((await client.fetch(key, 'rita')).body)).toHaveLength(5000);
  const more = await client.send(
    'PUT',
    '/users/rita/subscriptions/1',
    key,
    subscriptionBody(['rita@example.com']),
  );
  expect(errorCode(more)).toBe(135);
});

test('a subscription belongs to the end user session that created it', async () => {
  const { client, appKey, key } = await setUpSubscribed(['joe@example.com']);
  const joe = await client.loginEndUser(appKey, 'joe');
  expect(errorCode(await client.fetch(joe, 'joe'))).toBe(137);
  expect(errorCode(await client.fetch(joe, 'rita'))).toBe(137);
  expect(errorCode(await client.send('DELETE', '/users/joe/subscriptions/1', joe))).toBe(137);
  expect(errorCode(await client.fetch(appKey, 'rita'))).toBe(140);
  expect(errorCode(await client.subscribe(appKey, 'rita', ['joe@example.com']))).toBe(140);
  expect(errorCode(await client.subscribe(joe, 'rita', ['joe@example.com']))).toBe(101);
  expect(errorCode(await client.fetch(key, 'rita', '2'))).toBe(133);
  expect(errorCode(await client.fetch(key, 'rita', '1', 'full'))).toBe(110);
  expect(errorCode(await client.subscribe(key, 'rita', ['joe@example.com'], '1', '10'))).toBe(131);
});

test('there is an end to subscriptions', async () => {
  const { client, key } = await setUpSubscribed(['joe@example.com'], { behaviours: { maxSubscriptions: 1 } });
  expect(errorCode(await client.subscribe(key, 'rita', ['reed@example.com']))).toBe(139);
});

test('an unknown path and a wrong method are answered with an error document', async () => {
  const { client } = await setUp();
  const path = await client.send('GET', '/users/rita/devices');
  expect([path.status, errorCode(path)]).toEqual([404, 404]);
  const method = await client.send('GET', '/endpoints');
  expect([method.status, errorCode(method), method.headers.allow]).toEqual([405, 405, 'POST']);
});

function statuses(body: string): string[] {
  return [...body.matchAll(/contactURI="(.*?)" presenceStatus="(.*?)"/gu)].map(
    ([, uri, status]) => `${uri} ${status}`,
  );
}
