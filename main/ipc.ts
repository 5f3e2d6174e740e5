import type { Configuration } from './configuration.js';
import { registerCommands } from './desktop/commands.js';
import { askForCertificate, askForFolder } from './desktop/file-dialogs.js';
import type { Windows } from './desktop/windows.js';
import type { Endpoint } from './endpoint/endpoint.js';
import type { Clock } from './presence/clock.js';
import type { Rollcall } from './rollcall.js';
import type { Team } from './team.js';

export interface IpcPieces {
  readonly rollcall: Rollcall;
  readonly team: Team;
  readonly configuration: Configuration;
  readonly windows: Windows;
  readonly endpoint: Endpoint;
  readonly clock: Clock;
}

/** Joins the commands of the contract to the pieces that carry them out. */
export function answerCommands({ rollcall, team, configuration, windows, endpoint, clock }: IpcPieces): void {
  registerCommands({
    'roster.open': () => team.snapshot(),
    'demo.start': async () => {
      await rollcall.showDemo();
      return undefined;
    },
    'connection.retry': () => {
      team.retry();
      return undefined;
    },
    'connection.password': async (password) => {
      await configuration.givePassword(password);
      windows.tellAll('settings.changed', configuration.view());
      await rollcall.showConfigured();
      return undefined;
    },
    'settings.open': () => {
      windows.showSettings();
      return undefined;
    },
    'settings.read': () => configuration.view(),
    'settings.check': (draft) => configuration.check(draft),
    'settings.save': async (draft) => {
      const saved = await configuration.save(draft);
      if (saved.kind === 'saved') {
        windows.tellAll('settings.changed', saved.view);
        // Saving is answered now; how the connection goes is told as it goes.
        void rollcall.showConfigured();
      }
      return saved;
    },
    'settings.test': async (draft) => {
      await configuration.test(draft, endpoint, clock, (progress) =>
        windows.tellAll('test.progress', progress),
      );
      // Where the server gives only one session, the test has taken over the one that is live.
      team.retry();
      return undefined;
    },
    'settings.import': async (draft) => {
      const folder = await askForFolder(windows.settings, 'Choose the folder with the sample scripts’ files');
      return folder === undefined ? undefined : configuration.readFolder(folder, draft);
    },
    'settings.certificate': () => askForCertificate(windows.settings),
    'password.keep': async (choice) => {
      const view = await configuration.keepPassword(choice);
      windows.tellAll('settings.changed', view);
      return view;
    },
  });
}
