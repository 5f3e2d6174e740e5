import { expect, test, windowOf } from './app-test.js';
import type { LaunchedApp } from './launch.js';
import { openSettings } from './settings-window.js';

/** Presses a key with Ctrl in a page, as its window hears it. */
function press(app: LaunchedApp, page: string, key: string): Promise<void> {
  return app.electron.evaluate(
    ({ webContents }, wanted) => {
      webContents
        .getAllWebContents()
        .find((contents) => contents.getURL().includes(`/${wanted.page}/`))
        ?.sendInputEvent({ type: 'keyDown', keyCode: wanted.key, modifiers: ['control'] });
    },
    { page, key },
  );
}

function runs({ pid }: LaunchedApp): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('Ctrl+W closes the window that one is in, Escape does not, and Ctrl+Q quits', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  await expect(list.getByRole('button', { name: 'Connect to your server' })).toBeVisible();
  const { page: settings } = await openSettings(app, 'appearance');
  await expect(settings.getByRole('heading', { name: 'Appearance', level: 2 })).toBeVisible();
  await settings.keyboard.press('Escape');
  await expect(settings.getByRole('heading', { name: 'Appearance', level: 2 })).toBeVisible();
  await press(app, 'settings', 'W');
  await expect.poll(() => app.electron.windows().length).toBe(1);
  // The answer is lost where the app is quicker than the connection to it.
  press(app, 'presence', 'Q').catch(() => undefined);
  await expect.poll(() => runs(app)).toBe(false);
});
