import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { emptySettings, type Settings } from '../../../main/settings/schema.js';
import { SettingsStore } from '../../../main/settings/settings-store.js';
import { CAN_BOUND_FILES, withFilesUpTo } from './full-disk.js';
import { folder, settings, VERSION_1 } from './harness.js';

// Outside Electron its package is the path of a program that need not be there. Told a folder, the store asks it
// for nothing; told this, the package does not look for the program.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nowhere';
});

const FILE = 'settings.json';
const NOW = Date.UTC(2026, 0, 5, 9, 0);
const DAY_MS = 86_400_000;

const read = async (directory: string, name = FILE): Promise<string> =>
  readFile(join(directory, name), 'utf8');

const others = async (directory: string): Promise<string[]> =>
  (await readdir(directory)).filter((name) => name !== FILE).sort();

const WITH_ADVICE = {
  message: expect.any(String) as string,
  advice: expect.stringContaining(FILE) as string,
};

/** What saving throws. */
function refusal(store: SettingsStore, changed: Settings = settings()): unknown {
  try {
    store.save(changed);
  } catch (error) {
    return error;
  }
  throw new Error('It was saved.');
}

test('a first start has no settings, an empty draft and no notice', async () => {
  const store = new SettingsStore(await folder(), NOW);
  expect([store.settings, store.draft, store.notice]).toEqual([undefined, emptySettings(), undefined]);
});

test('what is saved is there in the next run, whole', async () => {
  const directory = await folder();
  const store = new SettingsStore(directory, NOW);
  store.save(settings());
  expect([store.settings, store.draft]).toEqual([settings(), settings()]);
  const other = settings({ contacts: [], endUser: { name: 'a.b' } });
  store.save(other);
  const next = new SettingsStore(directory, NOW);
  expect([next.settings, next.notice]).toEqual([other, undefined]);
  expect(await readdir(directory)).toEqual([FILE]);
  expect(JSON.parse(await read(directory))).toEqual(other);
});

test('a byte order mark in front is read over', async () => {
  const directory = await folder({ [FILE]: `\uFEFF${JSON.stringify(settings())}` });
  expect(new SettingsStore(directory, NOW).settings).toEqual(settings());
});

test('an older version is upgraded, and written so with the next save only', async () => {
  const before = JSON.stringify(VERSION_1);
  const directory = await folder({ [FILE]: before });
  const store = new SettingsStore(directory, NOW);
  expect(store.notice).toBeUndefined();
  expect(store.settings).toMatchObject({
    version: 3,
    endUser: { name: 'rita' },
    presence: { pollSeconds: 15 },
  });
  expect(await read(directory)).toBe(before);
  store.save(store.draft);
  expect(JSON.parse(await read(directory))).toEqual(store.settings);
  expect(await readdir(directory)).toEqual([FILE]);
});

test.each<[string, object | string, boolean | undefined]>([
  ['on in version 2', { ...settings(), version: 2, alerts: { enabled: true } }, true],
  ['off in version 1', VERSION_1, false],
  ['not a matter of settings in this version', settings(), undefined],
  ['not said clearly', { ...VERSION_1, alerts: { enabled: 'yes' } }, undefined],
  ['in a file that cannot be read', 'half', undefined],
])('alerts were %s', async (_, content, expected) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const directory = await folder({ [FILE]: text });
  expect(new SettingsStore(directory, NOW).alertsBefore).toBe(expected);
});

test('of a first start nobody knows what alerts were', async () => {
  expect(new SettingsStore(await folder(), NOW).alertsBefore).toBeUndefined();
});

