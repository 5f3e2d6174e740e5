import { screen, type BrowserWindow, type Rectangle } from 'electron';
import type { EventName, EventPayload } from '../../preload/contract.js';
import type { Clock } from '../presence/clock.js';
import { openPage, reloadPage, type PageWindowOptions } from './page-window.js';
import { placeNear } from './place-near.js';

const SIZE = { width: 300, height: 420 };
/** A click on the icon may take the focus away first. It is the same click so soon after, and so near. */
const SAME_CLICK_MS = 400;
const SAME_CLICK_PX = 8;

/** The compact list by the tray. Made when it is first wanted, then kept out of sight; it goes as the focus goes. */
export class CompactWindow {
  #window: BrowserWindow | undefined;
  /** When it was last hidden because the focus went, and where the pointer was then. */
  #blurred: { readonly at: number; readonly x: number; readonly y: number } | undefined;

  constructor(
    private readonly options: PageWindowOptions,
    private readonly clock: Clock,
  ) {}

  /** Shows it by the icon, or puts it away. @param icon where that is; empty where the system does not tell. */
  toggle(icon: Rectangle): void {
    const wasHidByThis = this.#wasHidByThisClick();
    this.#blurred = undefined;
    if (this.#window?.isVisible() === true) this.hide();
    else if (!wasHidByThis) this.#show(anchorOf(icon));
  }

  hide(): void {
    this.#window?.hide();
  }

  /** Hidden it is told nothing, and asks anew when it comes back. */
  tellIfSeen<E extends EventName>(event: E, payload: EventPayload<E>): void {
    if (this.#window?.isVisible() === true) this.#window.webContents.send(event, payload);
  }

  tell<E extends EventName>(event: E, payload: EventPayload<E>): void {
    this.#window?.webContents.send(event, payload);
  }

  reload(): void {
    if (this.#window) reloadPage('compact', this.#window);
  }

  #wasHidByThisClick(): boolean {
    if (!this.#blurred) return false;
    const { at, x, y } = this.#blurred;
    const pointer = screen.getCursorScreenPoint();
    return (
      this.clock.uptime() - at < SAME_CLICK_MS && Math.hypot(pointer.x - x, pointer.y - y) < SAME_CLICK_PX
    );
  }

  #show(anchor: Rectangle): void {
    const { workArea } = screen.getDisplayNearestPoint({ x: anchor.x, y: anchor.y });
    const bounds = { ...placeNear(anchor, SIZE, workArea), ...SIZE };
    if (!this.#window) {
      this.#window = this.#open(bounds);
      return;
    }
    this.#window.setBounds(bounds);
    this.#window.show();
    this.#window.focus();
    this.#window.webContents.send('roster.reset' satisfies EventName);
  }

  #open(bounds: Rectangle): BrowserWindow {
    const window = openPage('compact', this.options, {
      ...bounds,
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
    });
    window.on('blur', () => {
      if (!window.isVisible()) return;
      this.#blurred = { at: this.clock.uptime(), ...screen.getCursorScreenPoint() };
      window.hide();
    });
    window.on('closed', () => {
      this.#window = undefined;
    });
    return window;
  }
}

/** Linux does not tell where the icon is: but the pointer that clicked it is there. */
function anchorOf(icon: Rectangle): Rectangle {
  return icon.width > 0 && icon.height > 0 ? icon : { ...screen.getCursorScreenPoint(), width: 0, height: 0 };
}
