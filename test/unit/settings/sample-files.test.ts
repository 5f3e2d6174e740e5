import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSampleFiles, type SampleFiles } from '../../../main/settings/sample-files.js';
import { checkSettings, emptySettings } from '../../../main/settings/schema.js';
import { folder, settings } from './harness.js';

type Files = Readonly<Record<string, string | Buffer>>;

/** As the blog's scripts have them (wire format 4.1). */
const BLOG = {
  'serverparams.json': '{"params":[{"SERVER":"imp.example.com","HOST":"10.0.0.5"}]}',
  'appuser.json': '{"params":[{"USERNAME":"appuser","PASSWD":"p&w <1>"}]}',
  'enduser.json': '{"params":[{"USERNAME":"rita"}]}',
  'contacts.list': '[ "joe", "rita", "carlotta" ]\n',
};

/** As Cisco's first scripts have them (wire format 4.2). */
const FIRST = {
  'serverparams.json':
    '{"params":[{"SERVER":"imp.example.com","USERNAME":"other","PASSWD":"other","HOST":"10.0.0.5"}]}',
  'appuser.json': BLOG['appuser.json'],
  'enduser.json': '{"params":[{"USERNAME":"rita","CONTACT":"joe"}]}',
  'contacts.list': '["joe","rita","carlotta"]',
};

async function read(files: Files, base = emptySettings()): Promise<SampleFiles> {
  return readSampleFiles(await folder(files), base);
}

const withServer = (entry: Readonly<Record<string, unknown>>): Files => ({
  ...BLOG,
  'serverparams.json': JSON.stringify({ params: [entry] }),
});

const addresses = ({ settings: read }: SampleFiles): string[] => read.contacts.map(({ address }) => address);
const contact = (address: string) => ({ address, name: '', group: '' });

test.each([
  ['the blog’s', BLOG],
  ['Cisco’s first', FIRST],
])('%s files are valid settings, without a remark', async (_, files) => {
  const result = await read(files);
  expect(result).toEqual({
    settings: {
      ...emptySettings(),
      server: { ...emptySettings().server, address: 'imp.example.com' },
      applicationUser: { name: 'appuser' },
      endUser: { name: 'rita' },
      callback: { ...emptySettings().callback, address: '10.0.0.5' },
      contacts: ['joe', 'rita', 'carlotta'].map((name) => contact(`${name}@imp.example.com`)),
    },
    password: 'p&w <1>',
    remarks: [],
  });
  expect(checkSettings(result.settings).kind).toBe('valid');
});

describe('slips', () => {
  test('those of the guide are read over and told with their line', async () => {
    const result = await read({
      ...BLOG,
      'appuser.json':
        '{\n "params": [\n  {\n   "USERNAME": "appuser",\n   "PASSWD": "pw"\n   "NOTE": ""\n  }\n ]\n}',
      'enduser.json': '{\n "params": [\n  {\n   "USERNAME": "rita",\n  }\n ]\n}',
    });
    expect(result).toMatchObject({ password: 'pw', settings: { endUser: { name: 'rita' } } });
    expect(result.remarks).toEqual([
      'appuser.json, line 5: a comma is missing.',
      'enduser.json, line 4: there is a comma too many.',
    ]);
  });

  test('a byte-order mark is none', async () => {
    const marked = Object.entries(BLOG).map(([name, text]) => [name, `\uFEFF${text}`] as const);
    expect(await read(Object.fromEntries(marked))).toEqual(await read(BLOG));
  });

  test('an entry that is not in a list counts', async () => {
    const { settings: got } = await read({ ...BLOG, 'enduser.json': '{"params":{"USERNAME":"reed"}}' });
    expect(got.endUser.name).toBe('reed');
  });

  test('a domain is taken off the end user, and told', async () => {
    const { settings: got, remarks } = await read({
      ...BLOG,
      'enduser.json': '{"params":[{"USERNAME":"rita@example.com"}]}',
    });
    expect(got.endUser.name).toBe('rita');
    expect(remarks).toEqual([expect.stringContaining('enduser.json')]);
  });
});

