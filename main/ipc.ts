import { randomUUID } from 'node:crypto';
import type { Alerts } from './alerts/alerts.js';
import { withMute, withoutRule, withPause, withRule } from './alerts/wishes.js';
import type { Configuration } from './configuration.js';
import type { CommandHandlers } from './desktop/commands.js';
import { askForCertificate, askForFolder, openFile, saveText } from './desktop/file-dialogs.js';
import { copyText } from './desktop/clipboard.js';
import type { Windows } from './desktop/windows.js';
import { reach } from './desktop/links.js';
import type { LoginItem } from './desktop/login-item.js';
import { diagnosticsText } from './diagnostics.js';
import type { DiagnosticsView, TestProgress, UpdateView } from '../preload/contract.js';
import { toJson } from '../preload/json.js';
import { spokenLocale, words } from '../preload/words/spoken.js';
import type { Rollcall } from './rollcall.js';
import { startAfresh } from './start-afresh.js';
import type { PreferencesStore } from './settings/preferences-store.js';
import { csvSeparator, readTeamCsv, teamCsv } from './settings/team-csv.js';
import type { Team } from './team.js';
import type { Updates } from './updates/updates.js';
import type { WatchPieces } from './watch.js';

export interface IpcPieces {
  readonly rollcall: Rollcall;
  readonly team: Team;
  readonly configuration: Configuration;
  readonly preferences: PreferencesStore;
  readonly alerts: Alerts;
  readonly windows: Windows;
  readonly pieces: Omit<WatchPieces, 'leftovers'>;
  /** A page got the people of the list. */
  readonly onListed: () => void;
  readonly loginItem: LoginItem;
  readonly forgetEverything: () => Promise<void>;
  readonly diagnostics: () => DiagnosticsView;
  readonly updates: Updates;
  /** Quits, and starts anew with the version that was downloaded. */
  readonly installUpdate: () => void;
  /** Ends what a command began, when Rollcall quits. */
  readonly signal: AbortSignal;
}

export interface Commands {
  readonly handlers: CommandHandlers;
  /** Waits for what they have under way on a server, which cleans up behind itself. */
  readonly ended: () => Promise<unknown>;
}

