import type { LaunchedApp } from '../launch.js';

export interface WindowState {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
  readonly minimized: boolean;
  readonly focused: boolean;
}

/** How a page's window is; undefined where it is not open. */
export function windowState(
  app: LaunchedApp,
  page: 'presence' | 'compact',
): Promise<WindowState | undefined> {
  return app.electron.evaluate(({ BrowserWindow }, name) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes(`/${name}/`),
    );
    return (
      window && {
        ...window.getBounds(),
        visible: window.isVisible(),
        minimized: window.isMinimized(),
        focused: window.isFocused(),
      }
    );
  }, page);
}

/** Closes the list as its close button does. */
export function closeList(app: LaunchedApp): Promise<void> {
  return app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('/presence/'))
      ?.close(),
  );
}

/** Moves the list. */
export function placeList(app: LaunchedApp, x: number, y: number): Promise<void> {
  return app.electron.evaluate(
    ({ BrowserWindow }, place) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('/presence/'))
        ?.setPosition(place.x, place.y),
    { x, y },
  );
}
