import { app, dialog, type BrowserWindow, type Rectangle } from 'electron';
import type { EventName, EventPayload, ListPanel, SettingsSection } from '../../preload/contract.js';
import { words } from '../../preload/words/spoken.js';
import type { Clock } from '../presence/clock.js';
import type { Preferences } from '../settings/preferences.js';
import { askAboutClosing, closingOf } from './closing.js';
import { CompactWindow } from './compact-window.js';
import { openPage, raise, reloadPage, tellPage, type PageWindowOptions } from './page-window.js';
import { orSay } from './say.js';

export interface WindowsOptions extends PageWindowOptions {
  readonly clock: Clock;
  /** Whether the tray shows the icon that brings the list back. */
  readonly trayIsThere: () => boolean;
  readonly startup: () => Preferences['startup'];
  /** Stores what closing the list is to do from now on. */
  readonly rememberClosing: (closing: Preferences['startup']['closing']) => void;
}

/** The windows. The list is one for the life of the process; settings and diagnostics come and go. */
export class Windows {
  #list: BrowserWindow | undefined;
  #settings: BrowserWindow | undefined;
  #diagnostics: BrowserWindow | undefined;
  readonly #compact: CompactWindow;
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
    if (this.#settings) raise(this.#settings);
    this.#settings ??= this.#openSettings();
    if (section !== undefined) tellPage(this.#settings, 'settings.show', section);
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
    if (!this.#settings) return;
    reloadPage('settings', this.#settings);
    // The language was chosen there.
    tellPage(this.#settings, 'settings.show', 'appearance');
  }

  /** From now on closing closes. */
  letGo(): void {
    this.#quitting = true;
  }

  #openList(): BrowserWindow {
    const list = openPage('presence', this.options, {
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
    switch (closingOf(this.options.trayIsThere(), this.options.startup().closing)) {
      case 'hide':
        list.hide();
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
    const settings = openPage('settings', this.options, {
      width: 880,
      height: 680,
      minWidth: 520,
      minHeight: 420,
    });
    settings.webContents.on('will-prevent-unload', (event) => {
      if (discardsChanges(settings)) event.preventDefault();
    });
    settings.on('closed', () => {
      this.#settings = undefined;
    });
    return settings;
  }

  #openDiagnostics(): BrowserWindow {
    const diagnostics = openPage('diagnostics', this.options, {
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

/** Asks whether what was typed and not saved may go. */
function discardsChanges(window: BrowserWindow): boolean {
  const { unsaved } = words().desktop;
  const [keep, discard] = [0, 1];
  const answer = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: unsaved.question,
    buttons: [unsaved.keep, unsaved.discard],
    defaultId: keep,
    cancelId: keep,
  });
  return answer === discard;
}
