import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, windowOf } from './app-test.js';
import type { LaunchedApp } from './launch.js';

test('the list is where it was left, and on the screen where its place has gone', async ({
  launch,
  folder,
}) => {
  const userDataDir = join(folder, 'user-data');
  const first = await launch({ userDataDir });
  await isSeen(first);
  const placed = { x: 200, y: 120, width: 420, height: 500 };
  await first.electron.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, placed);
  const file = join(userDataDir, 'windows.json');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"height": 500');
  await first.close();

  const second = await launch({ userDataDir });
  await isSeen(second);
  await expect.poll(() => boundsOf(second)).toEqual(placed);
  const { width, height } = await second.electron.evaluate(({ BrowserWindow, screen }) => {
    const { workArea } = screen.getPrimaryDisplay();
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: workArea.width - 80, y: workArea.height - 100 });
    return workArea;
  });
  await expect.poll(() => readFile(file, 'utf8')).toContain(`"x": ${width - 80}`);
  await second.close();

  const third = await launch({ userDataDir });
  await isSeen(third);
  await expect.poll(() => boundsOf(third)).toEqual({ ...placed, x: width - 420, y: height - 500 });
});

/** What is not yet on the screen nobody puts anywhere. */
async function isSeen(app: LaunchedApp): Promise<void> {
  await windowOf(app, 'presence');
  await expect
    .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
}

function boundsOf(app: LaunchedApp): Promise<Electron.Rectangle | undefined> {
  return app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}
