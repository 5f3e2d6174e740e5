import { networkInterfaces, platform, release } from 'node:os';
import { join } from 'node:path';
import { app, Menu, nativeImage } from 'electron';
import type { Fact } from '../preload/contract.js';
import { STATUS_WORDS } from '../preload/words.js';
import type { CommandLine } from './command-line.js';
import { Configuration } from './configuration.js';
import { diagnosticsOf } from './diagnostics.js';
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
import { leftoversIn } from './leftover-ledger.js';
import { alertOf, gapAlertOf, type Alert } from './presence/alert.js';
import { systemClock } from './presence/clock.js';
import { Forcing } from './presence/forcing.js';
import { Journal } from './presence/journal.js';
import type { Leftovers } from './presence/leftovers.js';
import { problemOf } from './presence/problem.js';
import { Rollcall } from './rollcall.js';
import { Ledger, type LedgerOwner } from './settings/ledger.js';
import { PasswordStore } from './settings/password-store.js';
import { SettingsStore } from './settings/settings-store.js';
import { followSurroundings } from './surroundings.js';
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
  const notifier = new Notifier(icon, (address) => {
    if (address === undefined) windows.showList();
    else windows.showContact(address);
  });
  const alert = (one: Alert | undefined): void => {
    if (one && configuration.alertsEnabled) notifier.show(one);
  };
  const journal = new Journal(clock);
  const ledger = new Ledger(userData, (error) => journal.trouble(problemOf(error)));
  const leftoversOf = (owner: LedgerOwner): Leftovers => leftoversIn(ledger, owner, clock);
  const { random } = Math;
  const forcing = new Forcing(clock, random);
  const pieces = { endpoint: new Endpoint(), clock, journal, random, forcing };
  const team = new Team(pieces, {
    onDelta: (delta) => windows.tellList('roster.delta', delta),
    onReset() {
      notifier.clear();
      windows.tellList('roster.reset', undefined);
    },
    onConnection(connection) {
      terminal.connection(connection);
      windows.tellList('connection.changed', connection);
    },
    onChange(change, isNews) {
      terminal.presence(change);
      if (isNews) alert(alertOf(change, STATUS_WORDS));
    },
    onGap(gap) {
      if (gap) alert(gapAlertOf(gap, STATUS_WORDS));
      windows.tellList('gap.changed', gap);
    },
    onSummary: (summary) => tray.show(summary),
  });
  const tray = new TrayIcon(
    join(out, 'icons', 'tray'),
    { open: () => void windows.showList(), settings: () => windows.showSettings(), quit: () => app.quit() },
    team.summary(),
  );
  const rollcall = new Rollcall(
    configuration,
    team,
    terminal,
    {
      showSettings: () => windows.showSettings(),
      tellConfigured: () => windows.tellAll('settings.changed', configuration.view()),
    },
    leftoversOf,
  );
  followPower(
    () => team.woke(),
    () => team.stirred(),
  );
  const stopFollowing = followSurroundings({
    clock,
    addresses: ownAddresses,
    onWake: () => team.woke(),
    onNetwork: () => team.stirred(),
  });
  const quitting = new AbortController();
  const commandsEnd = answerCommands({
    rollcall,
    team,
    configuration,
    windows,
    pieces,
    diagnostics: () =>
      diagnosticsOf({
        now: clock.now(),
        versions: versions(),
        connection: team.connection,
        plan: team.plan,
        journal,
      }),
    signal: quitting.signal,
  });

  windows.showList();
  await rollcall.start(commandLine);

  return {
    open(secondCommandLine) {
      windows.showList();
      void rollcall.open(secondCommandLine);
    },
    async stop() {
      windows.letGo();
      stopFollowing();
      quitting.abort();
      await Promise.all([team.close(), commandsEnd()]);
    },
  };
}

function versions(): Fact[] {
  const { electron, chrome, node } = process.versions;
  return [
    { label: 'Rollcall', value: app.getVersion() },
    { label: 'Electron', value: `${electron}, Chromium ${chrome}, Node ${node}` },
    { label: 'System', value: `${platform()} ${release()}, ${process.arch}` },
  ];
}

/** Those that lead somewhere: inner and link-local ones come and go with containers and cables. */
function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, address }) => !internal && !/^(?:fe80:|169\.254\.)/iu.test(address))
    .map(({ address }) => address);
}
