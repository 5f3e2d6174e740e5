import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readManaged } from '../../../main/settings/managed-file.js';
import type { Managed } from '../../../main/settings/managed.js';
import { usableOf } from '../../../main/settings/managed-schema.js';
import { checkSettings, emptySettings } from '../../../main/settings/schema.js';
import { folder } from './harness.js';

const PEM = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
const trusting = (): boolean => true;

const WHOLE = {
  version: 1,
  server: { address: 'imp.example.com', certificate: 'ca.pem', otherNodes: 'imp2.example.com' },
  applicationUser: { name: 'rollcall' },
  endUser: { name: 'frontdesk' },
  callback: { address: '10.0.0.5', port: 8090 },
  contacts: [
    { address: 'Joe@Example.com', name: 'Joe', group: 'Support', phone: '+49 30 1' },
    { address: 'rita@example.com' },
  ],
  locked: ['server.address', 'server.certificate', 'contacts'],
};

/** What is read of a file with this content, beside others. */
async function managed(content: unknown, others: Readonly<Record<string, string>> = {}): Promise<Managed> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const directory = await folder({ 'managed.json': text, ...others });
  const read = readManaged({ file: join(directory, 'managed.json'), isAdministrators: trusting });
  return read.notice === undefined ? read : { ...read, notice: read.notice.replaceAll(directory, 'DIR') };
}

const NOTHING = { settings: emptySettings(), given: [], locked: [] };

test('no file, and no place for one, decide nothing and say nothing', async () => {
  const file = join(await folder(), 'rollcall', 'managed.json');
  expect(readManaged({ file, isAdministrators: trusting })).toEqual(NOTHING);
  expect(readManaged({ file: undefined, isAdministrators: trusting })).toEqual(NOTHING);
});

test('a whole file gives all of it and locks what it names, other certificates along with its own', async () => {
  const read = await managed(WHOLE, { 'ca.pem': PEM });
  expect(read).toEqual({
    settings: {
      ...emptySettings(),
      server: { address: 'imp.example.com', certificate: PEM, trusted: [], otherNodes: 'imp2.example.com' },
      applicationUser: { name: 'rollcall' },
      endUser: { name: 'frontdesk' },
      callback: { address: '10.0.0.5', port: 8090, sources: 'server' },
      contacts: [
        { address: 'joe@example.com', name: 'Joe', group: 'Support', phone: '+49 30 1' },
        { address: 'rita@example.com', name: '', group: '' },
      ],
    },
    given: [
      'server.address',
      'server.certificate',
      'server.otherNodes',
      'applicationUser.name',
      'endUser.name',
      'callback.address',
      'callback.port',
      'contacts',
    ],
    locked: ['server.address', 'server.certificate', 'server.trusted', 'contacts'],
  });
  expect(checkSettings(read.settings).kind).toBe('valid');
});

test.each<[string, unknown, readonly string[]]>([
  ['nothing', { version: 1 }, []],
  ['the PEM itself', { version: 1, server: { certificate: PEM } }, ['server.certificate']],
  ['no certificate, on purpose', { version: 1, server: { certificate: '' } }, ['server.certificate']],
  [
    'a mark in front, as some editors put it',
    `\uFEFF${JSON.stringify({ version: 1, contacts: [] })}`,
    ['contacts'],
  ],
])('%s is right', async (_name, content, given) => {
  const read = await managed(content);
  expect(read.given).toEqual(given);
  expect(read.notice).toBeUndefined();
});

describe('a wrong file', () => {
  const unused = (why: string): string =>
    `What your organisation has set in DIR/managed.json is not used. ${why} Please tell your administrator.`;

  test.each<[string, unknown, string]>([
    [
      'is no JSON',
      '{ "version": 1,\n "server": { "address": "imp" "x": 1 } }',
      'It is not JSON. line 2: a comma is missing',
    ],
    ['is empty', '', 'It is not JSON. line 1: a value is missing'],
    ['is no object', '[]', 'This is not what belongs here.'],
    ['is nothing', 'null', 'This is not what belongs here.'],
    ['has no version', {}, 'version: The version must be 1.'],
    ['is of another version', { version: 2, server: { address: 'imp' } }, 'version: The version must be 1.'],
  ])('that %s counts for nothing', async (_name, content, why) => {
    expect(await managed(content)).toEqual({ ...NOTHING, notice: unused(why) });
  });

  test.each<[string, object, readonly string[], string]>([
    [
      'a field',
      { server: { address: 'ftp://imp', otherNodes: 'b' } },
      ['server.otherNodes'],
      'server.address: Only https:// and http:// servers can be reached.',
    ],
    [
      'the kind of a field',
      { endUser: { name: 7 }, callback: { port: 81 } },
      ['callback.port'],
      'endUser.name: This is not what belongs here.',
    ],
    [
      'a port',
      { callback: { port: 70_000, address: '10.0.0.5' } },
      ['callback.address'],
      'callback.port: A port is a number from 1 to 65535.',
    ],
    [
      'a section',
      { server: 'imp', endUser: { name: 'joe' } },
      ['endUser.name'],
      'server: This is not what belongs here.',
    ],
    [
      'a name',
      { server: { adress: 'imp', otherNodes: 'b' } },
      ['server.otherNodes'],
      'server.adress: There is no such setting.',
    ],
    [
      'the name of a section',
      { sever: {}, endUser: { name: 'joe' } },
      ['endUser.name'],
      'sever: There is no such setting.',
    ],
    [
      'what cannot be given',
      { server: { trusted: [] }, endUser: { name: 'joe' } },
      ['endUser.name'],
      'server.trusted: There is no such setting.',
    ],
    [
      'a lock',
      { endUser: { name: 'joe' }, locked: ['endUser'] },
      ['endUser.name'],
      'locked.0: There is no such setting.',
    ],
  ])('loses %s, and the rest counts', async (_name, content, given, why) => {
    const read = await managed({ version: 1, ...content });
    expect(read.given).toEqual(given);
    expect(read.locked).toEqual([]);
    expect(read.notice).toBe(
      `Some of what your organisation has set in DIR/managed.json is not right and is not used; the rest is. ${why} Please tell your administrator.`,
    );
  });

  test('loses the people that are wrong, each told by its place in the file', async () => {
    const contacts = [
      { address: 'no address' },
      { address: 'joe@example.com' },
      'rita@example.com',
      { address: 'rita@example.com', nickname: 'R' },
      { address: 'rita@example.com' },
      { address: 'JOE@example.com', name: 'Twice' },
    ];
    const read = await managed({ version: 1, contacts, locked: ['contacts'] });
    expect(read.settings.contacts.map(({ address }) => address)).toEqual([
      'joe@example.com',
      'rita@example.com',
    ]);
    expect(read.locked).toEqual(['contacts']);
    for (const told of [
      'contacts.0.address: Write the whole address',
      'contacts.2: This is not what belongs here.',
      'contacts.3.nickname: There is no such setting.',
      'contacts.5.address: This address is already in the list.',
    ])
      expect(read.notice).toContain(told);
  });

  test('locks nothing that it does not give', async () => {
    const read = await managed({ version: 1, locked: ['endUser.name'] });
    expect(read.locked).toEqual([]);
    expect(read.notice).toContain('endUser.name: It is locked, but no value is given for it.');
  });

  test('tells the first of many things, and how many more', async () => {
    const contacts = Array.from({ length: 20 }, () => ({ address: '' }));
    expect((await managed({ version: 1, contacts })).notice).toContain('And 12 more things.');
  });
});

