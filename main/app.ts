import { join } from 'node:path';
import { app, Menu, nativeImage, nativeTheme } from 'electron';
import { speak } from '../preload/words/catalogue.js';
import { localeFor } from '../preload/words/language.js';
import type { Ask, CommandLine } from './command-line.js';
import { serveAppProtocol } from './desktop/app-protocol.js';
import { registerCommands } from './desktop/commands.js';
import { lockDown } from './desktop/lockdown.js';
import { Windows } from './desktop/windows.js';
import type { Pieces } from './pieces.js';
import { systemClock } from './presence/clock.js';
import { inherited } from './settings/inherited.js';
import { readManaged } from './settings/managed-file.js';
import { managedPlace } from './settings/managed-place.js';
import type { Preferences } from './settings/preferences.js';
import { PreferencesStore } from './settings/preferences-store.js';
import { SettingsStore } from './settings/settings-store.js';
import { WindowPlaces } from './settings/window-places.js';

/** The running app, as far as its life is concerned. */
export interface App {
  /** Brings the list to the front, and does what a second start asks for. */
  open(commandLine: CommandLine): void;
  /** No window is left: without an icon in a tray nothing would be seen of it any more. */
  lastWindowClosed(): void;
  /** Quits, unless the person still has to say what becomes of something that waits: then after that, or not at all. */
  beforeQuitting(quit: () => void): void;
  /** Takes what is ours off the server; from then on windows may close. */
  stop(): Promise<void>;
}

/**
 * Opens the list and answers it as soon as the rest is loaded and joined: a window's process takes longest to start,
 * so it begins first. Call when Electron is ready.
 */
export async function startApp(commandLine: CommandLine): Promise<App> {
  const out = join(app.getAppPath(), 'out');
  const userData = app.getPath('userData');
  const clock = systemClock;

  // What is wrong with what is stored is said before it is known which language was chosen.
  speak(localeFor('system', app.getPreferredSystemLanguages()));
  lockDown();
  // The default menu brings reload and developer tools along; only macOS cannot do without a menu.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  await serveAppProtocol(join(out, 'renderer'));

  const settings = new SettingsStore(userData, clock.now(), readManaged(managedPlace(app.isPackaged)));
  const preferences = new PreferencesStore(userData, clock.now(), inherited(settings.alertsBefore));
  dress(preferences.value);
  const icon = nativeImage.createFromPath(join(out, 'icons', 'app', '256.png'));
  const windows = new Windows({
    preload: join(out, 'preload', 'bridge.cjs'),
    icon,
    clock,
    places: new WindowPlaces(userData),
    trayIsThere: async () => (await joining).trayIsThere(),
    startup: () => preferences.value.startup,
    rememberClosing: (closing) => preferences.change({ startup: { ...preferences.value.startup, closing } }),
    onHidden: () => void joining.then((pieces) => pieces.onHidden()),
  });
  const ask = isStartAtLogin() ? ({ kind: 'hidden' } as const) : commandLine.ask;
  const showsList = opensList(ask, preferences.value);
  const joining: Promise<Pieces> = import('./pieces.js').then(({ joinPieces }) =>
    joinPieces({ out, userData, clock, icon, settings, preferences, windows, showsList, dress }),
  );
  const starting = joining.then(async (pieces) => {
    if (!showsList && !pieces.trayIsThere()) windows.showList();
    await pieces.rollcall.start(commandLine);
    return pieces;
  });
  // Not before it is known who is on show.
  registerCommands(starting.then(({ handlers }) => handlers));
  if (showsList) show(windows, ask);
  const { rollcall, trayIsThere, stop } = await starting;

  return {
    open(secondCommandLine) {
      show(windows, secondCommandLine.ask);
      void rollcall.open(secondCommandLine);
    },
    lastWindowClosed() {
      if (!trayIsThere()) app.quit();
    },
    beforeQuitting: (quit) => windows.beforeQuitting(quit),
    async stop() {
      windows.letGo();
      await stop();
    },
  };
}

/** On macOS the system passes no arguments to what it starts at login. */
function isStartAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

/** Whether a start opens the list. */
function opensList(ask: Ask, { startup }: Preferences): boolean {
  switch (ask.kind) {
    case 'start':
      return startup.show === 'list';
    case 'show':
    case 'contact':
      return true;
    case 'hidden':
    case 'quit':
    case 'forget-password':
    case 'version':
    case 'help':
      return false;
  }
}

/** Shows what is asked for, at a start or while Rollcall runs. */
function show(windows: Windows, ask: Ask): void {
  switch (ask.kind) {
    case 'start':
    case 'show':
      windows.showList();
      return;
    case 'contact':
      windows.showContact(ask.address);
      return;
    case 'quit':
      app.quit();
      return;
    case 'hidden':
    case 'forget-password':
    case 'version':
    case 'help':
      return;
  }
}

/** Theme and language as chosen. */
function dress({ appearance }: Preferences): void {
  nativeTheme.themeSource = appearance.theme;
  speak(localeFor(appearance.language, app.getPreferredSystemLanguages()));
}
