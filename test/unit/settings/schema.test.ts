import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSettings, emptySettings, nodeHosts, type Settings } from '../../../main/settings/schema.js';
import { settings } from './harness.js';

function problems(input: unknown): Readonly<Record<string, string>> {
  const checked = checkSettings(input);
  return checked.kind === 'invalid' ? checked.problems : {};
}

const contact = (address: string, name = '', group = '') => ({ address, name, group });

test('good settings pass as they are', () => {
  expect(checkSettings(settings())).toEqual({ kind: 'valid', settings: settings() });
});

test('those of a first start lack what must be entered, and nothing else', () => {
  expect(Object.keys(problems(emptySettings())).sort()).toEqual([
    'applicationUser.name',
    'endUser.name',
    'server.address',
  ]);
  expect(emptySettings()).toMatchObject({ contacts: [], callback: { address: '', port: 8080 } });
  expect(emptySettings()).not.toBe(emptySettings());
});

test('what people type around things is taken off, and addresses are lower case', () => {
  const typed = settings({
    ...server(' imp.example.com '),
    applicationUser: { name: ' appuser ' },
    endUser: { name: '\trita\n' },
    ...callback(' 10.0.0.5 ', 80),
    contacts: [contact(' Joe@Example.COM ', ' Joe ', ' Support ')],
  });
  expect(checkSettings(typed)).toMatchObject({
    kind: 'valid',
    settings: {
      server: { address: 'imp.example.com' },
      applicationUser: { name: 'appuser' },
      endUser: { name: 'rita' },
      callback: { address: '10.0.0.5' },
      contacts: [contact('joe@example.com', 'Joe', 'Support')],
    },
  });
});

const callback = (address: string, port = 8080): Partial<Settings> => ({
  callback: { ...settings().callback, address, port },
});
const presence = (failSafeMinutes: number, pollSeconds = 15): Partial<Settings> => ({
  presence: { type: 'rich', failSafeMinutes, pollSeconds },
});
const server = (address: string, certificate = ''): Partial<Settings> => ({
  server: { ...settings().server, address, certificate },
});
const nodes = (otherNodes: string): Partial<Settings> => ({ server: { ...settings().server, otherNodes } });
const trusted = (...list: Settings['server']['trusted']): Partial<Settings> => ({
  server: { ...settings().server, trusted: list },
});

const ORIGIN = 'https://imp.example.com:8083';
const pem = (body: string): string => `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
const PEM = pem('MIIBAA==');
const OTHER_PEM = pem('MIIBAQ==');
const manyServers = (count: number): Settings['server']['trusted'] =>
  Array.from({ length: count }, (_, index) => ({ origin: `https://imp${index}:8083`, certificate: PEM }));
const manyNodes = (count: number): string =>
  Array.from({ length: count }, (_, index) => `imp${index}`).join(', ');

