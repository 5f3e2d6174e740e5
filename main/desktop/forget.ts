import { app, BrowserWindow, dialog, session } from 'electron';
import { speak } from '../../preload/words/catalogue.js';
import { localeFor } from '../../preload/words/language.js';
import { words } from '../../preload/words/spoken.js';
import { systemClock } from '../presence/clock.js';
import { problemOf } from '../presence/problem.js';
import { removeOurFiles } from '../settings/our-files.js';
import { removeKeychainEntry } from './keychain-entry.js';
import type { LoginItem } from './login-item.js';
import { SessionBus } from './session-bus.js';

interface ForgetPieces {
  readonly userData: string;
  readonly bus: SessionBus;
  readonly loginItem: LoginItem;
  /** Takes what is ours off the server, and ends whatever would store something again. */
  readonly stop: () => Promise<void>;
}

/**
 * Forgets everything as if Rollcall had never been started: on the server, on the disk, in the autostart folder, in the
 * keychain. Then it quits; what could not be removed is said before.
 */
export async function forgetEverything({ userData, bus, loginItem, stop }: ForgetPieces): Promise<void> {
  await stop().catch(() => undefined);
  // Nothing is to be chosen or moved any more: it would be stored.
  for (const window of BrowserWindow.getAllWindows()) window.hide();
  const left = [
    ...removeOurFiles(userData, 'everything').map((path) => words().forget.file(path)),
    ...noLongerAtLogin(loginItem),
    ...(await keychainLeft(bus)),
  ];
  await session.defaultSession.clearStorageData().catch(() => undefined);
  if (left.length > 0) {
    await dialog.showMessageBox({
      type: 'warning',
      message: words().forget.left,
      detail: left.join('\n\n'),
    });
  }
  // Meanwhile the tray and another start could store something.
  removeOurFiles(userData, 'everything');
  app.exit(0);
}

/**
 * Forgets the application user's password of whoever runs this: what is stored, and the key in the system's keychain.
 * Call it after the app is ready, before or instead of any window; for `--forget-password`.
 *
 * @param userData the folder of our data.
 * @throws Error that says in words what is left and why.
 */
export async function forgetPassword(userData: string): Promise<void> {
  speak(localeFor('system', app.getPreferredSystemLanguages()));
  const left = [
    ...removeOurFiles(userData, 'password').map((path) => words().forget.file(path)),
    ...(await keychainLeft(new SessionBus(systemClock))),
  ];
  if (left.length > 0) throw new Error(left.join('\n'));
}

function noLongerAtLogin(loginItem: LoginItem): string[] {
  try {
    loginItem.change(false);
    return [];
  } catch (error) {
    const { message, advice } = problemOf(error);
    return [`${message} ${advice}`];
  }
}

async function keychainLeft(bus: SessionBus): Promise<string[]> {
  const sentence = await removeKeychainEntry(bus);
  return sentence === undefined ? [] : [sentence];
}
