import { app } from 'electron';
import { LINK_SCHEME } from '../contact-link.js';
import { APP_ID, TOAST_ACTIVATOR } from './identity.js';

/** Tells Windows who this is. Elsewhere the package has told it: a desktop entry, an Info.plist. */
export function registerWithSystem(): void {
  // Windows shows toasts only for programs it knows by this name.
  app.setAppUserModelId(APP_ID);
  if (process.platform !== 'win32') return;
  // And starts this program for one that is clicked later on.
  app.setToastActivatorCLSID(TOAST_ACTIVATOR);
  // `--`: whatever a link brings along is no switch. A program that was not installed may lie elsewhere tomorrow.
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME, process.execPath, ['--']);
}
