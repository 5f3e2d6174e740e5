import { join } from 'node:path';
import { app, Menu, nativeImage } from 'electron';
import { STATUS_WORDS } from '../preload/words.js';
import type { CommandLine } from './command-line.js';
import { Configuration } from './configuration.js';
import { serveAppProtocol } from './desktop/app-protocol.js';
import { systemKeychain } from './desktop/keychain.js';
import { lockDown } from './desktop/lockdown.js';
import { Notifier } from './desktop/notifier.js';
import { followPower } from './desktop/power.js';
import { TrayIcon } from './desktop/tray.js';
import { TrayHost } from './desktop/tray-host.js';
import { Windows } from './desktop/windows.js';
import { Endpoint } from './endpoint/endpoint.js';
import { answerCommands } from './ipc.js';
import { alertOf } from './presence/alert.js';
import { systemClock } from './presence/clock.js';
import { Rollcall } from './rollcall.js';
import { PasswordStore } from './settings/password-store.js';
import { SettingsStore } from './settings/settings-store.js';
import { Team } from './team.js';
import { Terminal } from './terminal.js';

/** The running app, as far as its life is concerned. */
export interface App {
  /** Brings the list to the front, and does what a second start asks for. */
  open(commandLine: CommandLine): void;
  /** Takes what is ours off the server; from then on windows may close. */
  stop(): Promise<void>;
}

/** Builds the pieces and joins them. Call when Electron is ready. */
export async function startApp(commandLine: CommandLine): Promise<App> {
  const out = join(app.getAppPath(), 'out');
  const userData = app.getPath('userData');
  const clock = systemClock;

  lockDown();
  // The default menu brings reload and developer tools along; only macOS cannot do without a menu.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  await serveAppProtocol(join(out, 'renderer'));

  const keychain = systemKeychain();
  const passwords = new PasswordStore(keychain, userData);
  const trayHost = new TrayHost();
  const [keychainAvailable] = await Promise.all([keychain.available(), passwords.load(), trayHost.look()]);
  const configuration = new Configuration(
    new SettingsStore(userData, clock.now()),
    passwords,
    keychainAvailable,
  );

  const terminal = new Terminal(process.stdout);
  const icon = nativeImage.createFromPath(join(out, 'icons', 'app.png'));
  const windows = new Windows({
    preload: join(out, 'preload', 'bridge.cjs'),
    icon,
    keepsRunning: () => trayHost.isThere,
    onListShown: () => void trayHost.look(),
  });
  const notifier = new Notifier(icon, (address) => windows.showContact(address));
  const endpoint = new Endpoint();
  const team = new Team(endpoint, clock, {
    onDelta: (delta) => windows.tellList('roster.delta', delta),
    onReset() {
      notifier.clear();
      windows.tellList('roster.reset', undefined);
    },
    onConnection(connection) {
      terminal.connection(connection);
      windows.tellList('connection.changed', connection);
    },
    onChange(change) {
      terminal.presence(change);
      const alert = configuration.alertsEnabled ? alertOf(change, STATUS_WORDS) : undefined;
      if (alert) notifier.show(alert);
    },
    onSummary: (summary) => tray.show(summary),
  });
  const tray = new TrayIcon(
    join(out, 'icons', 'tray'),
    { open: () => void windows.showList(), settings: () => windows.showSettings(), quit: () => app.quit() },
    team.summary(),
  );
  const rollcall = new Rollcall(configuration, team, terminal, {
    showSettings: () => windows.showSettings(),
    tellConfigured: () => windows.tellAll('settings.changed', configuration.view()),
  });
  followPower(() => team.retry());
  answerCommands({ rollcall, team, configuration, windows, endpoint, clock });

  windows.showList();
  await rollcall.start(commandLine);

  return {
    open(secondCommandLine) {
      windows.showList();
      void rollcall.open(secondCommandLine);
    },
    async stop() {
      windows.letGo();
      await team.stop();
    },
  };
}
