import { chmod, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Ledger, type LedgerEntry, type LedgerOwner } from '../../../main/settings/ledger.js';
import { CAN_BOUND_FILES, withFilesUpTo } from './full-disk.js';
import { folder } from './harness.js';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nowhere';
});

const FILE = 'leftovers.json';
const NOW = 1_000_000;
const LATER = NOW + 60_000;
const OWNER: LedgerOwner = { origin: 'https://imp:8083', applicationUser: 'appuser', endUser: 'rita' };

const entry = (id: string, until = LATER, kind: LedgerEntry['kind'] = 'subscription'): LedgerEntry => ({
  kind,
  id,
  until,
  mark: 'mark',
});

const SALT = `${'A'.repeat(43)}=`;
const line = { ...OWNER, ...entry('1') };

const neverFails = (error: unknown): void => {
  throw new Error('It failed.', { cause: error });
};

/** The ledger as the next run of the app would have it. */
const run = (directory: string, onError = neverFails): Ledger => new Ledger(directory, onError);

const content = (directory: string): Promise<string> => readFile(join(directory, FILE), 'utf8');

test('at first there is nothing, and nothing is written', async () => {
  const directory = await folder();
  expect(run(directory).entries(OWNER, NOW)).toEqual([]);
  expect(await readdir(directory)).toEqual([]);
});

test('what was added is there in the next run, until it is removed', async () => {
  const directory = await folder();
  const ledger = run(directory);
  ledger.add(OWNER, entry('1'));
  ledger.add(OWNER, entry('1', LATER, 'endpoint'));
  expect(run(directory).entries(OWNER, NOW)).toEqual([entry('1'), entry('1', LATER, 'endpoint')]);
  run(directory).remove(OWNER, entry('1'));
  expect(run(directory).entries(OWNER, NOW)).toEqual([entry('1', LATER, 'endpoint')]);
  expect(await readdir(directory)).toEqual([FILE]);
});

test('the same again takes its place', async () => {
  const directory = await folder();
  const ledger = run(directory);
  ledger.add(OWNER, entry('1'));
  ledger.add(OWNER, entry('1', LATER + 1));
  expect(run(directory).entries(OWNER, NOW)).toEqual([entry('1', LATER + 1)]);
});

test('the same number in another session is another thing', async () => {
  const directory = await folder();
  const ledger = run(directory);
  const other = { ...entry('1', LATER + 1), mark: 'other' };
  ledger.add(OWNER, entry('1'));
  ledger.add(OWNER, other);
  expect(run(directory).entries(OWNER, NOW)).toEqual([entry('1'), other]);
  ledger.remove(OWNER, entry('1'));
  expect(run(directory).entries(OWNER, NOW)).toEqual([other]);
});

test.each<[string, LedgerOwner]>([
  ['server', { ...OWNER, origin: 'https://imp2:8083' }],
  ['application user', { ...OWNER, applicationUser: 'other' }],
  ['end user', { ...OWNER, endUser: 'joe' }],
])('what is another %s’s is left alone', async (_, other) => {
  const directory = await folder();
  const ledger = run(directory);
  ledger.add(OWNER, entry('1'));
  ledger.add(other, entry('1', LATER + 2));
  expect(run(directory).entries(OWNER, NOW)).toEqual([entry('1')]);
  ledger.remove(OWNER, entry('1'));
  expect(run(directory).entries(OWNER, NOW)).toEqual([]);
  expect(run(directory).entries(other, NOW)).toEqual([entry('1', LATER + 2)]);
});

test('what has lapsed is forgotten, also in the file', async () => {
  const directory = await folder();
  const ledger = run(directory);
  ledger.add(OWNER, entry('lapses', LATER));
  ledger.add(OWNER, entry('stays', LATER + 1));
  expect(ledger.entries(OWNER, LATER)).toEqual([entry('stays', LATER + 1)]);
  expect(await content(directory)).not.toContain('lapses');
});

test('of more than 500 the one that lapses first goes', async () => {
  // The longest-lived first: it is not the place in the file that counts.
  const lines = Array.from({ length: 500 }, (_, index) => ({
    ...OWNER,
    ...entry(`${index}`, LATER - index),
  }));
  const directory = await folder({ [FILE]: JSON.stringify({ version: 1, salt: SALT, lines }) });
  run(directory).add(OWNER, entry('new'));
  const kept = run(directory).entries(OWNER, NOW);
  expect(kept.map(({ id }) => id)).toEqual([...Array.from({ length: 499 }, (_, index) => `${index}`), 'new']);
});

