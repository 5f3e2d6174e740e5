import { describe, expect, test } from 'vitest';
import type { Answer } from './raw-http.js';
import { errorCode, type Client } from './client.js';
import { setUp, setUpSubscribed, type Setup } from './harness.js';

interface LoggedIn extends Setup {
  readonly key: string;
  readonly appKey: string;
}

async function logIn(options?: Parameters<typeof setUp>[0]): Promise<LoggedIn> {
  const setup = await setUp(options);
  const appKey = await setup.client.loginApplicationUser();
  return { ...setup, appKey, key: await setup.client.loginEndUser(appKey, 'rita') };
}

const poll = (client: Client, key: string, contact: string, type = 'basic'): Promise<Answer> =>
  client.send('GET', `/users/rita/presence/${type}/contacts/${contact}`, key);

describe('polling', () => {
  test('one contact gives a list of one', async () => {
    const { client, key } = await logIn();
    const answer = await poll(client, key, 'reed@example.com');
    expect(answer.status).toBe(200);
    expect(answer.body).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<presenceList type="basic">\n' +
        '    <contact contactURI="reed@example.com" presenceStatus="AWAY"/>\n</presenceList>\n',
    );
    expect((await poll(client, key, 'rogue%40example.com')).body).toContain('presenceStatus="UNKNOWN"');
    expect((await poll(client, key, 'rogue@example.com', 'rich')).body).toContain('<unknown/>');
  });

  test('is refused with a wrong key, address or type', async () => {
    const { client, key, appKey } = await logIn();
    expect(errorCode(await poll(client, appKey, 'reed@example.com'))).toBe(140);
    expect(errorCode(await poll(client, 'x', 'reed@example.com'))).toBe(101);
    expect(errorCode(await poll(client, key, 'reed'))).toBe(124);
    expect(errorCode(await poll(client, key, 'reed@example.com', 'RICH_PRESENCE'))).toBe(110);
  });

  test('rich presence tells a call from a meeting, which basic does not', async () => {
    const { client, key, simulator } = await logIn();
    simulator.setPresence('joe@example.com', 'on-the-phone', 'back <soon>');
    const { body } = await poll(client, key, 'joe@example.com', 'rich');
    expect(body).toMatch(/<busy\/>\s*<on-the-phone\/>/u);
    expect(body).toContain('<note>back &lt;soon&gt;</note>');
    expect((await poll(client, key, 'joe@example.com')).body).toContain('"BUSY"');
    simulator.setPresence('joe', 'in-a-meeting');
    expect((await poll(client, key, 'joe@example.com', 'rich')).body).toMatch(/<busy\/>\s*<meeting\/>/u);
  });

  test('by option rich presence is escaped in the list or stands alone', async () => {
    const escaped = await logIn({ behaviours: { richForm: 'escaped' } });
    const listed = (await poll(escaped.client, escaped.key, 'joe@example.com', 'rich')).body;
    expect(listed).toContain('<presenceList type="rich">\n&lt;presence xmlns=');
    const bare = await logIn({ behaviours: { richForm: 'bare' } });
    const alone = (await poll(bare.client, bare.key, 'joe@example.com', 'rich')).body;
    expect(alone).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<presence /u);
  });
});

describe('setting basic presence', () => {
  test('overrides what the devices say until it expires, and watchers are told', async () => {
    const { client, key, clock, socket, simulator } = await setUpSubscribed(['rita@example.com']);
    await client.fetch(key, 'rita');
    const answer = await client.setBasic(key, 'rita', 'DND', 'true');
    expect([answer.status, answer.body]).toEqual([200, '']);
    await socket.untilHeard(2);
    expect((await client.fetch(key, 'rita')).body).toContain('"DND"');

    await client.send('PUT', '/users/rita/subscriptions/1', key, undefined, { 'Presence-Expiry': '86400' });
    await client.send('PUT', '/endpoints/1', key);
    clock.advance(3599);
    expect(simulator.truth('rita').status).toBe('DND');
    clock.advance(1);
    expect(simulator.truth('rita').status).toBe('AVAILABLE');
    expect((await client.fetch(key, 'rita')).body).toContain('"AVAILABLE"');
  });

  test.each(['BUSY', 'AWAY', 'UNAVAILABLE', 'VACATION'])('%s reads back as it was set', async (status) => {
    const { client, key, simulator } = await logIn();
    await client.setBasic(key, 'rita', status, 'true');
    expect(simulator.truth('rita').status).toBe(status);
    await client.setBasic(key, 'rita', 'AVAILABLE', 'false');
    expect(simulator.truth('rita').status).toBe('AVAILABLE');
  });

  test('by option BUSY and VACATION read back as AWAY', async () => {
    const { client, key, simulator } = await logIn({ behaviours: { busyAsAway: true } });
    await client.setBasic(key, 'rita', 'BUSY', 'true');
    expect(simulator.truth('rita').status).toBe('AWAY');
  });

  test('without override somebody is unavailable only when every device is', async () => {
    const { client, key, simulator } = await logIn();
    await client.setBasic(key, 'rita', 'UNAVAILABLE', 'false');
    expect(simulator.truth('rita').status).toBe('AVAILABLE');
    await client.setBasic(key, 'rita', 'AWAY', 'false');
    expect(simulator.truth('rita').status).toBe('AWAY');
  });

  test('what somebody is put in by hand ends what was set', async () => {
    const { client, key, simulator } = await logIn();
    await client.setBasic(key, 'rita', 'DND', 'true');
    simulator.setPresence('rita', 'available');
    expect(simulator.truth('rita').status).toBe('AVAILABLE');
  });

  test.each([
    ['AVAILABLE', 'true', '3600', 121],
    ['DND', 'false', '3600', 122],
    ['UNKNOWN', 'true', '3600', 120],
    ['away', 'true', '3600', 120],
    ['', 'true', '3600', 115],
    ['AWAY', 'True', '3600', 125],
    ['AWAY', '', '3600', 125],
    ['AWAY', 'true', '60', 131],
    ['AWAY', 'true', '', 131],
  ])(
    'to "%s" with override "%s" for "%s" seconds is refused with %i',
    async (status, override, expiry, code) => {
      const { client, key } = await logIn();
      const answer = await client.setBasic(key, 'rita', status, override, expiry);
      expect([answer.status, errorCode(answer)]).toEqual([400, code]);
    },
  );

  test('is for the end user whose key it is', async () => {
    const { client, key, appKey } = await logIn();
    expect(errorCode(await client.setBasic(appKey, 'rita', 'AWAY', 'true'))).toBe(140);
    expect(errorCode(await client.setBasic(key, 'joe', 'AWAY', 'true'))).toBe(101);
  });
});

