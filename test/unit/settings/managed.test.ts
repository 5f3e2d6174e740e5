import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Configuration } from '../../../main/configuration.js';
import { MANAGED_PATHS, unmanaged, type Managed } from '../../../main/settings/managed.js';
import { PasswordStore } from '../../../main/settings/password-store.js';
import { defaultPreferences } from '../../../main/settings/preferences.js';
import { emptySettings, type Settings } from '../../../main/settings/schema.js';
import { settingsText } from '../../../main/settings/settings-file.js';
import { SettingsStore } from '../../../main/settings/settings-store.js';
import { settingAt, withSettingsOf, type SettingPath } from '../../../preload/setting-path.js';
import { certificate } from '../renderer/connections.js';
import { folder, settings } from './harness.js';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nowhere';
});

const noKeychain = {
  available: () => Promise.resolve(false),
  encrypt: () => Promise.reject(new Error('none')),
  decrypt: () => Promise.reject(new Error('none')),
};

const PEM = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----';

/** Something for each of the settings that can be given, and unlike what the harness stores. */
const TRUTH: Settings = {
  ...emptySettings(),
  server: { address: 'org.example.com', certificate: PEM, trusted: [], otherNodes: 'org2.example.com' },
  applicationUser: { name: 'orgapp' },
  endUser: { name: 'frontdesk' },
  callback: { address: '10.1.1.1', port: 8099, sources: 'server' },
  contacts: [{ address: 'front@example.com', name: 'Front', group: 'Org' }],
};

function given(
  paths: Managed['given'],
  locked: readonly SettingPath[] = [],
  truth: Settings = TRUTH,
): Managed {
  return { settings: withSettingsOf(emptySettings(), truth, paths), given: paths, locked };
}

/** The next start on a folder. */
function started(directory: string, managed: Managed = unmanaged()) {
  const store = new SettingsStore(directory, 0, managed);
  const passwords = new PasswordStore(noKeychain, directory);
  return { store, passwords, configuration: new Configuration(store, passwords, false) };
}

describe.each(MANAGED_PATHS)('%s', (path) => {
  const at = (value: Settings | undefined): unknown => value && settingAt(value, path);
  const truth = settingAt(TRUTH, path);
  const own = settings({
    server: { address: 'own.example.com', certificate: '', trusted: [], otherNodes: 'own2' },
    callback: { address: '10.0.0.9', port: 5000, sources: 'server' },
  });
  // A certificate that somebody chose.
  own.server.certificate = PEM.replace('AAAA', 'BBBB');

  test('is filled in where nothing is stored', async () => {
    expect(at(started(await folder(), given([path])).store.draft)).toEqual(truth);
  });

  test('stays as a person has set it', async () => {
    const directory = await folder();
    started(directory).store.save(own);
    expect(at(started(directory, given([path])).store.settings)).toEqual(at(own));
  });

  test('is given where the person has set nothing there', async () => {
    const directory = await folder();
    const valid = withSettingsOf(own, emptySettings(), [path]);
    const isNeeded = ['server.address', 'applicationUser.name', 'endUser.name'].includes(path);
    started(directory).store.save(isNeeded ? own : valid);
    if (!isNeeded) expect(at(started(directory, given([path])).store.settings)).toEqual(truth);
  });

  test('follows the administrator as long as the person leaves it alone', async () => {
    const directory = await folder();
    const first = given([path]);
    started(directory, first).store.save(withSettingsOf(own, TRUTH, [path]));
    const next = given([path], [], own);
    expect(at(started(directory, next).store.settings)).toEqual(at(own));
    // What is given no more stays.
    expect(at(started(directory).store.settings)).toEqual(truth);
    // Also when something else was saved meanwhile.
    started(directory).store.save(withSettingsOf(own, TRUTH, [path]));
    expect(at(started(directory, next).store.settings)).toEqual(at(own));
  });

  test('that a person changed back to what a first start has stays so', async () => {
    if (path === 'server.address' || path === 'applicationUser.name' || path === 'endUser.name') return;
    const directory = await folder();
    const empty = withSettingsOf(own, emptySettings(), [path]);
    started(directory, given([path])).store.save(empty);
    expect(at(started(directory, given([path])).store.settings)).toEqual(at(emptySettings()));
  });

  test('locked is as it is given, whatever is stored, sent, or saved', async () => {
    const directory = await folder();
    started(directory).store.save(own);
    const { store, configuration } = started(directory, given([path], [path]));
    expect(at(store.settings)).toEqual(truth);
    expect(configuration.view().locked).toEqual([path]);
    expect(configuration.check({ settings: own }).problems[path]).toContain('Your organisation has set this');
    expect(await configuration.save({ settings: own, password: 'secret' })).toMatchObject({
      kind: 'refused',
      problems: { [path]: expect.stringContaining('cannot be changed') as string },
    });
    store.save(own);
    expect(at(store.settings)).toEqual(truth);
    expect(JSON.parse(await readFile(join(directory, 'settings.json'), 'utf8'))).toMatchObject(
      withSettingsOf(own, TRUTH, [path]),
    );
  });

  test('locked is not tried out as something else', async () => {
    const { configuration } = started(await folder(), given([path], [path]));
    const told: unknown[] = [];
    await configuration.test(
      { settings: own, password: 'x' },
      {} as never,
      new AbortController().signal,
      ({ outcome }) => told.push(outcome),
    );
    expect(told).toMatchObject([
      { kind: 'failed', problem: { message: expect.stringContaining('Your organisation') as string } },
    ]);
  });
});

