import type { Page } from '@playwright/test';
import type { SettingsDraft, SettingsSection } from '../../preload/contract.js';
import { test as base, windowOf } from './app-test.js';
import { freePort } from './free-port.js';
import type { LaunchedApp } from './launch.js';
import type { SimulatorProcess } from './simulator-process.js';

export { expect } from './app-test.js';

/** A settings window with what tests do in it. */
export interface SettingsWindow {
  readonly page: Page;
  /** The control of a field, by its path in the settings. */
  readonly field: (path: string) => ReturnType<Page['locator']>;
  /** Opens a section. */
  readonly open: (section: string) => Promise<void>;
}

interface Connected extends SettingsWindow {
  readonly app: LaunchedApp;
  readonly list: Page;
}

interface Fixtures {
  /** The settings of an app that watches Joe and Carlotta. */
  readonly connected: Connected;
  /** The same, at the team. */
  readonly team: Connected;
}

export const test = base.extend<Fixtures>({
  connected: async ({ launch, simulator }, use) => {
    const app = await launch();
    const settings = await connectedSettings(app, simulator);
    await use({ ...settings, app, list: await windowOf(app, 'presence') });
  },
  team: async ({ connected }, use) => {
    await connected.open('Team');
    await use(connected);
  },
});

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
  await save(list, await draftFor(list, simulator.origin));
  await app.waitForLine(/^connection live$/u);
  return openSettings(app);
}

/** What connects the app to a simulator, with the team. */
export async function draftFor(list: Page, origin: string): Promise<SettingsDraft> {
  const { settings } = await list.evaluate(() => window.rollcall.call('settings.read', undefined));
  return {
    settings: {
      ...settings,
      server: { ...settings.server, address: origin },
      applicationUser: { name: 'appuser' },
      endUser: { name: 'rita' },
      contacts: TEAM,
      callback: { ...settings.callback, address: '127.0.0.1', port: await freePort() },
    },
    password: 'appuser',
  };
}

/** Stores a draft, as the settings do. */
export async function save(list: Page, draft: SettingsDraft): Promise<void> {
  await list.evaluate((sent) => window.rollcall.call('settings.save', sent), draft);
}

/** Types what a first connection to a simulator needs, with somebody to watch, and comes back to the server. */
export async function typeConnection(
  { field, open }: SettingsWindow,
  origin: string,
  password = 'appuser',
): Promise<void> {
  await field('server.address').fill(origin);
  await field('applicationUser.name').fill('appuser');
  await field('password').fill(password);
  await field('endUser.name').fill('rita');
  await open('Team');
  await field('contacts.0.address').fill('joe@example.com');
  await open('Advanced');
  await field('callback.address').fill('127.0.0.1');
  await field('callback.port').fill(String(await freePort()));
  await open('Server');
}

/** Opens the settings from the list, at a section where one is named. */
export async function openSettings(app: LaunchedApp, section?: SettingsSection): Promise<SettingsWindow> {
  const list = await windowOf(app, 'presence');
  await list.evaluate((at) => window.rollcall.call('settings.open', at), section);
  return settingsOf(await windowOf(app, 'settings'));
}

export function settingsOf(page: Page): SettingsWindow {
  return {
    page,
    field: (path) => page.locator(`[data-path="${path}"]`),
    open: (section) => page.getByRole('link', { name: section, exact: true }).click(),
  };
}

/** Closes the settings as the frame of the window does. */
export async function closeSettings(app: LaunchedApp): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const isSettings = ({ webContents }: Electron.BrowserWindow): boolean =>
      webContents.getURL().includes('/settings/');
    BrowserWindow.getAllWindows().find(isSettings)?.close();
  });
}

/** Has the next file dialog answer with a file. */
export async function answerDialogs(app: LaunchedApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, file);
}