describe('a problem is told at its field', () => {
  test.each<[string, Partial<Settings>]>([
    ['server.address', server('')],
    ['server.address', server('ftp://imp')],
    ['server.address', server('i'.repeat(301))],
    ['server.certificate', server('imp', 'not a certificate')],
    ['server.certificate', server('imp', `-----BEGIN CERTIFICATE-----${'A'.repeat(200_000)}`)],
    ['applicationUser.name', { applicationUser: { name: ' ' } }],
    ['applicationUser.name', { applicationUser: { name: 'a'.repeat(129) } }],
    ['endUser.name', { endUser: { name: '' } }],
    ['endUser.name', { endUser: { name: 'rita@example.com' } }],
    ['contacts.0.address', { contacts: [contact('joe')] }],
    ['contacts.0.address', { contacts: [contact('')] }],
    ['contacts.0.address', { contacts: [contact('joe@')] }],
    ['contacts.0.address', { contacts: [contact('joe@a@b')] }],
    ['contacts.0.address', { contacts: [contact('joe nakamura@a.b')] }],
    ['contacts.0.address', { contacts: [contact('<joe@a.b>')] }],
    ['contacts.0.address', { contacts: [contact(`${'j'.repeat(250)}@a.b.c`)] }],
    ['contacts.1.name', { contacts: [contact('joe@a.b'), contact('rita@a.b', 'R'.repeat(121))] }],
    ['contacts.0.group', { contacts: [contact('joe@a.b', '', 'G'.repeat(61))] }],
    ['contacts.1.address', { contacts: [contact('joe@a.b'), contact(' JOE@A.B')] }],
    ['callback.address', callback('http://10.0.0.5')],
    ['callback.address', callback('10.0.0.5:8080')],
    ['callback.address', callback('my pc')],
    ['callback.port', callback('', 0)],
    ['callback.port', callback('', 65_536)],
    ['callback.port', callback('', 80.5)],
    ['callback.port', callback('', NaN)],
    ['callback.port', callback('', Infinity)],
    ['presence.failSafeMinutes', presence(0)],
    ['presence.failSafeMinutes', presence(61)],
    ['presence.failSafeMinutes', presence(1.5)],
    ['presence.failSafeMinutes', presence(NaN)],
    ['presence.pollSeconds', presence(10, 4)],
    ['presence.pollSeconds', presence(10, 301)],
    ['presence.pollSeconds', presence(10, 5.5)],
    ['presence.pollSeconds', presence(10, NaN)],
    ['server.trusted.0.origin', trusted({ origin: 'http://imp:8082', certificate: PEM })],
    ['server.trusted.0.origin', trusted({ origin: 'imp:8083', certificate: PEM })],
    ['server.trusted.0.origin', trusted({ origin: '', certificate: PEM })],
    ['server.trusted.0.origin', trusted({ origin: 'https://IMP:8083', certificate: PEM })],
    ['server.trusted.0.origin', trusted({ origin: 'https://imp:8083/', certificate: PEM })],
    ['server.trusted.0.origin', trusted({ origin: 'https://me@imp:8083', certificate: PEM })],
    ['server.trusted.0.certificate', trusted({ origin: ORIGIN, certificate: '' })],
    ['server.trusted.0.certificate', trusted({ origin: ORIGIN, certificate: pem('<b>') })],
    ['server.trusted.0.certificate', trusted({ origin: ORIGIN, certificate: `${PEM}\n${OTHER_PEM}` })],
    ['server.trusted.0.certificate', trusted({ origin: ORIGIN, certificate: pem('A'.repeat(100_000)) })],
    ['server.trusted.0.certificate', trusted({ origin: ORIGIN, certificate: `key\n${PEM}` })],
    [
      'server.trusted.1.origin',
      trusted({ origin: ORIGIN, certificate: PEM }, { origin: ORIGIN, certificate: OTHER_PEM }),
    ],
    [
      'server.trusted.1.origin',
      trusted({ origin: 'https://imp', certificate: PEM }, { origin: 'https://imp:443', certificate: PEM }),
    ],
    ['server.trusted', trusted(...manyServers(21))],
    ['server.otherNodes', nodes('imp2:8083')],
    ['server.otherNodes', nodes('imp2, https://imp3')],
    ['server.otherNodes', nodes('imp2; imp3')],
    ['server.otherNodes', nodes('imp2, 300.1.1.1')],
    ['server.otherNodes', nodes('1:2:3')],
    ['server.otherNodes', nodes('[imp2]')],
    ['callback.address', callback('300.1.1.1')],
    ['callback.address', callback('[fd00::7]')],
    ['server.otherNodes', nodes('i'.repeat(254))],
    ['server.otherNodes', nodes(manyNodes(21))],
  ])('%s: %j', (path, other) => {
    const found = problems(settings(other));
    expect(Object.keys(found)).toEqual([path]);
    expect(found[path]).toMatch(/^.+\.$/u);
    expect(found[path]!.length).toBeLessThan(130);
  });

  test.each<Partial<Settings>>([
    server('imp', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'),
    { contacts: [] },
    { contacts: [contact("o'neil+x/y@sub.example.com")] },
    callback('', 1),
    callback('pc.example.com', 65_535),
    callback('fd00::5'),
    presence(1),
    presence(60),
    presence(10, 5),
    presence(10, 300),
    { callback: { ...settings().callback, sources: 'anyone' } },
    trusted(...manyServers(20)),
    trusted({ origin: ORIGIN, certificate: `\n${PEM}\n` }),
    trusted(
      { origin: 'https://imp:443', certificate: PEM },
      { origin: 'https://[fd00::1]:8083', certificate: PEM },
    ),
    nodes(' imp2.example.com,10.0.0.7\tfd00::7 ,\n imp3 '),
    nodes('[fd00::7]'),
    nodes(manyNodes(20)),
    nodes('imp2 '.repeat(30)),
  ])('none with %j', (other) => {
    expect(problems(settings(other))).toEqual({});
  });

  test('every one at once, and of a field the first', () => {
    const found = problems(
      settings({ ...server(''), ...callback('', -0.5), contacts: [contact('a'), contact('b')] }),
    );
    expect(Object.keys(found).sort()).toEqual([
      'callback.port',
      'contacts.0.address',
      'contacts.1.address',
      'server.address',
    ]);
  });
});

test.each([
  ['', []],
  [' , ,\n', []],
  ['imp2', ['imp2']],
  [' Imp2.Example.com,10.0.0.7\t fd00::7,,imp2.example.com ', ['imp2.example.com', '10.0.0.7', '[fd00::7]']],
  ['fd00::7 [fd00::7]', ['[fd00::7]']],
])('the hosts in %j', (text, hosts) => {
  expect(nodeHosts(text)).toEqual(hosts);
});

test('5,000 people can be watched, one more cannot', () => {
  const people = Array.from({ length: 5001 }, (_, index) => contact(`joe${index}@example.com`));
  expect(problems(settings({ contacts: people.slice(1) }))).toEqual({});
  expect(Object.keys(problems(settings({ contacts: people })))).toEqual(['contacts']);
});

test.each([
  undefined,
  null,
  1,
  'text',
  [],
  {},
  { version: 2 },
  { ...settings(), version: 1 },
  { ...settings(), callback: { ...settings().callback, sources: 'nobody' } },
  { ...settings(), extra: 1 },
  { ...settings(), contacts: [null] },
])('%j is invalid, and says where', (input) => {
  expect(Object.keys(problems(input)).length).toBeGreaterThan(0);
});

test('it never throws, and what it lets through passes again', () => {
  const maybe = fc.oneof(
    fc.anything(),
    fc.record({ ...Object.fromEntries(Object.keys(settings()).map((key) => [key, fc.anything()])) }),
    fc.string().map((name) => settings({ contacts: [contact(`${name}@example.com`, name, name)] })),
  );
  fc.assert(
    fc.property(maybe, (input) => {
      const checked = checkSettings(input);
      if (checked.kind === 'valid') expect(checkSettings(checked.settings)).toEqual(checked);
    }),
    { numRuns: 300 },
  );
});