test('without a change nothing is written', async () => {
  const directory = await folder();
  const ledger = run(directory);
  ledger.add(OWNER, entry('1'));
  await rm(join(directory, FILE));
  ledger.entries(OWNER, NOW);
  ledger.remove(OWNER, entry('2'));
  expect(await readdir(directory)).toEqual([]);
});

describe('a mark', () => {
  test('stands for its key in every run, and hides it', async () => {
    const directory = await folder();
    const ledger = run(directory);
    const mark = ledger.mark('session-key');
    expect(ledger.mark('session-kez')).not.toBe(mark);
    ledger.add(OWNER, { ...entry('1'), mark });
    expect(run(directory).mark('session-key')).toBe(mark);
    expect(await content(directory)).not.toContain('session-key');
  });

  test('says nothing in another installation', async () => {
    expect(run(await folder()).mark('session-key')).not.toBe(run(await folder()).mark('session-key'));
  });
});

describe('a file that is not ours is forgotten', () => {
  test.each<[string, unknown]>([
    ['noise', '\u0000'],
    ['an empty file', ''],
    ['null', null],
    ['a list', [line]],
    ['another version', { version: 2, salt: SALT, lines: [line] }],
    ['no salt', { version: 1, lines: [line] }],
    ['an empty salt', { version: 1, salt: '', lines: [line] }],
    ['an id that is none', { version: 1, salt: SALT, lines: [{ ...line, id: 7 }] }],
    ['an end that is none', { version: 1, salt: SALT, lines: [{ ...line, until: null }] }],
    ['a kind that is none', { version: 1, salt: SALT, lines: [{ ...line, kind: 'user' }] }],
    ['a field too many', { version: 1, salt: SALT, lines: [{ ...line, key: 'x' }] }],
    ['too many lines', { version: 1, salt: SALT, lines: Array(501).fill(line) }],
  ])('%s', async (_, wrong) => {
    const directory = await folder({ [FILE]: typeof wrong === 'string' ? wrong : JSON.stringify(wrong) });
    const ledger = run(directory);
    expect(ledger.entries(OWNER, NOW)).toEqual([]);
    ledger.add(OWNER, entry('2'));
    expect(run(directory).entries(OWNER, NOW)).toEqual([entry('2')]);
  });

  test('and one that is ours is not', async () => {
    const directory = await folder({ [FILE]: JSON.stringify({ version: 1, salt: SALT, lines: [line] }) });
    expect(run(directory).entries(OWNER, NOW)).toEqual([entry('1')]);
  });
});

test('what could not be read again is not taken in', async () => {
  const directory = await folder();
  const ledger = run(directory);
  ledger.add(OWNER, entry('1'));
  ledger.add(OWNER, entry('2', NaN));
  ledger.add(OWNER, entry('3'.repeat(5000)));
  expect(run(directory).entries(OWNER, NOW)).toEqual([entry('1')]);
});

test('a write that fails is told once for its kind and goes on in memory', async () => {
  const directory = await folder();
  await mkdir(join(directory, FILE, 'inside'), { recursive: true });
  const onError = vi.fn();
  const ledger = run(directory, onError);
  ledger.add(OWNER, entry('1'));
  ledger.add(OWNER, entry('2'));
  expect(ledger.entries(OWNER, NOW)).toEqual([entry('1'), entry('2')]);
  expect(onError).toHaveBeenCalledOnce();
  await mkdir(join(directory, `${FILE}.new`));
  ledger.remove(OWNER, entry('1'));
  expect(onError).toHaveBeenCalledTimes(2);
});

test.runIf(CAN_BOUND_FILES)('a disk that takes a part leaves what was there', async () => {
  const directory = await folder();
  const onError = vi.fn();
  const ledger = run(directory, onError);
  ledger.add(OWNER, entry('1'));
  const before = await content(directory);
  await withFilesUpTo(200, () => ledger.add(OWNER, entry('2')));
  expect(onError).toHaveBeenCalledOnce();
  expect(await content(directory)).toEqual(before);
  // What the store began to write it takes away a moment later.
  await vi.waitFor(async () => expect(await readdir(directory)).toEqual([FILE]));
});

test.runIf(process.platform !== 'win32')('its owner alone can read it', async () => {
  const directory = await folder({ [FILE]: '' });
  await chmod(join(directory, FILE), 0o666);
  run(directory).add(OWNER, entry('1'));
  expect((await stat(join(directory, FILE))).mode & 0o777).toBe(0o600);
});
