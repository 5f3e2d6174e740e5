import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Whether the desktop shows tray icons, so that a hidden window can be had back. Windows and macOS always do; on
 * Linux somebody must have taken the name on the session bus that icons are announced to.
 */
export class TrayHost {
  #isThere = process.platform !== 'linux';

  /** As it was at the last look. */
  get isThere(): boolean {
    return this.#isThere;
  }

  /** Looks again: a panel may start after us, or end. */
  async look(): Promise<void> {
    if (process.platform === 'linux') this.#isThere = await isNameTaken('org.kde.StatusNotifierWatcher');
  }
}

async function isNameTaken(name: string): Promise<boolean> {
  try {
    const { stdout } = await run(
      'dbus-send',
      [
        '--session',
        '--print-reply=literal',
        '--dest=org.freedesktop.DBus',
        '/org/freedesktop/DBus',
        'org.freedesktop.DBus.NameHasOwner',
        `string:${name}`,
      ],
      { timeout: 2_000 },
    );
    return stdout.includes('true');
  } catch {
    return false;
  }
}
