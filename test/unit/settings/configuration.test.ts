import { describe, expect, test, vi } from 'vitest';
import { Configuration } from '../../../main/configuration.js';
import { PasswordStore, type Keychain } from '../../../main/settings/password-store.js';
import type { Settings } from '../../../main/settings/schema.js';
import { SettingsStore } from '../../../main/settings/settings-store.js';
import { folder, settings } from './harness.js';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nowhere';
});

const noKeychain: Keychain = {
  available: () => Promise.resolve(false),
  encrypt: () => Promise.reject(new Error('none')),
  decrypt: () => Promise.reject(new Error('none')),
};

async function configured(): Promise<Configuration> {
  const directory = await folder();
  const configuration = new Configuration(
    new SettingsStore(directory, 0),
    new PasswordStore(noKeychain, directory),
    false,
  );
  const saved = await configuration.save({ settings: settings(), password: 'secret' });
  expect(saved.kind).toBe('saved');
  return configuration;
}

describe('the kept password', () => {
  test.each<[string, Partial<Settings>]>([
    ['another server', { server: { ...settings().server, address: 'elsewhere.example.net' } }],
    ['the same server without TLS', { server: { ...settings().server, address: 'http://imp.example.com' } }],
    ['another application user', { applicationUser: { name: 'other' } }],
  ])('does not go to %s unasked', async (_name, other) => {
    const configuration = await configured();
    const draft = { settings: settings(other) };
    expect(configuration.check(draft).problems).toHaveProperty('password');
    expect((await configuration.save(draft)).kind).toBe('refused');
    expect(configuration.readiness()).toMatchObject({ plan: { origin: 'https://imp.example.com:8083' } });
    expect((await configuration.save({ ...draft, password: 'again' })).kind).toBe('saved');
  });

  test('does not go to another server when the new one could not be stored', async () => {
    const directory = await folder();
    const passwords = new PasswordStore(noKeychain, directory);
    const configuration = new Configuration(new SettingsStore(directory, 0), passwords, false);
    await configuration.save({ settings: settings(), password: 'secret' });
    vi.spyOn(passwords, 'set').mockRejectedValueOnce(new Error('disk full'));
    const other = settings({ server: { ...settings().server, address: 'elsewhere.example.net' } });
    await expect(configuration.save({ settings: other, password: 'new' })).rejects.toThrow('disk full');
    expect(configuration.readiness().kind).toBe('needs-password');
  });

  test.each<[string, Partial<Settings>]>([
    ['another port', { server: { ...settings().server, address: 'https://IMP.example.com:9443' } }],
    ['other people', { contacts: [] }],
    ['another end user', { endUser: { name: 'joe' } }],
  ])('stays for %s', async (_name, other) => {
    const configuration = await configured();
    expect((await configuration.save({ settings: settings(other) })).kind).toBe('saved');
    expect(configuration.readiness()).toMatchObject({ plan: { credentials: { password: 'secret' } } });
  });
});

test('without the password the people are known, and nobody is watched', async () => {
  const directory = await folder();
  new SettingsStore(directory, 0).save(settings());
  const configuration = new Configuration(
    new SettingsStore(directory, 0),
    new PasswordStore(noKeychain, directory),
    false,
  );
  expect(configuration.readiness()).toEqual({ kind: 'needs-password', contacts: settings().contacts });
  await configuration.givePassword('secret');
  expect(configuration.readiness().kind).toBe('ready');
});

test('a notice lasts until the next save', async () => {
  const configuration = await configured();
  configuration.notify('Nothing was imported.');
  expect(configuration.view().notice).toBe('Nothing was imported.');
  await configuration.save({ settings: settings() });
  expect(configuration.view()).not.toHaveProperty('notice');
});
