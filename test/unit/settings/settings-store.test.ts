import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { emptySettings } from '../../../main/settings/schema.js';
import { SettingsStore } from '../../../main/settings/settings-store.js';
import { folder, settings } from './harness.js';

// Outside Electron its package is the path of a program that need not be there. Told a folder, the store asks it
// for nothing; told this, the package does not look for the program.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nowhere';
});

const FILE = 'settings.json';
const NOW = Date.UTC(2026, 0, 5, 9, 0);

const read = async (directory: string, name = FILE): Promise<string> =>
  readFile(join(directory, name), 'utf8');

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

describe('what cannot be read is kept aside', () => {
  test.each([
    ['half a file', '{"version":1,"server":'],
    ['an empty file', ''],
    ['noise', '\u0000\u0001\u0002'],
    ['no version', '{"server":{"address":"imp"}}'],
    ['another version', JSON.stringify({ ...settings(), version: 99 })],
    ['a field too many', JSON.stringify({ ...settings(), extra: 1 })],
    ['a wrong port', JSON.stringify(settings({ callback: { address: '', port: 0 } }))],
    ['a list', '[{"server":"imp"}]'],
  ])('%s', async (_, content) => {
    const directory = await folder({ [FILE]: content });
    const store = new SettingsStore(directory, NOW);
    expect([store.settings, store.draft]).toEqual([undefined, emptySettings()]);

    const aside = (await readdir(directory)).filter((name) => name !== FILE);
    expect(aside).toHaveLength(1);
    expect(aside[0]).not.toMatch(/[:*?"<>|]/u);
    expect(store.notice).toContain(aside[0]);
    expect(await read(directory, aside[0])).toBe(content);

    store.save(settings());
    expect(await read(directory, aside[0])).toBe(content);
    const next = new SettingsStore(directory, NOW + 1);
    expect([next.settings, next.notice]).toEqual([settings(), undefined]);
  });

  test('each time anew', async () => {
    const directory = await folder({ [FILE]: 'one' });
    expect(new SettingsStore(directory, NOW).notice).toBeDefined();
    await writeFile(join(directory, FILE), 'two');
    expect(new SettingsStore(directory, NOW + 1).notice).toBeDefined();
    const kept = (await readdir(directory)).filter((name) => name !== FILE).sort();
    expect(await Promise.all(kept.map((name) => read(directory, name)))).toEqual(['one', 'two']);
  });
});

test('a disk that does not take them says so, and what was there stays', async () => {
  const directory = await folder({ [FILE]: JSON.stringify(settings()) });
  const store = new SettingsStore(directory, NOW);
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect(() => store.save(circle as never)).toThrow(Error);
  expect(store.settings).toEqual(settings());
  expect(new SettingsStore(directory, NOW).settings).toEqual(settings());
});

test('a folder in the place of the file is an error, and stays', async () => {
  const directory = await folder();
  await mkdir(join(directory, FILE));
  expect(() => new SettingsStore(directory, NOW)).toThrow(Error);
  expect(await readdir(directory)).toEqual([FILE]);
});
