import { mkdir, readdir, readFile, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { defaultPreferences, type Preferences } from '../../../main/settings/preferences.js';
import { PreferencesStore } from '../../../main/settings/preferences-store.js';
import { words } from '../../../preload/words/spoken.js';
import { CAN_BOUND_FILES, withFilesUpTo } from './full-disk.js';
import { folder } from './harness.js';

// Outside Electron the store's package would look for a program that need not be there.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nowhere';
});

const FILE = 'preferences.json';
const NOW = Date.UTC(2026, 0, 5, 9, 0);
const defaults = defaultPreferences();
const favourites = ['joe@example.com'];

const read = (directory: string, name = FILE): Promise<string> => readFile(join(directory, name), 'utf8');
const stored = async (directory: string): Promise<unknown> => JSON.parse(await read(directory));
const others = async (directory: string): Promise<string[]> =>
  (await readdir(directory)).filter((name) => name !== FILE);

/** What a change throws. */
function refusal(store: PreferencesStore): unknown {
  try {
    store.change({ favourites });
  } catch (error) {
    return error;
  }
  throw new Error('It was stored.');
}

const anyText = expect.any(String) as string;
const WITH_ADVICE = {
  message: anyText,
  advice: expect.stringContaining(FILE) as string,
};

test('a first start has the defaults, and writes nothing', async () => {
  const directory = await folder();
  expect(new PreferencesStore(directory, NOW).value).toEqual(defaults);
  expect(await readdir(directory)).toEqual([]);
});

test('what a first start is told to begin with is there in the next run, which is not told', async () => {
  const directory = await folder();
  const begun = new PreferencesStore(directory, NOW, { favourites }).value;
  expect(begun).toEqual({ ...defaults, favourites });
  expect(new PreferencesStore(directory, NOW).value).toEqual(begun);
});

test('also where the disk does not take that, it holds for this run', async () => {
  const directory = await folder();
  await mkdir(join(directory, `${FILE}.new`));
  expect(new PreferencesStore(directory, NOW, { favourites }).value.favourites).toEqual(favourites);
});

test('what is chosen is there in the next run, and what one begins with no more', async () => {
  const directory = await folder();
  const store = new PreferencesStore(directory, NOW, { favourites });
  const appearance = { theme: 'dark', language: 'de' } as const;
  expect(store.change({ appearance })).toEqual({ ...defaults, favourites, appearance });
  expect(await stored(directory)).toEqual(store.value);
  expect(new PreferencesStore(directory, NOW, { favourites: [] }).value).toEqual(store.value);
  expect(await readdir(directory)).toEqual([FILE]);
});

test('who listens hears of each change until they stop', async () => {
  const store = new PreferencesStore(await folder(), NOW);
  const heard: Preferences[] = [];
  const stop = store.onChange((now) => heard.push(now));
  const first = store.change({ favourites });
  const second = store.change({ favourites: [] });
  expect(heard).toEqual([first, second]);
  store.change({ favourites: [] });
  expect(heard).toHaveLength(2);
  stop();
  store.change({ favourites });
  expect(heard).toHaveLength(2);
});

test('where a listener changes something itself, everybody hears last what is in force then', async () => {
  const store = new PreferencesStore(await folder(), NOW);
  const heard: Preferences[] = [];
  store.onChange(({ alerts }) => {
    if (alerts.sound) store.change({ alerts: { ...alerts, sound: false } });
  });
  store.onChange((now) => heard.push(now));
  const answer = store.change({ favourites, alerts: { ...defaults.alerts, sound: true } });
  expect(answer).toEqual({ ...defaults, favourites });
  expect(heard.map(({ alerts }) => alerts.sound)).toEqual([true, false]);
  expect(heard.at(-1)).toEqual(answer);
  expect(store.value).toEqual(answer);
});

test('what is not valid is refused in words, and nothing changes', async () => {
  const store = new PreferencesStore(await folder(), NOW);
  const tooMany = Array.from({ length: 5_001 }, (_, index) => `joe${index}@example.com`);
  for (const wrong of [['?'], tooMany]) {
    expect(() => store.change({ favourites: wrong })).toThrow(
      expect.objectContaining({ message: words().stored.choiceTooMuch.message, advice: anyText }),
    );
  }
  expect(store.value).toEqual(defaults);
});

