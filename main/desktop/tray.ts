import { join } from 'node:path';
import { Menu, nativeImage, Tray, type NativeImage } from 'electron';
import type { TeamSummary } from '../team.js';
import { trayIconName, trayTooltip } from './tray-words.js';

export interface TrayActions {
  open(): void;
  settings(): void;
  quit(): void;
}

/** The icon by the clock: how many are available. One for the life of the process, drawn only when it changes. */
export class TrayIcon {
  readonly #tray: Tray;
  readonly #images = new Map<string, NativeImage>();
  #name: string;
  #tooltip: string;

  /** @param directory where the drawn icons are. */
  constructor(
    private readonly directory: string,
    private readonly actions: TrayActions,
    summary: TeamSummary,
  ) {
    this.#name = trayIconName(summary);
    this.#tooltip = trayTooltip(summary);
    this.#tray = new Tray(this.#image(this.#name));
    this.#tray.on('click', () => actions.open());
    this.#label();
  }

  /** Shows the state of the team. Cheap to call at every change: only what is different is redrawn. */
  show(summary: TeamSummary): void {
    const name = trayIconName(summary);
    const tooltip = trayTooltip(summary);
    if (name !== this.#name) this.#tray.setImage(this.#image(name));
    this.#name = name;
    if (tooltip === this.#tooltip) return;
    this.#tooltip = tooltip;
    this.#label();
  }

  #label(): void {
    this.#tray.setToolTip(this.#tooltip);
    // Linux takes no change of a menu but a new one.
    this.#tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: this.#tooltip, enabled: false },
        { type: 'separator' },
        { label: 'Open Rollcall', click: () => this.actions.open() },
        { label: 'Settings…', click: () => this.actions.settings() },
        { type: 'separator' },
        { label: 'Quit Rollcall', click: () => this.actions.quit() },
      ]),
    );
  }

  #image(name: string): NativeImage {
    const known = this.#images.get(name);
    if (known) return known;
    const image = nativeImage.createFromPath(join(this.directory, trayFolder(), `${name}.png`));
    if (process.platform === 'darwin') image.setTemplateImage(true);
    this.#images.set(name, image);
    return image;
  }
}

function trayFolder(): string {
  if (process.platform === 'darwin') return 'template';
  return process.platform === 'win32' ? '16' : '22';
}