/** Joins the commands of the contract to the pieces that carry them out. */
export function commandsOf({
  rollcall,
  team,
  configuration,
  preferences,
  alerts,
  windows,
  pieces,
  onListed,
  loginItem,
  forgetEverything,
  diagnostics,
  updates,
  installUpdate,
  signal,
}: IpcPieces): Commands {
  const underWay = new Set<Promise<unknown>>();
  const watched = <T>(task: Promise<T>): Promise<T> => {
    const ended: Promise<unknown> = Promise.allSettled([task]).then(() => underWay.delete(ended));
    underWay.add(ended);
    return task;
  };
  const { clock } = pieces;
  const handlers: CommandHandlers = {
    'roster.open': () => {
      onListed();
      const { newVersion } = updates;
      return toJson({ ...team.snapshot(), ...(newVersion && { newVersion }) });
    },
    'demo.start': async () => {
      await rollcall.showDemo();
      return undefined;
    },
    'connection.retry': () => {
      team.retry();
      return undefined;
    },
    'connection.accept': async (accepted) => {
      await rollcall.accept(accepted);
      return undefined;
    },
    'gap.dismiss': () => {
      team.dismissGap();
      return undefined;
    },
    'diagnostics.open': () => {
      windows.showDiagnostics();
      return undefined;
    },
    'diagnostics.read': diagnostics,
    'diagnostics.copy': async () => {
      await copyText(diagnosticsText(diagnostics()));
      return undefined;
    },
    'server.start-afresh': (choice) =>
      watched(
        rollcall.startAfresh((plan, leftovers) =>
          startAfresh(plan, { ...pieces, leftovers }, choice, signal),
        ),
      ),
    'connection.password': async (password) => {
      await configuration.givePassword(password);
      windows.tellAll('settings.changed', configuration.view());
      await rollcall.showConfigured();
      return undefined;
    },
    'preferences.read': () => preferences.value,
    'preferences.change': (patch) => {
      const wished = { ...preferences.value.alerts, ...patch.alerts };
      const rules = patch.alerts?.rules && alerts.unspent(wished).rules;
      return preferences.change(rules ? { ...patch, alerts: { ...patch.alerts, rules } } : patch);
    },
    'startup.read': () => loginItem.read(),
    'startup.change': ({ on }) => loginItem.change(on),
    'everything.forget': async () => {
      await forgetEverything();
      return undefined;
    },
    'person.favourite': ({ address, on }) => {
      const others = preferences.value.favourites.filter((favourite) => favourite !== address);
      preferences.change({ favourites: on ? [...others, address] : others });
      return undefined;
    },
    'person.details': (address) => team.details(address),
    'person.act': async ({ address, action }) => {
      const contact = team.contact(address);
      if (!contact) throw unknownPerson();
      if (action === 'copy-address') await copyText(contact.address);
      else await reach(contact, action, preferences.value.actions);
      return undefined;
    },
    'alerts.recent': () => alerts.recent,
    'alerts.add-rule': (wish) => {
      const { alerts: next, rule } = withRule(preferences.value.alerts, wish, randomUUID);
      preferences.change({ alerts: next });
      return rule;
    },
    'alerts.remove-rule': (id) => {
      preferences.change({ alerts: withoutRule(preferences.value.alerts, id) });
      return undefined;
    },
    'alerts.mute': ({ scope, length }) => {
      preferences.change({ alerts: withMute(preferences.value.alerts, scope, length, clock.now()) });
      return undefined;
    },
    'alerts.pause': (length) => {
      preferences.change({ alerts: withPause(preferences.value.alerts, length, clock.now()) });
      return undefined;
    },
    'list.open': ({ address, panel }) => {
      if (address !== undefined) windows.showContact(address);
      else if (panel !== undefined) windows.showPanel(panel);
      else windows.showList();
      return undefined;
    },
    'compact.close': () => {
      windows.hideCompact();
      return undefined;
    },
    'settings.open': (section) => {
      windows.showSettings(section);
      return undefined;
    },
    'settings.new-alert': (scope) => {
      windows.showNewAlert(scope);
      return undefined;
    },
    'settings.defaults': () => configuration.defaults(),
    'settings.read': () => configuration.view(),
    'settings.check': (draft) => configuration.check(draft),
    'settings.save': async (draft) => {
      const saved = await configuration.save(draft);
      if (saved.kind === 'saved') {
        windows.tellAll('settings.changed', saved.view);
        // Saving is answered now; how the connection goes is told as it goes.
        void rollcall.takeUp();
      }
      return saved;
    },
    'settings.leave': () => {
      windows.leaveSettings();
      return undefined;
    },
    'settings.test': async (draft) => {
      const tell = (progress: TestProgress): void => windows.tellAll('test.progress', progress);
      await watched(configuration.test(draft, pieces, signal, tell));
      // Where the server gives only one session, the test has taken over the one that is live.
      team.retry();
      return undefined;
    },
    'settings.import': async (draft) => {
      const folder = await askForFolder(windows.settings, words().imports.chooseFolder);
      return folder === undefined ? undefined : configuration.readFolder(folder, draft);
    },
    'settings.certificate': () => askForCertificate(windows.settings),
    'settings.export': () =>
      saveText(windows.settings, words().settingsFile, configuration.exported(preferences.value)),
    'settings.import-file': async () => {
      const file = await openFile(windows.settings, words().settingsFile);
      return file && { name: file.name, ...configuration.readFile(file.content) };
    },
    'team.relabel': async (people) => {
      const view = await configuration.relabel(people);
      windows.tellAll('settings.changed', view);
      await rollcall.relabel();
      return view;
    },
    'team.read-csv': async () => {
      const file = await openFile(windows.settings, words().csv);
      return file && { name: file.name, ...readTeamCsv(file.content) };
    },
    // Spreadsheets know by the mark in front that it is UTF-8.
    'team.write-csv': (people) =>
      saveText(windows.settings, words().csv, `\uFEFF${teamCsv(people, csvSeparator(spokenLocale()))}`),
    'password.keep': async (choice) => {
      const view = await configuration.keepPassword(choice);
      windows.tellAll('settings.changed', view);
      return view;
    },
    'update.read': () => updateView(updates),
    'update.look': async () => {
      await updates.look();
      return undefined;
    },
    'update.download': async () => {
      await updates.download();
      return undefined;
    },
    'update.install': async () => {
      if (await updates.mayInstall()) installUpdate();
      return undefined;
    },
  };
  return { handlers, ended: () => Promise.allSettled(underWay) };
}

/** How it stands with new versions, as windows are told. */
export function updateView({ running, state }: Pick<Updates, 'running' | 'state'>): UpdateView {
  return { running, state };
}

function unknownPerson(): Error {
  const { unknown, unknownAdvice } = words().links;
  return Object.assign(new Error(unknown), { advice: unknownAdvice });
}