describe('what cannot be read', () => {
  test.each([
    ['half a file', '{"version":1,', []],
    ['an empty file', '', []],
    ['a section that is none', JSON.stringify({ ...defaults, favourites, tray: 7 }), favourites],
    ['a field too many', JSON.stringify({ ...defaults, favourites, extra: 7 }), favourites],
  ])('is kept aside, and what can be used is: %s', async (_, content, kept) => {
    const directory = await folder({ [FILE]: content });
    const store = new PreferencesStore(directory, NOW);
    expect(store.value).toEqual({ ...defaults, favourites: kept });
    expect(store.notice).toContain(words().stored.choicesDamaged);
    store.change({ appearance: { theme: 'dark', language: 'en' } });
    const [aside = '', ...more] = await others(directory);
    expect(store.notice).toContain(aside);
    expect(aside).toMatch(/^preferences-unreadable-2026-01-05T[\d.]+Z-[0-9a-f]{8}\.json$/u);
    expect([await read(directory, aside), more]).toEqual([content, []]);
    expect(new PreferencesStore(directory, NOW).value).toEqual(store.value);
  });

  test('is nothing where it only begins with a byte order mark', async () => {
    const directory = await folder({ [FILE]: `\uFEFF${JSON.stringify({ ...defaults, favourites })}` });
    const { value, notice } = new PreferencesStore(directory, NOW);
    expect([value, notice]).toEqual([{ ...defaults, favourites }, undefined]);
    expect(await others(directory)).toEqual([]);
  });

  test.runIf(CAN_BOUND_FILES)(
    'stays where there is no room for a copy; choices hold for this run',
    async () => {
      const content = 'x'.repeat(10_000);
      const directory = await folder({ [FILE]: content });
      const store = await withFilesUpTo(0, () => new PreferencesStore(directory, NOW));
      expect(store.change({ favourites }).favourites).toEqual(favourites);
      expect([await read(directory), await others(directory)]).toEqual([content, []]);
    },
  );
});

test('what a newer version wrote stays as it is; choices hold for this run', async () => {
  const newer = JSON.stringify({ ...defaults, version: 99, favourites: 'all' });
  const directory = await folder({ [FILE]: newer });
  const store = new PreferencesStore(directory, NOW);
  expect(store.value).toEqual(defaults);
  expect(store.notice).toContain(FILE);
  const heard = vi.fn();
  store.onChange(heard);
  store.change({ favourites });
  expect(store.value.favourites).toEqual(favourites);
  expect(heard).toHaveBeenCalledOnce();
  expect([await read(directory), await readdir(directory)]).toEqual([newer, [FILE]]);
});

describe('a disk that does not take it says so, and nothing changes', () => {
  test('where something is in the way', async () => {
    const directory = await folder();
    await mkdir(join(directory, `${FILE}.new`));
    const store = new PreferencesStore(directory, NOW);
    const heard = vi.fn();
    store.onChange(heard);
    expect(refusal(store)).toMatchObject(WITH_ADVICE);
    expect(store.value).toEqual(defaults);
    expect(heard).not.toHaveBeenCalled();
  });

  test('but what has happened holds for this run, and is stored with the next choice', async () => {
    const directory = await folder();
    await mkdir(join(directory, `${FILE}.new`));
    const store = new PreferencesStore(directory, NOW);
    const heard = vi.fn();
    store.onChange(heard);
    expect(() => store.hold({ favourites })).toThrow(expect.objectContaining(WITH_ADVICE));
    expect(store.value).toEqual({ ...defaults, favourites });
    expect(heard).toHaveBeenCalledOnce();
    await rmdir(join(directory, `${FILE}.new`));
    store.change({ appearance: { theme: 'dark', language: 'en' } });
    expect(new PreferencesStore(directory, NOW).value.favourites).toEqual(favourites);
  });

  test.runIf(CAN_BOUND_FILES).each([0, 100])('where it is full after %d bytes', async (bytes) => {
    const directory = await folder();
    const store = new PreferencesStore(directory, NOW);
    store.change({ appearance: { theme: 'dark', language: 'en' } });
    const before = await read(directory);
    expect(await withFilesUpTo(bytes, () => refusal(store))).toMatchObject(WITH_ADVICE);
    expect([store.value.favourites, await read(directory), await others(directory)]).toEqual([
      [],
      before,
      [],
    ]);
    store.change({ favourites });
    expect(new PreferencesStore(directory, NOW).value.favourites).toEqual(favourites);
  });
});

test('two that change other fields of one section do not take from each other', async () => {
  const store = new PreferencesStore(await folder(), NOW);
  store.change({ list: { sort: 'status' } });
  store.change({ list: { collapsed: ['Sales'] }, alerts: { sound: true } });
  expect(store.value.list).toEqual({ sort: 'status', density: 'comfortable', collapsed: ['Sales'] });
  expect(store.value.alerts).toEqual({ ...defaults.alerts, sound: true });
});
