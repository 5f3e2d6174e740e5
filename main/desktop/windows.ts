import { BrowserWindow, dialog, nativeTheme, type NativeImage } from 'electron';
import type { EventName, EventPayload } from '../../preload/contract.js';
import { APP_ORIGIN } from './app-protocol.js';

export interface WindowsOptions {
  /** File of the built preload script. */
  readonly preload: string;
  readonly icon: NativeImage;
  /** Whether closing the list leaves Rollcall running in the tray. */
  readonly keepsRunning: () => boolean;
  readonly onListShown: () => void;
}

/** A page that the build made for a window. */
type PageName = 'presence' | 'settings' | 'diagnostics';

/** The windows. The list is one for the life of the process; settings and diagnostics come and go. */
export class Windows {
  #list: BrowserWindow | undefined;
  #settings: BrowserWindow | undefined;
  #diagnostics: BrowserWindow | undefined;
  #quitting = false;

  constructor(private readonly options: WindowsOptions) {}

  /** Shows the list at a contact. */
  showContact(address: string): void {
    const { webContents } = this.showList();
    const tell = (): void => webContents.send('contact.show' satisfies EventName, address);
    if (webContents.isLoading()) webContents.once('did-finish-load', tell);
    else tell();
  }

  /** Shows the list, on top and with the keyboard. */
  showList(): BrowserWindow {
    if (this.#list) {
      if (this.#list.isMinimized()) this.#list.restore();
      this.#list.show();
      this.#list.focus();
      return this.#list;
    }
    const list = this.#open('presence', {
      width: 360,
      height: 640,
      minWidth: 300,
      minHeight: 360,
      title: 'Rollcall',
    });
    list.on('close', (event) => {
      if (this.#quitting || !this.options.keepsRunning()) return;
      event.preventDefault();
      list.hide();
    });
    // Hidden and minimized it was told nothing.
    const catchUp = (): void => {
      this.tellList('roster.reset', undefined);
      this.options.onListShown();
    };
    list.on('show', catchUp);
    list.on('restore', catchUp);
    list.on('closed', () => {
      this.#list = undefined;
    });
    this.#list = list;
    return list;
  }

  showSettings(): void {
    if (this.#settings) {
      this.#settings.show();
      this.#settings.focus();
      return;
    }
    const settings = this.#open('settings', {
      width: 780,
      height: 680,
      minWidth: 520,
      minHeight: 420,
      title: 'Rollcall settings',
    });
    settings.webContents.on('will-prevent-unload', (event) => {
      if (discardsChanges(settings)) event.preventDefault();
    });
    settings.on('closed', () => {
      this.#settings = undefined;
    });
    this.#settings = settings;
  }

  showDiagnostics(): void {
    if (this.#diagnostics) {
      this.#diagnostics.show();
      this.#diagnostics.focus();
      return;
    }
    const diagnostics = this.#open('diagnostics', {
      width: 820,
      height: 680,
      minWidth: 480,
      minHeight: 360,
      title: 'Rollcall diagnostics',
    });
    diagnostics.on('closed', () => {
      this.#diagnostics = undefined;
    });
    this.#diagnostics = diagnostics;
  }

  /** Tells the list something, if it can be seen: hidden it is told nothing, and asks anew when it comes back. */
  tellList<E extends EventName>(event: E, payload: EventPayload<E>): void {
    if (this.#list?.isVisible() === true) this.#list.webContents.send(event, payload);
  }

  /** Tells every open window. */
  tellAll<E extends EventName>(event: E, payload: EventPayload<E>): void {
    for (const window of [this.#list, this.#settings, this.#diagnostics])
      window?.webContents.send(event, payload);
  }

  /** The settings window, for dialogs that belong to it. */
  get settings(): BrowserWindow | undefined {
    return this.#settings;
  }

  /** From now on closing closes. */
  letGo(): void {
    this.#quitting = true;
  }

  #open(page: PageName, size: Electron.BrowserWindowConstructorOptions): BrowserWindow {
    const window = new BrowserWindow({
      ...size,
      show: false,
      icon: this.options.icon,
      autoHideMenuBar: true,
      // What is seen before the first paint: the page's own ground, so that nothing flashes.
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c1c1e' : '#ffffff',
      webPreferences: {
        preload: this.options.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
      },
    });
    window.once('ready-to-show', () => window.show());
    reloadAfterCrash(window);
    void window.loadURL(`${APP_ORIGIN}/${page}/index.html`);
    return window;
  }
}

/** Asks whether what was typed and not saved may go. */
function discardsChanges(window: BrowserWindow): boolean {
  const [keep, discard] = [0, 1];
  const answer = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: 'Some changes are not saved.',
    buttons: ['Keep editing', 'Discard them'],
    defaultId: keep,
    cancelId: keep,
  });
  return answer === discard;
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

const CRASH_LOOP_MS = 10_000;