test('of several entries the last counts, and that is told', async () => {
  const { settings: got, remarks } = await read({
    ...BLOG,
    'enduser.json': '{"params":[{"USERNAME":"joe"},{"USERNAME":"reed"}]}',
  });
  expect(got.endUser.name).toBe('reed');
  expect(remarks).toEqual([expect.stringMatching(/^enduser\.json: .*last/u)]);
});

describe('the server', () => {
  test.each([
    ['https://imp.example.com:8443', 'imp.example.com'],
    ['http://IMP.example.com', 'imp.example.com'],
    [' imp.example.com:8083 ', 'imp.example.com'],
    ['10.0.0.9', '10.0.0.9'],
  ])('%j gives bare names their domain', async (SERVER, domain) => {
    const result = await read(withServer({ SERVER }));
    expect(result.settings.server.address).toBe(SERVER.trim());
    expect(addresses(result)[0]).toBe(`joe@${domain}`);
  });

  test('that is another loses the certificate and nodes of the one before; the same keeps them', async () => {
    const trusted = [{ origin: 'https://imp.example.com:8083', certificate: 'PEM' }];
    const before = settings({
      server: { address: 'imp.example.com', certificate: 'PEM', trusted, otherNodes: 'imp2' },
    });
    expect((await read(BLOG, before)).settings.server).toEqual(before.server);
    expect((await read(withServer({ SERVER: 'other' }), before)).settings.server).toEqual({
      address: 'other',
      certificate: '',
      trusted,
      otherNodes: '',
    });
  });
});

describe('the callback address', () => {
  test.each<[Record<string, string>, string, number]>([
    [{ HOST: '10.0.0.5' }, '10.0.0.5', 8080],
    [{ HOST: '10.0.0.5:5000' }, '10.0.0.5', 5000],
    [{ HOST: ' pc.example.com:82 ' }, 'pc.example.com', 82],
    [{ HOST: 'http://10.0.0.5:8080/pws' }, '10.0.0.5', 8080],
    [{ HOST: '[fd00::5]:82' }, 'fd00::5', 82],
    [{ ENDPOINTURL: 'http://10.0.0.6:5000/pws' }, '10.0.0.6', 5000],
    [{ ENDPOINTURL: 'http://10.0.0.6/' }, '10.0.0.6', 8080],
    [{ HOST: '10.0.0.5', ENDPOINTURL: 'http://10.0.0.6:5000/pws' }, '10.0.0.5', 8080],
    [{}, '', 8080],
  ])('of %j', async (entry, address, port) => {
    const { settings: got } = await read(withServer({ SERVER: 'imp', ...entry }));
    expect(got.callback).toEqual({ ...emptySettings().callback, address, port });
  });

  test('leaves as it is whose calls are taken', async () => {
    const before = settings({ callback: { address: '', port: 8080, sources: 'anyone' } });
    expect((await read(withServer({ SERVER: 'imp', HOST: '10.0.0.5' }), before)).settings.callback).toEqual({
      address: '10.0.0.5',
      port: 8080,
      sources: 'anyone',
    });
  });

  test('that is none is left out and told', async () => {
    const { settings: got, remarks } = await read(withServer({ SERVER: 'imp', HOST: '10.0.0.5:abc' }));
    expect(got.callback).toEqual(emptySettings().callback);
    expect(remarks).toEqual([expect.stringContaining('HOST')]);
  });
});

