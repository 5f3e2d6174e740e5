import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Ledger } from '../../../main/settings/ledger.js';
import { removeOurFiles } from '../../../main/settings/our-files.js';
import { PasswordStore } from '../../../main/settings/password-store.js';
import { PreferencesStore } from '../../../main/settings/preferences-store.js';
import { SettingsStore } from '../../../main/settings/settings-store.js';
import { WindowPlaces } from '../../../main/settings/window-places.js';
import { folder, settings } from './harness.js';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nowhere';
});

const noKeychain = {
  available: () => Promise.resolve(false),
  encrypt: () => Promise.reject(new Error('none')),
  decrypt: () => Promise.reject(new Error('none')),
};

/** A folder with everything that Rollcall ever writes, and with things of others. */
async function lived(): Promise<string> {
  const directory = await folder({
    'settings.json': 'damaged',
    'preferences.json': '{"version":1,"tray":7}',
    'settings.json.new': 'half',
    'my settings.json': 'somebody’s own',
    'Local State': 'Chromium’s',
  });
  new SettingsStore(directory, 0).save(settings());
  new PreferencesStore(directory, 0).change({ favourites: ['a@example.com'] });
  const owner = { origin: 'https://imp', applicationUser: 'a', endUser: 'b' };
  new Ledger(directory, () => undefined).add(owner, { kind: 'endpoint', id: '1', until: 1, mark: 'm' });
  const bounds = { x: 0, y: 0, width: 1, height: 1 };
  new WindowPlaces(directory).remember('presence', 'screen', { bounds, maximized: false });
  const passwords = new PasswordStore(noKeychain, directory);
  await passwords.set('secret');
  await passwords.decide('file');
  return directory;
}

test('everything that was ever stored goes, and nothing else', async () => {
  const directory = await lived();
  expect((await readdir(directory)).length).toBeGreaterThan(8);
  expect(removeOurFiles(directory, 'everything')).toEqual([]);
  expect((await readdir(directory)).sort()).toEqual(['Local State', 'my settings.json']);
});

test('the password alone goes where only that is meant', async () => {
  const directory = await lived();
  await writeFile(join(directory, 'credentials.json.new'), 'half');
  const before = await readdir(directory);
  expect(removeOurFiles(directory, 'password')).toEqual([]);
  expect(before.filter((name) => !existsSync(join(directory, name))).sort()).toEqual([
    'credentials.json',
    'credentials.json.new',
  ]);
});

test('what a link leads to goes along', async () => {
  const elsewhere = await folder({ 'kept.json': '{}' });
  const directory = await folder();
  await symlink(join(elsewhere, 'kept.json'), join(directory, 'settings.json'));
  await symlink(join(elsewhere, 'gone.json'), join(directory, 'preferences.json'));
  expect(removeOurFiles(directory, 'everything')).toEqual([]);
  expect([...(await readdir(directory)), ...(await readdir(elsewhere))]).toEqual([]);
});

test('what cannot be removed is told, and the rest goes', async () => {
  const directory = await folder({ 'preferences.json': '{}' });
  await mkdir(join(directory, 'settings.json', 'not a file'), { recursive: true });
  expect(removeOurFiles(directory, 'everything')).toEqual([join(directory, 'settings.json')]);
  expect(await readdir(directory)).toEqual(['settings.json']);
});

test('a folder that is not there holds nothing', async () => {
  expect(removeOurFiles(join(await folder(), 'none'), 'everything')).toEqual([]);
});
