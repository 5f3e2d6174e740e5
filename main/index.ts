import { app, dialog } from 'electron';
import { startApp, type App } from './app.js';
import { asking, parseCommandLine, readCommandLine } from './command-line.js';
import { contactLink } from './contact-link.js';
import { wordsFor } from '../preload/words/catalogue.js';
import { localeFor } from '../preload/words/language.js';
import type { Words } from '../preload/words/words.js';
import { announceAppProtocol } from './desktop/app-protocol.js';
import { isErrand, runErrand } from './desktop/errand.js';
import { registerWithSystem } from './desktop/registration.js';

const commandLine = parseCommandLine(process.argv.slice(1), process.cwd());
const { ask, userDataDirectory } = commandLine;
if (userDataDirectory !== undefined) app.setPath('userData', userDataDirectory);
// As root Chromium has no sandbox to enable: a launcher then says so by this switch, which is not ours to set.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
announceAppProtocol();
registerWithSystem();

if (isErrand(ask)) {
  void runErrand(ask, startWords(), async () =>
    (await import('./desktop/forget.js')).forgetPassword(app.getPath('userData')),
  )
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    })
    .then((code) => app.exit(code));
}
// The running one gets our command line as we read it: what Chromium passes on is in another order.
else if (app.requestSingleInstanceLock({ ...commandLine })) run();
else {
  if (ask.kind !== 'hidden') process.stderr.write(`${startWords().runningAlready}\n`);
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
  app.on('activate', () => withApp((running) => running.open(asking({ kind: 'show' }))));
  // How macOS passes a link on; elsewhere it is an argument.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const address = contactLink(url);
    withApp((running) =>
      running.open(asking(address === undefined ? { kind: 'show' } : { kind: 'contact', address })),
    );
  });
  app.on('window-all-closed', () => withApp((running) => running.lastWindowClosed()));

  let leaving = false;
  const leave = (): void => {
    if (leaving) return;
    leaving = true;
    starting
      .then((running) => running.stop())
      .catch(() => undefined)
      .finally(() => app.exit(0));
  };
  app.on('before-quit', (event) => {
    // Also at a second quit: the first one is still taking leave of the server.
    event.preventDefault();
    if (!leaving) starting.then((running) => running.beforeQuitting(leave), leave);
  });
  // Nobody is there to be asked.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
}

/** Before anything is read the system's language is all that is known. */
function startWords(): Words['desktop']['start'] {
  return wordsFor(localeFor('system', app.getPreferredSystemLanguages())).desktop.start;
}
