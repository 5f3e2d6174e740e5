import { join } from 'node:path';
import { Menu, nativeImage, Tray, type NativeImage, type Rectangle } from 'electron';
import type { Clock } from '../presence/clock.js';
import { Throttle } from './throttle.js';
import { trayMenu, type TrayActions } from './tray-menu.js';
import type { TrayModel } from './tray-model.js';
import { trayIconName, trayTooltip } from './tray-words.js';

/** At most five drawings a second: some panels flicker, and leak, at each. */
const REDRAW_MS = 200;
/** The longest that a timer can be set for. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface TrayPieces {
  /** Where the drawn icons are. */
  readonly directory: string;
  readonly clock: Clock;
  readonly model: () => TrayModel;
  readonly actions: TrayActions;
  /** The icon was clicked; `bounds` is where it is on the screen, empty where the system does not tell. */
  readonly onClick: (bounds: Rectangle) => void;
}

/** The icon by the clock: how many are available. One for the life of the process; only what is different is redrawn. */
export class TrayIcon {
  readonly #tray: Tray;
  readonly #images = new Map<string, NativeImage>();
  readonly #throttle: Throttle;
  #name: string;
  #tooltip = '';
  #menu = '';
  #endPauseTimer: () => void = () => undefined;

  constructor(private readonly pieces: TrayPieces) {
    const { summary, alerts } = pieces.model();
    this.#name = trayIconName(summary, alerts);
    this.#tray = new Tray(this.#image(this.#name));
    this.#tray.on('click', (_event, bounds) => pieces.onClick(bounds));
    this.#throttle = new Throttle(pieces.clock, REDRAW_MS, () => this.#draw());
    this.refresh();
  }

  /** Something that the tray shows may be another. Cheap to call at every change. */
  refresh(): void {
    this.#throttle.ask();
  }

  #draw(): void {
    const model = this.pieces.model();
    const name = trayIconName(model.summary, model.alerts);
    if (name !== this.#name) this.#tray.setImage(this.#image(name));
    this.#name = name;
    const tooltip = trayTooltip(model);
    if (tooltip !== this.#tooltip) this.#tray.setToolTip(tooltip);
    this.#tooltip = tooltip;
    this.#drawMenu(model);
    this.#awaitEndOfPause(model);
  }

  #drawMenu(model: TrayModel): void {
    const template = trayMenu(model, this.pieces.actions);
    const text = JSON.stringify(template);
    if (text === this.#menu) return;
    this.#menu = text;
    const menu = Menu.buildFromTemplate(template);
    if (process.platform !== 'darwin') {
      // Linux takes no change of a menu but a new one.
      this.#tray.setContextMenu(menu);
      return;
    }
    // On macOS an icon with a menu of its own is not told of clicks.
    this.#tray.removeAllListeners('right-click');
    this.#tray.on('right-click', () => this.#tray.popUpContextMenu(menu));
  }

  /** A pause ends by time alone, and nobody else tells of that. */
  #awaitEndOfPause({ alerts }: TrayModel): void {
    this.#endPauseTimer();
    this.#endPauseTimer = () => undefined;
    if (alerts.kind !== 'paused') return;
    const left = Math.min(Math.max(alerts.until - this.pieces.clock.now(), 0) + 1, LONGEST_TIMER_MS);
    this.#endPauseTimer = this.pieces.clock.after(left, () => this.refresh());
  }

  #image(name: string): NativeImage {
    const known = this.#images.get(name);
    if (known) return known;
    const image = nativeImage.createFromPath(join(this.pieces.directory, ...trayFile(name)));
    if (process.platform === 'darwin') image.setTemplateImage(true);
    this.#images.set(name, image);
    return image;
  }
}

function trayFile(name: string): [folder: string, file: string] {
  if (process.platform === 'darwin') return ['template', `${name}.png`];
  return process.platform === 'win32' ? ['windows', `${name}.ico`] : ['22', `${name}.png`];
}
