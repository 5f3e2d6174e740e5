import { platform, release } from 'node:os';
import { join } from 'node:path';
import { app, Menu, nativeImage, nativeTheme } from 'electron';
import type { Fact } from '../preload/contract.js';
import { localeFor } from '../preload/words/catalogue.js';
import { speak, spokenLocale } from '../preload/words/spoken.js';
import { Alerts } from './alerts/alerts.js';
import { ownBusy } from './alerts/own-presence.js';
import type { CommandLine } from './command-line.js';
import { Configuration } from './configuration.js';
import { diagnosticsOf } from './diagnostics.js';
import { serveAppProtocol } from './desktop/app-protocol.js';
import { systemKeychain } from './desktop/keychain.js';
import { lockDown } from './desktop/lockdown.js';
import { DesktopBusy } from './desktop/desktop-busy.js';
import { answerNotifications } from './desktop/notification-answers.js';
import { systemNotifier } from './desktop/notifications.js';
import { followPower } from './desktop/power.js';
import { SessionBus } from './desktop/session-bus.js';
import { TrayIcon } from './desktop/tray.js';
import { trayActions } from './desktop/tray-actions.js';
import { TrayHost } from './desktop/tray-host.js';
import { trayModel } from './desktop/tray-model.js';
import { Windows } from './desktop/windows.js';
import { Endpoint } from './endpoint/endpoint.js';
import { answerCommands } from './ipc.js';
import { leftoversIn } from './leftover-ledger.js';
import { systemClock } from './presence/clock.js';
import { Forcing } from './presence/forcing.js';
import { Journal } from './presence/journal.js';
import type { Leftovers } from './presence/leftovers.js';
import { problemOf } from './presence/problem.js';
import { Rollcall } from './rollcall.js';
import { inherited } from './settings/inherited.js';
import { Ledger, type LedgerOwner } from './settings/ledger.js';
import { PasswordStore } from './settings/password-store.js';
import type { Preferences } from './settings/preferences.js';
import { PreferencesStore } from './settings/preferences-store.js';
import { SettingsStore } from './settings/settings-store.js';
import { followSurroundings, ownAddresses } from './surroundings.js';
import { Team } from './team.js';
import { Terminal } from './terminal.js';

/** The running app, as far as its life is concerned. */
export interface App {
  /** Brings the list to the front, and does what a second start asks for. */
  open(commandLine: CommandLine): void;
  /** No window is left: without an icon in a tray nothing would be seen of it any more. */
  lastWindowClosed(): void;
  /** Takes what is ours off the server; from then on windows may close. */
  stop(): Promise<void>;
}

