import { app, screen, type BrowserWindow, type Rectangle } from 'electron';
import type { EventName, EventPayload } from '../../preload/contract.js';
import type { Clock } from '../presence/clock.js';
import { openPage, reloadPage, type PageWindowOptions } from './page-window.js';
import { placeNear } from './place-near.js';
import { trayAnchor } from './tray-anchor.js';

const SIZE = { width: 340, height: 420 };
/** A click on the icon may take the focus away first. It is the same click so soon after; nobody clicks twice as soon. */
const SAME_CLICK_MS = 250;
/** Scripts that are written from right to left: so are the panels then. */
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'];

/** The compact list by the tray. Made when it is first wanted, then kept out of sight; it goes as the focus goes. */
export class CompactWindow {
  #window: BrowserWindow | undefined;
  /** When it was last hidden because the focus went. */
  #blurredAt = -Infinity;

  constructor(
    private readonly options: PageWindowOptions,
    private readonly clock: Clock,
  ) {}

  /** Shows it by the icon, or puts it away. @param icon where that is; empty where the system does not tell. */
  toggle(icon: Rectangle): void {
    const wasHidByThis = this.clock.uptime() - this.#blurredAt < SAME_CLICK_MS;
    this.#blurredAt = -Infinity;
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
      // Linux knows nothing of skipTaskbar: there the kind of window decides.
      ...(process.platform === 'linux' ? { type: 'splash' } : {}),
      alwaysOnTop: true,
    });
    window.on('blur', () => {
      if (!window.isVisible()) return;
      this.#blurredAt = this.clock.uptime();
      window.hide();
    });
    window.on('closed', () => {
      this.#window = undefined;
    });
    return window;
  }
}

function anchorOf(icon: Rectangle): Rectangle {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return trayAnchor({
    icon,
    pointer: screen.getCursorScreenPoint(),
    displays: [primary, ...others],
    rightToLeft: RIGHT_TO_LEFT.includes(new Intl.Locale(app.getLocale()).maximize().script ?? ''),
  });
}
