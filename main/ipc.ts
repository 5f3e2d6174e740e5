import type { Configuration } from './configuration.js';
import { registerCommands } from './desktop/commands.js';
import { askForCertificate, askForFolder } from './desktop/file-dialogs.js';
import { copyText } from './desktop/clipboard.js';
import type { Windows } from './desktop/windows.js';
import { diagnosticsText } from './diagnostics.js';
import type { DiagnosticsView, TestProgress } from '../preload/contract.js';
import type { Rollcall } from './rollcall.js';
import { startAfresh } from './start-afresh.js';
import type { Team } from './team.js';
import type { WatchPieces } from './watch.js';

export interface IpcPieces {
  readonly rollcall: Rollcall;
  readonly team: Team;
  readonly configuration: Configuration;
  readonly windows: Windows;
  readonly pieces: Omit<WatchPieces, 'leftovers'>;
  readonly diagnostics: () => DiagnosticsView;
  /** Ends what a command began, when Rollcall quits. */
  readonly signal: AbortSignal;
}

/**
 * Joins the commands of the contract to the pieces that carry them out. Answers a function that waits for what they
 * have under way on a server, which cleans up behind itself.
 */
export function answerCommands({
  rollcall,
  team,
  configuration,
  windows,
  pieces,
  diagnostics,
  signal,
}: IpcPieces): () => Promise<unknown> {
  const underWay = new Set<Promise<unknown>>();
  const watched = <T>(task: Promise<T>): Promise<T> => {
    const ended: Promise<unknown> = Promise.allSettled([task]).then(() => underWay.delete(ended));
    underWay.add(ended);
    return task;
  };
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
      const tell = (progress: TestProgress): void => windows.tellAll('test.progress', progress);
      await watched(configuration.test(draft, pieces, signal, tell));
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
  return () => Promise.allSettled(underWay);
}