describe('what a newer version wrote', () => {
  const NEWER = JSON.stringify({ version: 99, server: ['imp'] });

  test('is left as it is and told, and never written over', async () => {
    const directory = await folder({ [FILE]: NEWER });
    const store = new SettingsStore(directory, NOW);
    expect([store.settings, store.draft]).toEqual([undefined, emptySettings()]);
    expect(store.notice).toContain('newer Rollcall');
    expect(refusal(store)).toMatchObject({
      ...WITH_ADVICE,
      message: expect.stringContaining('newer') as string,
    });
    expect(store.settings).toBeUndefined();
    expect([await read(directory), await readdir(directory)]).toEqual([NEWER, [FILE]]);
  });

  test('nor when it comes while this one runs', async () => {
    const directory = await folder();
    const store = new SettingsStore(directory, NOW);
    store.save(settings());
    await writeFile(join(directory, FILE), NEWER);
    expect(refusal(store)).toMatchObject(WITH_ADVICE);
    expect(await read(directory)).toBe(NEWER);
  });

  test('once moved away is in nobody’s way', async () => {
    const directory = await folder({ [FILE]: NEWER });
    const store = new SettingsStore(directory, NOW);
    await rm(join(directory, FILE));
    store.save(settings());
    expect(new SettingsStore(directory, NOW).settings).toEqual(settings());
  });
});

describe('what cannot be read is kept aside', () => {
  test.each([
    ['half a file', '{"version":1,"server":'],
    ['an empty file', ''],
    ['noise', '\u0000\u0001\u0002'],
    ['no version', '{"server":{"port":1}}'],
    ['a version that never was', JSON.stringify({ version: 0 })],
    ['a field too many', JSON.stringify({ ...emptySettings(), extra: 1 })],
    ['null', 'null'],
    ['a list', '[{"server":"imp"}]'],
  ])('%s', async (_, content) => {
    const directory = await folder({ [FILE]: content });
    const store = new SettingsStore(directory, NOW);
    expect([store.settings, store.draft]).toEqual([undefined, emptySettings()]);

    const [aside = '', ...more] = await others(directory);
    expect(more).toEqual([]);
    expect(aside).toMatch(/^settings-unreadable-2026-01-05T[\d.]+Z-[0-9a-f]{8}\.json$/u);
    expect(store.notice).toContain(aside);
    expect(await read(directory, aside)).toBe(content);

    store.save(settings());
    expect(await others(directory)).toEqual([aside]);
    expect(await read(directory, aside)).toBe(content);
    const next = new SettingsStore(directory, NOW + 1);
    expect([next.settings, next.notice]).toEqual([settings(), undefined]);
  });

  test('once for the same content, anew for another', async () => {
    const directory = await folder({ [FILE]: 'one' });
    const first = new SettingsStore(directory, NOW).notice;
    expect(new SettingsStore(directory, NOW + DAY_MS).notice).toBe(first);
    expect(await others(directory)).toHaveLength(1);
    await writeFile(join(directory, FILE), 'two');
    expect(new SettingsStore(directory, NOW).notice).not.toBe(first);
    const kept = await others(directory);
    expect((await Promise.all(kept.map((name) => read(directory, name)))).sort()).toEqual(['one', 'two']);
  });

  test('once more when what lies under its name is something else', async () => {
    const directory = await folder({ [FILE]: 'one' });
    const first = new SettingsStore(directory, NOW).notice;
    const [aside = ''] = await others(directory);
    await writeFile(join(directory, aside), 'another');
    expect(new SettingsStore(directory, NOW + DAY_MS).notice).not.toBe(first);
    expect(await others(directory)).toHaveLength(2);
    expect(await read(directory, aside)).toBe('another');
  });

  test('with what can be used of it in the form', async () => {
    const damaged = {
      ...settings(),
      callback: { address: '10.0.0.5', port: 0, sources: 'server' },
      extra: 1,
    };
    const directory = await folder({ [FILE]: JSON.stringify(damaged) });
    const store = new SettingsStore(directory, NOW);
    expect(store.settings).toBeUndefined();
    expect(store.draft).toEqual(settings({ callback: { address: '10.0.0.5', port: 0, sources: 'server' } }));
    expect(store.notice).toMatch(/filled in/u);
  });

  test('also when it is damaged while this one runs', async () => {
    const directory = await folder();
    const store = new SettingsStore(directory, NOW);
    await writeFile(join(directory, FILE), 'half');
    store.save(settings());
    const [aside = ''] = await others(directory);
    expect(await read(directory, aside)).toBe('half');
  });
});

