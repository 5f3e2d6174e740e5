import { describe, expect, test, vi } from 'vitest';
import { Configuration } from '../../../main/configuration.js';
import { PasswordStore, type Keychain } from '../../../main/settings/password-store.js';
import type { Settings } from '../../../main/settings/schema.js';
import { SettingsStore } from '../../../main/settings/settings-store.js';
import { certificate } from '../renderer/connections.js';
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

  test('that went before the settings for another server could not be stored is said to be gone', async () => {
    const directory = await folder();
    const store = new SettingsStore(directory, 0);
    const configuration = new Configuration(store, new PasswordStore(noKeychain, directory), false);
    await configuration.save({ settings: settings(), password: 'secret' });
    const advice = 'Check the disk.';
    const full = (): void => {
      throw Object.assign(new Error('The settings could not be written.'), { advice });
    };
    vi.spyOn(store, 'save')
      .mockImplementationOnce(full)
      .mockImplementationOnce(full)
      .mockImplementationOnce(full);
    // The same server: nothing is lost, and nothing is said to be.
    await expect(configuration.save({ settings: settings({ contacts: [] }) })).rejects.toMatchObject({
      advice,
    });
    expect(configuration.readiness().kind).toBe('ready');
    const elsewhere = settings({ server: { ...settings().server, address: 'elsewhere.example.net' } });
    await expect(configuration.save({ settings: elsewhere, password: 'new' })).rejects.toMatchObject({
      message: 'The settings could not be written.',
      advice: `${advice} But the password that was kept for them is gone: it must not go to another server or user. Enter it again.`,
    });
    expect(configuration.readiness()).toMatchObject({ kind: 'needs-password' });
    // By now there is none to lose.
    await expect(configuration.save({ settings: elsewhere, password: 'new' })).rejects.toMatchObject({
      advice,
    });
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

describe('an offer that was accepted', () => {
  const PEM = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----';

  /** A configuration with certificates trusted one after the other, and what the next start reads. */
  async function trusting(origins: readonly string[]) {
    const directory = await folder();
    const configuration = new Configuration(
      new SettingsStore(directory, 0),
      new PasswordStore(noKeychain, directory),
      false,
    );
    await configuration.save({ settings: settings(), password: 'secret' });
    const trust = (origin: string): void =>
      configuration.accept({
        kind: 'trust-certificate',
        changed: false,
        certificate: { ...certificate, origin, pem: PEM },
      });
    origins.forEach(trust);
    const trusted = (): string[] | undefined =>
      new SettingsStore(directory, 0).settings?.server.trusted.map(({ origin }) => origin);
    return { trust, trusted, configuration };
  }

  test('for a server with its usual port takes the place of the one without', async () => {
    const { trusted } = await trusting(['https://imp2:8083', 'https://imp:443', 'https://imp']);
    expect(trusted()).toEqual(['https://imp2:8083', 'https://imp']);
  });

  test('is refused in words where it is one certificate too many, and nothing changes', async () => {
    const many = Array.from({ length: 20 }, (_, index) => `https://imp${index}:8083`);
    const { trust, trusted, configuration } = await trusting(many);
    expect(() => trust('https://another:8083')).toThrow(
      expect.objectContaining({
        message: 'At most 20 servers’ certificates can be trusted.',
        advice: expect.stringContaining('Remove one') as string,
      }),
    );
    expect(trusted()).toEqual(many);
    // One that is there already can be renewed.
    trust('https://imp0:8083');
    expect(trusted()).toHaveLength(20);
    expect(() => configuration.accept({ kind: 'use-port', port: 70_000 })).toThrow('A port is a number');
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