describe('what comes from elsewhere', () => {
  const managed = given(['server.address', 'contacts'], ['server.address', 'contacts']);

  test('a file of exported settings keeps what is locked, and says so', async () => {
    const { configuration } = started(await folder(), managed);
    const file = configuration.readFile(Buffer.from(settingsText(settings(), defaultPreferences())));
    expect(file.draft?.settings.server.address).toBe('org.example.com');
    expect(file.draft?.settings.contacts).toEqual(TRUTH.contacts);
    expect(file.draft?.settings.endUser.name).toBe('rita');
    expect(file.remarks).toEqual([
      'Server address: stays as your organisation has set it.',
      'People of the team: stays as your organisation has set it.',
    ]);
  });

  test('so do the sample scripts’ files', async () => {
    const { configuration } = started(await folder(), managed);
    const directory = await folder({
      'serverparams.json': JSON.stringify({ params: [{ SERVER: 'other.example.com', HOST: '10.0.0.1' }] }),
    });
    const { draft, remarks } = await configuration.readFolder(directory);
    expect(draft.settings.server.address).toBe('org.example.com');
    expect(remarks).toContain('Server address: stays as your organisation has set it.');
  });

  test('defaults to go back to are those of the administrator', async () => {
    const { configuration } = started(await folder(), given(['callback.port', 'contacts']));
    const { settings: first } = configuration.defaults();
    expect(first.callback.port).toBe(8099);
    expect(first.contacts).toEqual(TRUTH.contacts);
  });

  test('names of locked people stay', async () => {
    const directory = await folder();
    started(directory).store.save(settings());
    const { configuration } = started(directory, managed);
    const view = await configuration.relabel([{ ...TRUTH.contacts[0]!, name: 'Other' }]);
    expect(view.settings.contacts).toEqual(TRUTH.contacts);
  });

  test('an offer that would change something locked is refused in words', async () => {
    const directory = await folder();
    started(directory).store.save(settings());
    const { configuration, store } = started(
      directory,
      given(
        ['callback.port', 'server.certificate'],
        ['callback.port', 'server.certificate', 'server.trusted'],
      ),
    );
    for (const offer of [
      { kind: 'use-port', port: 81 } as const,
      { kind: 'trust-certificate', changed: false, certificate: { ...certificate, pem: PEM } } as const,
    ]) {
      expect(() => configuration.accept(offer)).toThrow(
        expect.objectContaining({ advice: 'Ask your administrator to change it.' }),
      );
    }
    expect(store.settings?.callback.port).toBe(8099);
    expect(store.settings?.server.trusted).toEqual([]);
  });
});

describe('the password', () => {
  const everything = given(MANAGED_PATHS, MANAGED_PATHS);

  test('is all that a first start lacks where the rest is given', async () => {
    const directory = await folder();
    const { configuration } = started(directory, everything);
    expect(configuration.readiness()).toMatchObject({ kind: 'needs-password', contacts: TRUTH.contacts });
    await configuration.givePassword('secret');
    expect(configuration.readiness()).toMatchObject({
      kind: 'ready',
      plan: { origin: 'https://org.example.com:8083', credentials: { password: 'secret' } },
    });
  });

  test('does not go to another server that an administrator gives, until it is given for that', async () => {
    const directory = await folder();
    const first = started(directory);
    await first.configuration.save({ settings: settings(), password: 'secret' });
    await first.configuration.keepPassword('file');

    const moved = started(directory, given(['server.address'], ['server.address']));
    await moved.passwords.load();
    expect(moved.passwords.password).toBe('secret');
    expect(moved.configuration.readiness().kind).toBe('needs-password');
    const draft = { settings: moved.store.draft };
    expect(moved.configuration.check(draft).problems).toHaveProperty('password');

    // Where the administrator takes that back, nothing was lost.
    const back = started(directory);
    await back.passwords.load();
    expect(back.configuration.readiness().kind).toBe('ready');

    // To give somebody another name must not take it along.
    const { configuration, passwords } = moved;
    await configuration.relabel(settings().contacts.map((contact) => ({ ...contact, name: 'New' })));
    expect(passwords.password).toBeUndefined();
    await configuration.givePassword('new');
    expect(configuration.readiness()).toMatchObject({
      kind: 'ready',
      plan: { origin: 'https://org.example.com:8083', credentials: { password: 'new' } },
    });
  });
});

test('what is wrong with the administrator’s file is said beside what else is, also after a save', async () => {
  const directory = await folder({ 'settings.json': 'damaged' });
  const { configuration } = started(directory, unmanaged('Tell your administrator.'));
  expect(configuration.view().notice).toMatch(/^Tell your administrator\. The settings could not be read/u);
  await configuration.save({ settings: settings(), password: 'x' });
  expect(configuration.view().notice).toBe('Tell your administrator.');
});
