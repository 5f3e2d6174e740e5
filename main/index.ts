import { app, dialog } from 'electron';
import { startApp, type App } from './app.js';
import { parseCommandLine, readCommandLine } from './command-line.js';
import { localeFor, wordsFor, type Words } from '../preload/words/catalogue.js';
import { announceAppProtocol } from './desktop/app-protocol.js';
import { APP_ID } from './desktop/identity.js';

const commandLine = parseCommandLine(process.argv.slice(1), process.cwd());
const { userDataDirectory } = commandLine;
if (userDataDirectory !== undefined) app.setPath('userData', userDataDirectory);
// As root Chromium has no sandbox to enable: a launcher then says so by this switch, which is not ours to set.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
announceAppProtocol();

// Windows shows toasts only for programs it knows by this name.
app.setAppUserModelId(APP_ID);

// The running one gets our command line as we read it: what Chromium passes on is in another order.
if (app.requestSingleInstanceLock({ ...commandLine })) run();
else {
  process.stderr.write(`${startWords().runningAlready}\n`);
  app.quit();
}

/** The app's life: ready, shown again, quit. */
function run(): void {
  const starting = app.whenReady().then(() => startApp(commandLine));
  starting.catch((error: unknown) => {
    dialog.showErrorBox(startWords().failed, error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
  const withApp = (use: (running: App) => void): void => {
    starting.then(use, () => undefined);
  };

  app.on('second-instance', (_event, _args, _directory, second) =>
    withApp((running) => running.open(readCommandLine(second))),
  );
  app.on('activate', () => withApp((running) => running.open({ demo: false })));
  app.on('window-all-closed', () => withApp((running) => running.lastWindowClosed()));

  let leaving = false;
  app.on('before-quit', (event) => {
    // Also at a second quit: the first one is still taking leave of the server.
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    starting
      .then((running) => running.stop())
      .catch(() => undefined)
      .finally(() => app.exit(0));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}

/** Before anything is read the system's language is all that is known. */
function startWords(): Words['desktop']['start'] {
  return wordsFor(localeFor('system', app.getPreferredSystemLanguages())).desktop.start;
}