describe('setting rich presence', () => {
  const SOURCE = '<source xmlns="urn:cisco:params:xml:ns:pidf:source">Presence Web Service</source>';
  const document = (activities: string, tuple: string, source = SOURCE): string =>
    `<presence entity="sip:rita@example.com"><person id="rita"><activities>${activities}</activities>` +
    `<note>Custom</note></person><tuple id="${tuple}">${source}<servcaps><text>true</text></servcaps>` +
    '<status><basic>open</basic></status></tuple></presence>';
  const set = (client: Client, key: string, body: string, override: string): Promise<Answer> =>
    client.send('PUT', '/users/rita/presence/rich', key, body, {
      'Presence-Expiry': '3600',
      'Presence-Override': override,
    });

  test('a device says it is in a meeting, then available', async () => {
    const { client, key, simulator } = await logIn();
    expect((await set(client, key, document('<busy/><meeting/>', 'foo-meeting'), 'false')).status).toBe(200);
    expect(simulator.truth('rita')).toMatchObject({
      status: 'BUSY',
      activities: ['meeting'],
      note: 'Custom',
    });
    expect((await poll(client, key, 'rita@example.com', 'rich')).body).toContain('<tuple id="foo-meeting">');
    await set(client, key, document('<available/>', 'foo-meeting'), 'false');
    expect(simulator.truth('rita')).toMatchObject({ status: 'AVAILABLE', activities: [] });
  });

  test('a manual state overrides, and clear takes it back', async () => {
    const { client, key, simulator } = await logIn();
    const human = '<source>Human</source><class>manual</class>';
    expect((await set(client, key, document('<dnd/>', 'pws-override', human), 'true')).status).toBe(200);
    expect(simulator.truth('rita').status).toBe('DND');
    expect((await set(client, key, document('<clear/>', 'pws_override', human), 'false')).status).toBe(200);
    expect(simulator.truth('rita').status).toBe('AVAILABLE');
  });

  test('available may be a manual state', async () => {
    const { client, key, simulator } = await logIn();
    await client.setBasic(key, 'rita', 'AWAY', 'false');
    expect((await set(client, key, document('<available/>', 'pws-persistent'), 'true')).status).toBe(200);
    expect(simulator.truth('rita').status).toBe('AVAILABLE');
  });

  test.each([
    ['another tuple', document('<dnd/>', 'my-device'), 'true', 161],
    ['no source', document('<busy/>', 'my-device', ''), 'false', 162],
    ['another source', document('<busy/>', 'my-device', '<source>Jabber</source>'), 'false', 162],
    ['do not disturb', document('<dnd/>', 'my-device'), 'false', 122],
    ['no XML', 'busy', 'false', 102],
    ['another root', '<person/>', 'false', 103],
    ['a document type', `<!DOCTYPE presence [<!ENTITY a "b">]>${document('<busy/>', 'x')}`, 'false', 102],
  ])('%s is refused (override %s)', async (_, body, override, code) => {
    const { client, key } = await logIn();
    const answer = await set(client, key, body, override);
    expect([answer.status, errorCode(answer)]).toEqual([400, code]);
  });
});

test('by option chunked bodies are refused; without it they are read', async () => {
  const chunked = { 'Transfer-Encoding': 'chunked', 'Presence-Expiry': '3600', 'Presence-Override': 'true' };
  const set = ({ client, key }: LoggedIn): Promise<Answer> =>
    client.send('PUT', '/users/rita/presence/basic', key, '<presence>AWAY</presence>', chunked);
  expect(errorCode(await set(await logIn({ behaviours: { strictBodies: true } })))).toBe(150);
  expect((await set(await logIn())).status).toBe(200);
});
