import { resolve } from 'node:path';
import { app, dialog } from 'electron';
import { startApp, type App } from './app.js';
import { parseCommandLine } from './command-line.js';
import { announceAppProtocol } from './desktop/app-protocol.js';

const commandLine = parseCommandLine(process.argv.slice(1));
const { userDataDirectory } = commandLine;
if (userDataDirectory !== undefined) app.setPath('userData', resolve(userDataDirectory));
// As root Chromium has no sandbox to enable: a launcher then says so by this switch, which is not ours to set.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
announceAppProtocol();

if (app.requestSingleInstanceLock()) run();
else app.quit();

/** The app's life: ready, shown again, quit. */
function run(): void {
  const starting = app.whenReady().then(() => startApp(commandLine));
  starting.catch((error: unknown) => {
    dialog.showErrorBox('Rollcall cannot start', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
  const withApp = (use: (running: App) => void): void => {
    starting.then(use, () => undefined);
  };

  app.on('second-instance', (_event, args) => withApp((running) => running.open(parseCommandLine(args))));
  app.on('activate', () => withApp((running) => running.open({ demo: false })));
  app.on('window-all-closed', () => app.quit());

  let leaving = false;
  app.on('before-quit', (event) => {
    if (leaving) return;
    leaving = true;
    event.preventDefault();
    starting
      .then((running) => running.stop())
      .catch(() => undefined)
      .finally(() => app.exit(0));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}
