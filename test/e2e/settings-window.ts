import type { Page } from '@playwright/test';
import { windowOf } from './app-test.js';
import { freePort } from './free-port.js';
import type { LaunchedApp } from './launch.js';
import type { SimulatorProcess } from './simulator-process.js';

/** A settings window with what tests do in it. */
export interface SettingsWindow {
  readonly page: Page;
  /** The control of a field, by its path in the settings. */
  readonly field: (path: string) => ReturnType<Page['locator']>;
  /** Opens a section. */
  readonly open: (section: string) => Promise<void>;
}

/** Joe and Carlotta of the simulator, in two groups. */
export const TEAM = [
  { address: 'joe@example.com', name: 'Joe', group: 'Support' },
  { address: 'carlotta@example.com', name: 'Carlotta', group: 'Sales' },
];

/** Connects the app to a simulator with a team, and opens the settings. */
export async function connectedSettings(
  app: LaunchedApp,
  simulator: SimulatorProcess,
): Promise<SettingsWindow> {
  const list = await windowOf(app, 'presence');
  const { settings } = await list.evaluate(() => window.rollcall.call('settings.read', undefined));
  const draft = {
    settings: {
      ...settings,
      server: { ...settings.server, address: simulator.origin },
      applicationUser: { name: 'appuser' },
      endUser: { name: 'rita' },
      contacts: TEAM,
      callback: { ...settings.callback, address: '127.0.0.1', port: await freePort() },
    },
    password: 'appuser',
  };
  await list.evaluate((sent) => window.rollcall.call('settings.save', sent), draft);
  await app.waitForLine(/^connection live$/u);
  await list.evaluate(() => window.rollcall.call('settings.open', undefined));
  return settingsOf(await windowOf(app, 'settings'));
}

export function settingsOf(page: Page): SettingsWindow {
  return {
    page,
    field: (path) => page.locator(`[data-path="${path}"]`),
    open: (section) => page.getByRole('link', { name: section, exact: true }).click(),
  };
}

/** Has the next file dialog answer with a file. */
export async function answerDialogs(app: LaunchedApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, file);
}
