import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { app } from 'electron';
import { words } from '../../preload/words/spoken.js';
import { hasKeychain, isKWallet } from './keychain.js';
import { removeSecrets, type Removal } from './secret-service.js';
import type { SessionBus } from './session-bus.js';

/**
 * How Chromium marks the key of a program among all that a keychain holds. Another item, which it makes for all of its
 * programs to see whether the keychain is open, is nobody's alone and stays.
 */
const CHROMIUM_SCHEMA = 'chrome_libsecret_os_crypt_password_v2';

/** What `security` answers where there is no such entry. */
const NOT_FOUND = 44;

/**
 * Removes the entry that Chromium made for us in the system's keychain: the key that closed the password. Call it after
 * the app is ready. On Windows there is none: the key is in the folder of our data.
 *
 * @returns in words what is left and why; undefined where nothing is.
 */
export async function removeKeychainEntry(bus: SessionBus): Promise<string | undefined> {
  const text = words().forget;
  // KWallet's own way in is another one, which asks the person.
  if (isKWallet()) return text.kwallet(app.name);
  if (process.platform === 'linux')
    return left(await removeSecrets(bus, { 'xdg:schema': CHROMIUM_SCHEMA, application: app.name }));
  if (process.platform === 'darwin') return left(await removeFromKeychain(`${app.name} Safe Storage`));
  return undefined;
}

function left(removal: Removal): string | undefined {
  const text = words().forget;
  switch (removal) {
    case 'removed':
    case 'not-there':
      return undefined;
    case 'locked':
      return text.locked(app.name);
    case 'failed':
      // Where Chromium found none either, none holds anything of ours.
      return hasKeychain() ? text.failed(app.name) : undefined;
  }
}

async function removeFromKeychain(service: string): Promise<Removal> {
  try {
    await promisify(execFile)('/usr/bin/security', ['delete-generic-password', '-s', service]);
    return 'removed';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === NOT_FOUND ? 'not-there' : 'failed';
  }
}
