import { platform, release } from 'node:os';
import { join } from 'node:path';
import { app, type NativeImage } from 'electron';
import type { Fact } from '../preload/contract.js';
import { toJson } from '../preload/json.js';
import { spokenLocale } from '../preload/words/spoken.js';
import { Alerts } from './alerts/alerts.js';
import { OwnPresence } from './alerts/own-presence.js';
import { tellsNow } from './alerts/quiet-hours.js';
import { Configuration } from './configuration.js';
import { diagnosticsOf } from './diagnostics.js';
import { installedUpdates } from './desktop/installed-updates.js';
import { systemKeychain } from './desktop/keychain.js';
import { DesktopBusy } from './desktop/desktop-busy.js';
import { forgetEverything } from './desktop/forget.js';
import { LoginItem } from './desktop/login-item.js';
import { answerNotifications } from './desktop/notification-answers.js';
import { NewVersionNotice } from './desktop/new-version-notice.js';
import { systemNotifier } from './desktop/notifications.js';
import { followPower } from './desktop/power.js';
import { SessionBus } from './desktop/session-bus.js';
import { StillRunning } from './desktop/still-running.js';
import { ToldFeed } from './desktop/told-feed.js';
import { TrayIcon } from './desktop/tray.js';
import { trayActions } from './desktop/tray-actions.js';
import { TrayHost } from './desktop/tray-host.js';
import { trayModel } from './desktop/tray-model.js';
import { Endpoint } from './endpoint/endpoint.js';
import { FirstLook } from './first-look.js';
import { commandsOf, updateView } from './ipc.js';
import { leftoversIn } from './leftover-ledger.js';
import { Forcing } from './presence/forcing.js';
import { Journal } from './presence/journal.js';
import type { Leftovers } from './presence/leftovers.js';
import { problemOf } from './presence/problem.js';
import { Rollcall } from './rollcall.js';
import { Ledger, type LedgerOwner } from './settings/ledger.js';
import { PasswordStore } from './settings/password-store.js';
import { followSurroundings, ownAddresses } from './surroundings.js';
import { Team } from './team.js';
import { Terminal } from './terminal.js';
import type { CommandHandlers } from './desktop/commands.js';
import type { Windows } from './desktop/windows.js';
import type { Clock } from './presence/clock.js';
import type { Preferences } from './settings/preferences.js';
import type { PreferencesStore } from './settings/preferences-store.js';
import type { SettingsStore } from './settings/settings-store.js';

/** What was there first: enough to open a window. */
export interface FirstPieces {
  /** Where the build put everything. */
  readonly out: string;
  readonly userData: string;
  readonly clock: Clock;
  readonly icon: NativeImage;
  readonly settings: SettingsStore;
  readonly preferences: PreferencesStore;
  readonly windows: Windows;
  /** Whether this start opens the list. */
  readonly showsList: boolean;
  /** Gives the app the theme and the language that are chosen. */
  readonly dress: (preferences: Preferences) => void;
}

/** The pieces, joined, as far as whoever started them needs them. */
export interface Pieces {
  readonly rollcall: Rollcall;
  readonly handlers: CommandHandlers;
  /** Whether the tray shows the icon that brings the list back. */
  readonly trayIsThere: () => boolean;
  /** The list went out of sight by its close button. */
  readonly onHidden: () => void;
  /** Takes what is ours off the server. */
  readonly stop: () => Promise<void>;
}

/** Builds the pieces and joins them. */
export async function joinPieces({
  out,
  userData,
  clock,
  icon,
  settings,
  preferences,
  windows,
  showsList,
  dress,
}: FirstPieces): Promise<Pieces> {
  const keychain = systemKeychain();
  const passwords = new PasswordStore(keychain, userData);
  const bus = new SessionBus(clock);
  const trayHost = new TrayHost(bus, clock);
  const [keychainAvailable] = await Promise.all([
    keychain.available(),
    passwords.load(),
    trayHost.follow(() => windows.surface()),
  ]);
  const configuration = new Configuration(settings, passwords, keychainAvailable);
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
      return ownPresence.busy(team.plan);
    },
    isLive: () => team.connection.kind === 'live',
    show: (notice) => notifier.show(notice),
    onTold: (told) => toldFeed.add(told),
  });
  const toldFeed = new ToldFeed(clock, (told) => windows.tellList('alerts.told', told));
  const journal = new Journal(clock);
  const ledger = new Ledger(userData, (error) => journal.trouble(problemOf(error)));
  const leftoversOf = (owner: LedgerOwner): Leftovers => leftoversIn(ledger, owner, clock);
  const { random } = Math;
  const forcing = new Forcing(clock, random);
  const firstLook = new FirstLook(showsList ? clock : undefined);
  const pieces = { endpoint: new Endpoint(), clock, journal, random, forcing, after: firstLook.over };
  const team = new Team(pieces, {
    onDelta: (delta) => windows.tellList('roster.delta', toJson(delta)),
    onReset(what) {
      switch (what) {
        case 'others':
          alerts.forget();
          toldFeed.clear();
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
  const ownPresence = new OwnPresence((address) => team.entry(address));
  const notifier = systemNotifier(
    bus,
    icon,
    clock,
    answerNotifications({ team, preferences, windows, clock }),
  );
  const stillRunning = new StillRunning(preferences, notifier, (error) => journal.trouble(problemOf(error)));
  const newVersionNotice = new NewVersionNotice(
    preferences,
    notifier,
    async () => {
      await desktopBusy.look();
      return !desktopBusy.isBusy && tellsNow(preferences.value.alerts, clock.now());
    },
    (error) => journal.trouble(problemOf(error)),
  );
  const updates = installedUpdates({
    configuration: join(out, 'update.json'),
    clock,
    random,
    isWished: () => preferences.value.startup.lookForUpdates,
    onChange() {
      windows.tellAll('update.changed', updateView(updates));
      tray.refresh();
    },
    onFound: (version) => void newVersionNotice.say(version),
  });
  const tray = new TrayIcon({
    directory: join(out, 'icons', 'tray'),
    clock,
    model: () => trayModel(team, preferences.value, clock.now(), updates.newVersion),
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
    if (spokenLocale() !== before) {
      windows.speakAnew();
      // What is wrong with the connection was put into words when it came up: asked again, it is said anew.
      team.stirred();
    }
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
  const loginItem = new LoginItem();
  loginItem.mend();
  const quitting = new AbortController();
  const commands = commandsOf({
    rollcall,
    team,
    configuration,
    preferences,
    alerts,
    windows,
    pieces,
    onListed: () => firstLook.end(),
    loginItem,
    forgetEverything: () => forgetEverything({ userData, bus, loginItem, stop }),
    diagnostics: () =>
      diagnosticsOf({
        now: clock.now(),
        versions: versions(),
        connection: team.connection,
        plan: team.plan,
        calledAt: team.calledAt,
        journal,
      }),
    updates,
    // The settings may still hold it back.
    installUpdate: () =>
      windows.beforeQuitting(() => {
        updates.installAtEnd();
        app.quit();
      }),
    signal: quitting.signal,
  });
  updates.follow();

  const stop = async (): Promise<void> => {
    stopFollowing();
    quitting.abort();
    await Promise.all([team.close(), commands.ended()]);
    await updates.end();
  };

  return {
    rollcall,
    handlers: commands.handlers,
    trayIsThere: () => trayHost.isThere,
    onHidden: () => void stillRunning.say(),
    stop,
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
