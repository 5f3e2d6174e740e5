import { app, type BrowserWindow, type Rectangle } from 'electron';
import type {
  AlertScope,
  EventName,
  EventPayload,
  ListPanel,
  SettingsSection,
} from '../../preload/contract.js';
import type { Preferences } from '../settings/preferences.js';
import { askAboutClosing, closingOf } from './closing.js';
import { CompactWindow } from './compact-window.js';
import { raise, reloadPage, tellNow, tellPage } from './page-window.js';
import { openPlaced, type PlacedWindowOptions } from './placed-window.js';
import { orSay } from './say.js';

export interface WindowsOptions extends PlacedWindowOptions {
  /** Whether the tray shows the icon that brings the list back. */
  readonly trayIsThere: () => Promise<boolean>;
  readonly startup: () => Preferences['startup'];
  /** Stores what closing the list is to do from now on. */
  readonly rememberClosing: (closing: Preferences['startup']['closing']) => void;
  /** The person closed the list, and it is out of sight: only the icon in the tray brings it back. */
  readonly onHidden: () => void;
}

/** What the settings may hold back, because something in them would be lost. */
type Leave =
  | { readonly kind: 'closing' }
  | { readonly kind: 'speaking' }
  | { readonly kind: 'quitting'; readonly quit: () => void };

/** The windows. The list is one for the life of the process; settings and diagnostics come and go. */
export class Windows {
  #list: BrowserWindow | undefined;
  #settings: BrowserWindow | undefined;
  #diagnostics: BrowserWindow | undefined;
  readonly #compact: CompactWindow;
  /** What was to happen to the settings last: it goes on once the page does not hold it back. */
  #heldBack: Leave = { kind: 'closing' };
  /** What the settings are closed for next. */
  #next: Leave = { kind: 'closing' };
  #quitting = false;
  /** While the question is on the screen, closing once more asks no second one. */
  #asking = false;

  constructor(private readonly options: WindowsOptions) {
    this.#compact = new CompactWindow(options, options.clock);
  }

  /** Shows the list at a contact. */
  showContact(address: string): void {
    tellPage(this.showList(), 'contact.show', address);
  }

  /** Shows the list with something beside it. */
  showPanel(panel: ListPanel): void {
    tellPage(this.showList(), 'panel.show', panel);
  }