describe('a certificate', () => {
  test.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['whose file is not there', 'ca.pem', {}, 'DIR/ca.pem: It cannot be read.'],
    ['whose file is none', 'ca.pem', { 'ca.pem': 'hello' }, 'DIR/ca.pem: This is not a PEM certificate.'],
    ['that is a folder', '.', {}, 'DIR: It is not a file, or far too large.'],
    ['that is none', '-----BEGIN PRIVATE KEY-----', {}, 'server.certificate: This is not a PEM certificate.'],
  ])('%s is told, and not locked either', async (_name, certificate, others, why) => {
    const read = await managed(
      {
        version: 1,
        server: { address: 'imp', certificate },
        locked: ['server.certificate', 'server.address'],
      },
      others,
    );
    expect(read.given).toEqual(['server.address']);
    expect(read.locked).toEqual(['server.address']);
    expect(read.notice).toContain(why);
  });
});

describe('who can have written it', () => {
  const place = (file: string, others: readonly string[]) => ({
    file,
    isAdministrators: (one: string) => !others.some((name) => one.endsWith(name)),
  });

  test('a file that others can change counts for nothing', async () => {
    const directory = await folder({ 'managed.json': JSON.stringify(WHOLE), 'ca.pem': PEM });
    const read = readManaged(place(join(directory, 'managed.json'), ['managed.json']));
    expect(read).toMatchObject(NOTHING);
    expect(read.notice).toContain('Others than administrators can change it');
  });

  test('neither does a certificate beside it', async () => {
    const directory = await folder({ 'managed.json': JSON.stringify(WHOLE), 'ca.pem': PEM });
    const read = readManaged(place(join(directory, 'managed.json'), ['ca.pem']));
    expect(read.settings.server.certificate).toBe('');
    expect(read.locked).toEqual(['server.address', 'contacts']);
  });

  test('where it cannot be told, it does not count', async () => {
    const directory = await folder({ 'managed.json': JSON.stringify(WHOLE) });
    const isAdministrators = (): never => {
      throw new Error('no such program');
    };
    const read = readManaged({ file: join(directory, 'managed.json'), isAdministrators });
    expect(read).toMatchObject(NOTHING);
    expect(read.notice).toContain('It cannot be read.');
  });
});

test.skipIf(process.platform === 'win32')(
  'a pipe and a folder in its place do not hold up the start',
  async () => {
    const directory = await folder();
    const [pipe, other] = [join(directory, 'pipe'), join(directory, 'folder')];
    execFileSync('mkfifo', [pipe]);
    await mkdir(other);
    for (const file of [pipe, other]) {
      const read = readManaged({ file, isAdministrators: trusting });
      expect(read).toMatchObject(NOTHING);
      expect(read.notice).toContain('It is not a file, or far too large.');
    }
  },
);

test('whatever is in it, reading ends and what comes of it is valid', () => {
  const fields = fc.dictionary(
    fc.constantFrom('version', 'server', 'callback', 'contacts', 'locked', 'endUser', '__proto__', 'x'),
    fc.oneof(
      fc.constant(1),
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('address', 'name', 'port', 'certificate', '__proto__'), fc.jsonValue()),
      fc.array(fc.oneof(fc.jsonValue(), fc.record({ address: fc.constantFrom('a@b', 'A@b', 'c', 7) }))),
    ),
  );
  fc.assert(
    fc.property(fields, (content) => {
      const { file, wrong } = usableOf({ version: 1, ...content });
      if (file === undefined) expect(wrong).not.toEqual([]);
      const addresses = file?.contacts?.map(({ address }) => address) ?? [];
      expect(new Set(addresses).size).toBe(addresses.length);
    }),
  );
});
