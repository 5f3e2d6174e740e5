import { app, BrowserWindow, nativeTheme, type NativeImage } from 'electron';
import type { EventName, EventPayload } from '../../preload/contract.js';
import { spokenLocale, words } from '../../preload/words/spoken.js';
import { APP_ORIGIN } from './app-protocol.js';
import { windowKey } from './window-keys.js';

/** A page that the build made for a window. */
export type PageName = 'presence' | 'compact' | 'settings' | 'diagnostics';

export interface PageWindowOptions {
  /** File of the built preload script. */
  readonly preload: string;
  readonly icon: NativeImage;
}

const CRASH_LOOP_MS = 10_000;

/** Opens a window on a page of ours, closed to everything else. It is seen once there is something to see. */
export function openPage(
  page: PageName,
  { preload, icon }: PageWindowOptions,
  look: Electron.BrowserWindowConstructorOptions,
): BrowserWindow {
  const window = new BrowserWindow({
    ...look,
    title: titleOf(page),
    show: false,
    icon,
    autoHideMenuBar: true,
    backgroundColor: ground(),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  const follow = (): void => window.setBackgroundColor(ground());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
  window.once('ready-to-show', () => window.show());
  // The settings say in theirs whether something is not saved; the others' are ours, in the language that is spoken.
  if (page !== 'settings') window.on('page-title-updated', (event) => event.preventDefault());
  obeyKeys(window);
  reloadAfterCrash(window);
  load(page, window);
  return window;
}

/** Loads the page anew, in the language that is spoken now. */
export function reloadPage(page: PageName, window: BrowserWindow): void {
  window.setTitle(titleOf(page));
  load(page, window);
}

function load(page: PageName, window: BrowserWindow): void {
  // Given up for another load, or because the page holds what was not saved: then it stays as it is.
  window.loadURL(addressOf(page)).catch(() => undefined);
}

/** Tells the page that is there something. */
export function tellNow<E extends EventName>(
  { webContents }: BrowserWindow,
  event: E,
  payload: EventPayload<E>,
): void {
  webContents.send(event, payload);
}

/** Tells a page something, after it has loaded if it has not. */
export function tellPage<E extends EventName>(
  window: BrowserWindow,
  event: E,
  payload: EventPayload<E>,
): void {
  const { webContents } = window;
  const tell = (): void => tellNow(window, event, payload);
  if (webContents.isLoading()) webContents.once('did-finish-load', tell);
  else tell();
}

/** Shows a window on top and with the keyboard. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function addressOf(page: PageName): string {
  return `${APP_ORIGIN}/${page}/index.html?locale=${encodeURIComponent(spokenLocale())}`;
}

function titleOf(page: PageName): string {
  const { windows } = words().desktop;
  return page === 'presence' ? windows.list : windows[page];
}

/** What is seen before the first paint: the page's own ground, so that nothing flashes. */
function ground(): string {
  return nativeTheme.shouldUseDarkColors ? '#1c1c1e' : '#ffffff';
}

function obeyKeys(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (event, input) => {
    const key = windowKey(input, process.platform);
    if (key === undefined) return;
    event.preventDefault();
    if (key === 'close') window.close();
    else app.quit();
  });
}

/** A page that crashed is no reason to look at nothing; one that crashes at every load is left alone. */
function reloadAfterCrash(window: BrowserWindow): void {
  let crashedAt = -Infinity;
  window.webContents.on('render-process-gone', () => {
    const before = crashedAt;
    crashedAt = Date.now();
    if (crashedAt - before > CRASH_LOOP_MS) window.reload();
  });
}