describe.runIf(CAN_BOUND_FILES)('a disk that takes too little', () => {
  const many = settings({
    contacts: Array.from({ length: 500 }, (_, index) => ({
      address: `joe${index}@example.com`,
      name: 'Joe Nakamura',
      group: '',
    })),
  });

  test.each([0, 4096])('%d bytes: it is told, and what was there stays, whole', async (bytes) => {
    const before = JSON.stringify(settings());
    const directory = await folder({ [FILE]: before });
    const store = new SettingsStore(directory, NOW);
    expect(await withFilesUpTo(bytes, () => refusal(store, many))).toMatchObject(WITH_ADVICE);
    expect(store.settings).toEqual(settings());
    expect(await read(directory)).toEqual(before);
    // What the store began to write it takes away a moment later.
    await vi.waitFor(async () => expect(await readdir(directory)).toEqual([FILE]));
    store.save(many);
    expect(new SettingsStore(directory, NOW).settings).toEqual(many);
  });

  test.each([0, 4096])('%d bytes: without a copy nothing is written over', async (bytes) => {
    const damaged = 'x'.repeat(10_000);
    const directory = await folder({ [FILE]: damaged });
    const store = await withFilesUpTo(bytes, () => new SettingsStore(directory, NOW));
    expect(store.notice).toContain('No copy');
    // The settings themselves would fit.
    expect(await withFilesUpTo(4096, () => refusal(store))).toMatchObject(WITH_ADVICE);
    expect(await read(directory)).toEqual(damaged);
    await vi.waitFor(async () => expect(await readdir(directory)).toEqual([FILE]));

    store.save(settings());
    const [aside = ''] = await others(directory);
    expect(await read(directory, aside)).toBe(damaged);
    expect(new SettingsStore(directory, NOW).settings).toEqual(settings());
  });
});

test('a disk that does not take them says so, and what was there stays', async () => {
  const before = JSON.stringify(settings());
  const directory = await folder({ [FILE]: before });
  // Nothing can be written where a folder stands, not even by root.
  await mkdir(join(directory, `${FILE}.new`));
  const store = new SettingsStore(directory, NOW);
  expect(refusal(store, settings({ contacts: [] }))).toMatchObject(WITH_ADVICE);
  expect(store.settings).toEqual(settings());
  expect(await read(directory)).toBe(before);
});

test('a folder in the place of the file is an error, and stays', async () => {
  const directory = await folder();
  await mkdir(join(directory, FILE));
  expect(() => new SettingsStore(directory, NOW)).toThrow(Error);
  expect(await readdir(directory)).toEqual([FILE]);
});

describe.runIf(process.platform !== 'win32')('on systems with owners and links', () => {
  test('its owner alone can read it, whatever lay there', async () => {
    const directory = await folder({ [FILE]: 'half', [`${FILE}.new`]: 'old' });
    for (const name of [FILE, `${FILE}.new`]) await chmod(join(directory, name), 0o666);
    new SettingsStore(directory, NOW).save(settings());
    const names = await readdir(directory);
    expect(names).toHaveLength(2);
    for (const name of names) expect((await stat(join(directory, name))).mode & 0o777).toBe(0o600);
  });

  test('a link stays one', async () => {
    const elsewhere = await folder({ 'mine.json': JSON.stringify(settings()) });
    const directory = await folder();
    await symlink(join(elsewhere, 'mine.json'), join(directory, FILE));
    const other = settings({ contacts: [] });
    new SettingsStore(directory, NOW).save(other);
    expect(JSON.parse(await read(elsewhere, 'mine.json'))).toEqual(other);
  });

  test.runIf(process.getuid?.() !== 0)('a folder where nothing may be written says so', async () => {
    const directory = await folder({ [FILE]: JSON.stringify(settings()) });
    const store = new SettingsStore(directory, NOW);
    await chmod(directory, 0o500);
    try {
      const error = refusal(store, settings({ contacts: [] }));
      // Found out by looking: the library would try again and again.
      expect(error).toMatchObject({ ...WITH_ADVICE, cause: { code: 'EACCES', syscall: 'access' } });
    } finally {
      await chmod(directory, 0o700);
    }
    expect(JSON.parse(await read(directory))).toEqual(settings());
  });
});