describe('contacts', () => {
  const withContacts = (list: unknown): Files => ({ ...BLOG, 'contacts.list': JSON.stringify(list) });

  test('keep the domain that they have', async () => {
    const result = await read(withContacts(['Joe@Example.com', ' reed ']));
    expect(addresses(result)).toEqual(['joe@example.com', 'reed@imp.example.com']);
  });

  test('that stand there twice count once, and are told', async () => {
    const result = await read(withContacts(['joe', 'rita', 'JOE', 'joe@imp.example.com']));
    expect(addresses(result)).toEqual(['joe@imp.example.com', 'rita@imp.example.com']);
    expect(result.remarks).toEqual([
      'contacts.list: JOE stands there twice.',
      'contacts.list: joe@imp.example.com stands there twice.',
    ]);
  });

  test('that are no names are left out, and told', async () => {
    const result = await read(withContacts(['joe', 7, null, { name: 'rita' }, '', ' ']));
    expect(addresses(result)).toEqual(['joe@imp.example.com']);
    expect(result.remarks).toHaveLength(1);
  });

  test('who are known keep their name and group', async () => {
    const result = await read(withContacts(['joe@example.com', 'reed']), settings());
    expect(result.settings.contacts).toEqual([settings().contacts[0], contact('reed@imp.example.com')]);
  });

  test.each(['{"params":[]}', '"joe"', '7', 'null', '[]', '[joe, rita]', 'joe\nrita\n', '[1, 2]'])(
    'of no list with a name in it stay as they were: %j',
    async (text) => {
      const { settings: got, remarks } = await read({ ...BLOG, 'contacts.list': text }, settings());
      expect(got.contacts).toEqual(settings().contacts);
      expect(remarks.join(' ')).toContain('contacts.list');
    },
  );
});

describe('what cannot be read leaves the settings as they were, and is told', () => {
  const NAMES = Object.keys(BLOG);

  test('a folder that is not there', async () => {
    const directory = join(await folder(), 'nowhere');
    await expect(readSampleFiles(directory, settings())).rejects.toMatchObject({
      message: `There is no folder ${directory}.`,
      advice: expect.any(String) as string,
    });
  });

  test.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['a page', '<html></html>'],
    ['bytes', Buffer.from([0, 255, 254, 1])],
    ['a file too large', `"${'a'.repeat(1024 * 1024)}"`],
    ['something else', '42'],
    ['no entry', '{"params":[]}'],
    ['strange entries', '{"params":[1,"a"]}'],
    ['another JSON', '{"users":[{"USERNAME":"a"}]}'],
    ['a text too deep', '['.repeat(500_000)],
  ])('%s', async (_, content) => {
    const files = Object.fromEntries(NAMES.map((name) => [name, content]));
    const { settings: got, password, remarks } = await read(files, settings());
    expect([got, password]).toEqual([settings(), undefined]);
    for (const name of NAMES) expect(remarks.join('\n')).toContain(name);
  });

  test('a folder in the place of a file', async () => {
    const directory = await folder({ ...BLOG, 'contacts.list': '[]' });
    await mkdir(join(directory, 'sub'));
    await mkdir(join(directory, 'sub', 'contacts.list'));
    const { settings: got, remarks } = await readSampleFiles(join(directory, 'sub'), settings());
    expect(got).toEqual(settings());
    expect(remarks).toContain('contacts.list: the file cannot be read.');
  });

  test.each([
    ['serverparams.json', 'SERVER', '{"params":[{"HOST":"10.0.0.5"}]}'],
    ['appuser.json', 'USERNAME', '{"params":[{"PASSWD":"pw"}]}'],
    ['appuser.json', 'PASSWD', '{"params":[{"USERNAME":"appuser","PASSWD":""}]}'],
    ['enduser.json', 'USERNAME', '{"params":[{"USERNAME":{}}]}'],
  ])('%s without %s', async (name, key, content) => {
    const { settings: got, remarks } = await read({ ...BLOG, [name]: content }, settings());
    expect(remarks).toEqual([`${name}: ${key} is missing.`]);
    expect(checkSettings(got).kind).toBe('valid');
  });
});

test('nothing in the folder is altered', async () => {
  const files: Files = { ...BLOG, 'appuser.json': '{"params":[{"USERNAME":"a",}]}', 'pws-create.py': '#' };
  const directory = await folder(files);
  const look = async () =>
    Promise.all(
      (await readdir(directory)).sort().map(async (name) => {
        const path = join(directory, name);
        return [name, await readFile(path, 'utf8'), (await stat(path)).mtimeMs];
      }),
    );
  const before = await look();
  await readSampleFiles(directory, emptySettings());
  expect(await look()).toEqual(before);
});
