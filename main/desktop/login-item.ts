import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { app } from 'electron';
import type { StartAtLogin } from '../../preload/contract.js';
import { words } from '../../preload/words/spoken.js';
import { ownAppImage } from '../updates/own-app-image.js';
import { AutostartFile } from './autostart-file.js';
import { APP_ID, APP_NAME } from './identity.js';

/** What a start by the system says of itself; see command-line.ts. */
const ARGUMENTS = ['--hidden'];

/** What packages call it. */
const ICON = 'rollcall';

/** Whether the system starts Rollcall at login. The system knows; nothing of it is stored here. */
export class LoginItem {
  read(): StartAtLogin {
    if (!app.isPackaged) return { kind: 'not-installed' };
    return { kind: 'known', on: process.platform === 'linux' ? autostartFile().isOn : isInSystem() };
  }

  /** @throws Error with `advice` when the system does not take it. */
  change(on: boolean): StartAtLogin {
    if (app.isPackaged) {
      if (process.platform === 'linux') autostartFile().change(on);
      else putInSystem(on);
    }
    return this.read();
  }

  /** What the system starts is this program, also where that was moved since. */
  mend(): void {
    if (!app.isPackaged || process.platform !== 'linux') return;
    try {
      autostartFile().mend();
    } catch {
      // It is told when somebody switches it.
    }
  }
}

function autostartFile(): AutostartFile {
  const { XDG_CONFIG_HOME: config = '' } = process.env;
  const base = isAbsolute(config) ? config : join(homedir(), '.config');
  return new AutostartFile(join(base, 'autostart'), {
    id: APP_ID,
    name: APP_NAME,
    icon: ICON,
    // Of an AppImage the program inside it is there only while it runs.
    program: ownAppImage(process.env, process.execPath) ?? process.execPath,
    arguments: ARGUMENTS,
  });
}

function isInSystem(): boolean {
  const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings({ args: ARGUMENTS });
  // On Windows somebody may have switched it off in the task manager.
  return openAtLogin && (process.platform !== 'win32' || executableWillLaunchAtLogin);
}

function putInSystem(on: boolean): void {
  app.setLoginItemSettings({ openAtLogin: on, args: ARGUMENTS });
  if (isInSystem() === on) return;
  const { message, advice } = words().stored.loginNotTaken;
  throw Object.assign(new Error(message), { advice });
}
