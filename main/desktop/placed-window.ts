import { screen, type BrowserWindow, type Display } from 'electron';
import type { Clock } from '../presence/clock.js';
import type { WindowPlaces } from '../settings/window-places.js';
import { openPage, type PageName, type PageWindowOptions } from './page-window.js';

/** Milliseconds without a move after which a window stays where it is. */
const AT_REST_MS = 500;

export interface PlacedWindowOptions extends PageWindowOptions {
  readonly clock: Clock;
  readonly places: WindowPlaces;
}

/** Opens a window where it stood before, and remembers where it is put. */
export function openPlaced(
  page: PageName,
  options: PlacedWindowOptions,
  look: Electron.BrowserWindowConstructorOptions,
): BrowserWindow {
  const place = options.places.of(
    page,
    screen.getAllDisplays().map((display) => ({ key: keyOf(display), workArea: display.workArea })),
  );
  const window = openPage(page, options, { ...look, ...place?.bounds });
  if (place?.maximized === true) window.once('show', () => window.maximize());
  rememberPlace(page, window, options);
  return window;
}

function rememberPlace(page: PageName, window: BrowserWindow, { clock, places }: PlacedWindowOptions): void {
  let callOff: (() => void) | undefined;
  const remember = (): void => {
    callOff?.();
    callOff = undefined;
    const bounds = window.getNormalBounds();
    try {
      places.remember(page, keyOf(screen.getDisplayMatching(bounds)), {
        bounds,
        maximized: window.isMaximized(),
      });
    } catch {
      // The disk is full, or not ours: other things say so, and a place is not worth a word.
    }
  };
  const moved = (): void => {
    // A window that is being built, or lies in the panel, has not been put anywhere.
    if (!window.isVisible() || window.isMinimized()) return;
    callOff?.();
    callOff = clock.after(AT_REST_MS, remember);
  };
  for (const event of ['move', 'resize', 'maximize', 'unmaximize'] as const)
    window.on(event as 'move', moved);
  const settle = (): void => {
    if (callOff) remember();
  };
  window.on('close', settle);
  window.on('hide', settle);
  // One that is destroyed is not asked to close, and has no place any more.
  window.on('closed', () => callOff?.());
}

/** By place and size: numbers that the system gives change from start to start. */
function keyOf({ bounds: { x, y, width, height }, scaleFactor }: Display): string {
  return `${x},${y} ${width}x${height} @${scaleFactor}`;
}