/** Builds the pieces and joins them. Call when Electron is ready. */
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

  const keychain = systemKeychain();
  const passwords = new PasswordStore(keychain, userData);
  const bus = new SessionBus(clock);
  const trayHost = new TrayHost(bus, clock);
  const icon = nativeImage.createFromPath(join(out, 'icons', 'app.png'));
  const windows = new Windows({
    preload: join(out, 'preload', 'bridge.cjs'),
    icon,
    clock,
    trayIsThere: () => trayHost.isThere,
    startup: () => preferences.value.startup,
    rememberClosing: (closing) => preferences.change({ startup: { ...preferences.value.startup, closing } }),
  });
  const [keychainAvailable] = await Promise.all([
    keychain.available(),
    passwords.load(),
    trayHost.follow(() => windows.surface()),
  ]);
  const settings = new SettingsStore(userData, clock.now());
  const configuration = new Configuration(settings, passwords, keychainAvailable);
  const preferences = new PreferencesStore(userData, clock.now(), inherited(settings.alertsBefore));
  dress(preferences.value);
  if (preferences.notice !== undefined)
    configuration.notify([settings.notice, preferences.notice].filter(Boolean).join(' '));

  const terminal = new Terminal(process.stdout);
  const desktopBusy = new DesktopBusy(bus, clock, process.env['XDG_CURRENT_DESKTOP'] ?? '');
  const alerts = new Alerts({
    clock,
    preferences: () => preferences.value.alerts,
    favourites: () => preferences.value.favourites,
    hold: (changed) => preferences.hold({ alerts: changed }),
    onTrouble: (error) => journal.trouble(problemOf(error)),
    foresee: () => void desktopBusy.look(),
    busy() {
      void desktopBusy.look();
      if (desktopBusy.isBusy) return 'desktop-busy';
      return ownBusy(team.snapshot().entries, team.plan?.credentials.endUser);
    },
    isLive: () => team.connection.kind === 'live',
    show: (notice) => notifier.show(notice),
    onTold: (told) => windows.tellAll('alerts.told', told),
  });
  const journal = new Journal(clock);
  const ledger = new Ledger(userData, (error) => journal.trouble(problemOf(error)));
  const leftoversOf = (owner: LedgerOwner): Leftovers => leftoversIn(ledger, owner, clock);
  const { random } = Math;
  const forcing = new Forcing(clock, random);
  const pieces = { endpoint: new Endpoint(), clock, journal, random, forcing };
  const team = new Team(pieces, {
    onDelta: (delta) => windows.tellList('roster.delta', delta),
    onReset(what) {
      switch (what) {
        case 'others':
          alerts.forget();
          notifier.clear();
          break;
        case 'anew':
          alerts.clear();
          break;
        case 'relabelled':
          break;
      }
      windows.tellList('roster.reset', undefined);
      tray.refresh();
    },
    onConnection(connection) {
      terminal.connection(connection);
      windows.tellAll('connection.changed', connection);
    },
    onChange(change, isNews) {
      terminal.presence(change);
      alerts.changed(change, isNews);
    },
    onLiveAgain: () => alerts.liveAgain(),
    onGap(gap) {
      windows.tellList('gap.changed', gap);
    },
    onSummary: () => tray.refresh(),
  });
  const notifier = systemNotifier(bus, icon, answerNotifications({ team, preferences, windows, clock }));
  const tray = new TrayIcon({
    directory: join(out, 'icons', 'tray'),
    clock,
    model: () => trayModel(team, preferences.value, clock.now()),
    actions: trayActions(windows, preferences, clock),
    onClick(bounds) {
      if (preferences.value.tray.click === 'list') windows.showList();
      else windows.toggleCompact(bounds);
    },
  });
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
  preferences.onChange((now) => {
    const before = spokenLocale();
    dress(now);
    alerts.lookAgain();
    windows.tellAll('preferences.changed', now);
    if (spokenLocale() !== before) windows.speakAnew();
    tray.refresh();
  });
  const woke = (): void => {
    team.woke();
    tray.refresh();
  };
  followPower(woke, () => team.stirred());
  const stopFollowing = followSurroundings({
    clock,
    addresses: ownAddresses,
    onWake: woke,
    onNetwork: () => team.stirred(),
  });
  const quitting = new AbortController();
  const commandsEnd = answerCommands({
    rollcall,
    team,
    configuration,
    preferences,
    alerts,
    windows,
    pieces,
    diagnostics: () =>
      diagnosticsOf({
        now: clock.now(),
        versions: versions(),
        connection: team.connection,
        plan: team.plan,
        calledAt: team.calledAt,
        journal,
      }),
    signal: quitting.signal,
  });

  if (preferences.value.startup.show === 'list' || !trayHost.isThere) windows.showList();
  await rollcall.start(commandLine);

  return {
    open(secondCommandLine) {
      windows.showList();
      void rollcall.open(secondCommandLine);
    },
    lastWindowClosed() {
      if (!trayHost.isThere) app.quit();
    },
    async stop() {
      windows.letGo();
      stopFollowing();
      quitting.abort();
      await Promise.all([team.close(), commandsEnd()]);
    },
  };
}

/** Theme and language as chosen. */
function dress({ appearance }: Preferences): void {
  nativeTheme.themeSource = appearance.theme;
  speak(localeFor(appearance.language, app.getPreferredSystemLanguages()));
}

function versions(): Fact[] {
  const { electron, chrome, node } = process.versions;
  return [
    { label: 'Rollcall', value: app.getVersion() },
    { label: 'Electron', value: `${electron}, Chromium ${chrome}, Node ${node}` },
    { label: 'System', value: `${platform()} ${release()}, ${process.arch}` },
  ];
}