  /** Shows the list, on top and with the keyboard. */
  showList(): BrowserWindow {
    if (this.#list) raise(this.#list);
    return (this.#list ??= this.#openList());
  }

  /** Nothing brings a hidden list back any more: it lies minimised instead, where it is not in the way. */
  surface(): void {
    // Started in the tray it was never shown, and nothing at all would be seen.
    if (!this.#list) {
      this.showList();
      return;
    }
    if (this.#list.isVisible() || this.#list.isMinimized()) return;
    this.#list.showInactive();
    this.#list.minimize();
  }

  /** Shows the compact list by the tray icon, or puts it away. @param icon where the icon is. */
  toggleCompact(icon: Rectangle): void {
    this.#compact.toggle(icon);
  }

  /** Puts the compact list away. */
  hideCompact(): void {
    this.#compact.hide();
  }

  /** @param section to go to; without one they are shown as they were left. */
  showSettings(section?: SettingsSection): void {
    const settings = this.#raiseSettings();
    if (section !== undefined) tellPage(settings, 'settings.show', section);
  }

  /** Shows the settings at a new alert about these. */
  showNewAlert(scope: AlertScope): void {
    tellPage(this.#raiseSettings(), 'alert.compose', scope);
  }

  showDiagnostics(): void {
    if (this.#diagnostics) raise(this.#diagnostics);
    this.#diagnostics ??= this.#openDiagnostics();
  }

  /** Tells the lists something, each if it can be seen: hidden it is told nothing, and asks anew when it comes back. */
  tellList<E extends EventName>(event: E, payload: EventPayload<E>): void {
    if (this.#list?.isVisible() === true) this.#list.webContents.send(event, payload);
    this.#compact.tellIfSeen(event, payload);
  }

  /** Tells every open window. */
  tellAll<E extends EventName>(event: E, payload: EventPayload<E>): void {
    for (const window of [this.#list, this.#settings, this.#diagnostics])
      window?.webContents.send(event, payload);
    this.#compact.tell(event, payload);
  }

  /** The settings window, for dialogs that belong to it. */
  get settings(): BrowserWindow | undefined {
    return this.#settings;
  }

  /** Another language is spoken: every page is loaded in it. */
  speakAnew(): void {
    if (this.#list) reloadPage('presence', this.#list);
    if (this.#diagnostics) reloadPage('diagnostics', this.#diagnostics);
    this.#compact.reload();
    this.#speakSettingsAnew();
  }

  /** Nothing holds the settings back any more: what was to happen to them goes on. */
  leaveSettings(): void {
    switch (this.#heldBack.kind) {
      case 'closing':
        this.#settings?.close();
        return;
      case 'speaking':
        this.#speakSettingsAnew();
        return;
      case 'quitting':
        this.beforeQuitting(this.#heldBack.quit);
    }
  }

  /** Quits once nothing that waits in the settings would be lost: they ask, and it may come to nothing. */
  beforeQuitting(quit: () => void): void {
    if (!this.#settings) {
      quit();
      return;
    }
    this.#next = { kind: 'quitting', quit };
    this.#settings.close();
  }

  /** From now on closing closes. */
  letGo(): void {
    this.#quitting = true;
  }

  #raiseSettings(): BrowserWindow {
    if (this.#settings) raise(this.#settings);
    return (this.#settings ??= this.#openSettings());
  }

  #speakSettingsAnew(): void {
    if (!this.#settings) return;
    this.#heldBack = { kind: 'speaking' };
    reloadPage('settings', this.#settings);
    // The language was chosen there.
    tellPage(this.#settings, 'settings.show', 'appearance');
  }

  #openList(): BrowserWindow {
    const list = openPlaced('presence', this.options, {
      width: 360,
      height: 640,
      minWidth: 300,
      minHeight: 360,
    });
    list.on('close', (event) => {
      if (this.#quitting) return;
      event.preventDefault();
      void this.#close(list);
    });
    // Hidden and minimized it was told nothing.
    const catchUp = (): void => {
      if (!list.webContents.isLoading()) this.tellList('roster.reset', undefined);
    };
    list.on('show', catchUp);
    list.on('restore', catchUp);
    list.on('closed', () => {
      this.#list = undefined;
    });
    return list;
  }

  async #close(list: BrowserWindow): Promise<void> {
    switch (closingOf(await this.options.trayIsThere(), this.options.startup().closing)) {
      case 'hide':
        list.hide();
        this.options.onHidden();
        return;
      case 'minimise':
        list.minimize();
        return;
      case 'quit':
        app.quit();
        return;
      case 'ask':
        await this.#ask(list);
    }
  }

  async #ask(list: BrowserWindow): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const answer = await askAboutClosing(list).finally(() => (this.#asking = false));
    if (answer?.remember === true) orSay(() => this.options.rememberClosing(answer.choice));
    if (answer?.choice === 'quit') app.quit();
    else if (answer?.choice === 'keep-running' && !list.isDestroyed()) list.minimize();
  }

  #openSettings(): BrowserWindow {
    const settings = openPlaced('settings', this.options, {
      width: 880,
      height: 680,
      minWidth: 520,
      minHeight: 420,
    });
    settings.on('close', () => {
      this.#heldBack = this.#next;
      this.#next = { kind: 'closing' };
    });
    // The page asks what becomes of what waits in it: that must be seen.
    settings.webContents.on('will-prevent-unload', () => {
      raise(settings);
      // At once: a page that is to be loaded anew counts as loading, and is still there.
      tellNow(settings, 'settings.leaving', this.#heldBack.kind);
    });
    settings.on('closed', () => {
      this.#settings = undefined;
      if (this.#heldBack.kind === 'quitting') this.#heldBack.quit();
    });
    return settings;
  }

  #openDiagnostics(): BrowserWindow {
    const diagnostics = openPlaced('diagnostics', this.options, {
      width: 820,
      height: 680,
      minWidth: 480,
      minHeight: 360,
    });
    diagnostics.on('closed', () => {
      this.#diagnostics = undefined;
    });
    return diagnostics;
  }
}
