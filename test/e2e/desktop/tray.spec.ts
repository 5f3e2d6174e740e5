import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test, windowOf } from '../app-test.js';
import { freePort } from '../free-port.js';
import type { LaunchedApp } from '../launch.js';
import { runToEnd } from '../run-to-end.js';
import { writeSampleFolder, type SimulatorProcess } from '../simulator-process.js';
import { click, findTrayIcon, moveTo, paintDesktop, press, takePicture, type Point } from './screen.js';
import { closeList, placeList, windowState } from './windows.js';

const output = resolve(import.meta.dirname, '../../output/desktop');
const IDS = ['carlotta', 'amina', 'reed'];

/** The app watching three people of whom two are available, with its list aside. */
async function watching(
  launch: (options: { args: string[]; userDataDir?: string }) => Promise<LaunchedApp>,
  simulator: SimulatorProcess,
  folder: string,
): Promise<LaunchedApp> {
  simulator.type('reed away');
  for (const id of ['carlotta', 'amina']) simulator.type(`${id} available`);
  const samples = await writeSampleFolder(join(folder, 'samples'), {
    server: simulator.origin,
    callbackPort: await freePort(),
    contacts: IDS.map((id) => `${id}@example.com`),
  });
  const app = await launch({ args: [`--import=${samples}`], userDataDir: join(folder, 'user-data') });
  await app.waitForLine(/^connection live$/u);
  await mkdir(output, { recursive: true });
  await paintDesktop();
  await placeList(app, 60, 40);
  return app;
}

/** Waits until an icon is seen in the panel, and answers where. */
async function seen(name: string): Promise<Point> {
  let place: Point | undefined;
  await expect
    .poll(async () => (place = await findTrayIcon(name)), { message: name, timeout: 15_000 })
    .toBeDefined();
  return place!;
}

const compactIsVisible = async (app: LaunchedApp): Promise<boolean> =>
  (await windowState(app, 'compact'))?.visible === true;

/** The compact list is above the panel, and above the icon, once the window manager has put it where it asked to be. */
async function expectAbove(app: LaunchedApp, icon: Point): Promise<void> {
  await expect
    .poll(async () => {
      const { x, y, width, height } = (await windowState(app, 'compact'))!;
      const above = icon.y - (y + height);
      return above >= 0 && above < 40 && icon.x > x && icon.x < x + width;
    })
    .toBe(true);
}

test('the icon says how many are available, whom it counts, that alerts are paused, and that it is not live', async ({
  launch,
  simulator,
  folder,
}) => {
  const app = await watching(launch, simulator, folder);
  const list = await windowOf(app, 'presence');
  await seen('live-2');

  // Counted are those who were chosen.
  await list.evaluate(async () => {
    await window.rollcall.call('person.favourite', { address: 'carlotta@example.com', on: true });
    await window.rollcall.call('preferences.change', {
      tray: { counts: { kind: 'favourites' }, click: 'compact' },
    });
  });
  await seen('live-1');
  simulator.type('carlotta away');
  await seen('live-0');
  await takePicture(join(output, 'tray-none.png'), '220x40+1060+762');

  await list.evaluate(() => window.rollcall.call('alerts.pause', 'hour'));
  await seen('paused-0');
  simulator.type('carlotta available');
  await seen('paused-1');
  await takePicture(join(output, 'tray-paused.png'), '220x40+1060+762');

  await simulator.kill();
  // Else that shows only when the server is asked the next time.
  await list.evaluate(() => window.rollcall.call('connection.retry', undefined));
  await seen('paused-not-live');
  await list.evaluate(() => window.rollcall.call('alerts.pause', 'not'));
  await seen('not-live');
  await takePicture(join(output, 'tray-not-live.png'), '220x40+1060+762');
});

test('a click on the icon opens the compact list beside it; it goes with a second one, with the focus, and with Escape', async ({
  launch,
  simulator,
  folder,
}) => {
  const app = await watching(launch, simulator, folder);
  const icon = await seen('live-2');
  await click(icon);
  await expect.poll(() => compactIsVisible(app)).toBe(true);
  const compact = await windowOf(app, 'compact');
  await expect(compact.getByText('Carlotta Tendant').first()).toBeVisible();
  await expect.poll(async () => (await windowState(app, 'compact'))?.focused).toBe(true);
  await expectAbove(app, icon);
  await takePicture(join(output, 'compact.png'), '640x500+640+300');

  // It is told what changes while it is seen.
  simulator.type('carlotta dnd');
  await expect(compact.getByText('Do not disturb').first()).toBeVisible();
  await seen('live-1');

  const shows = await app.electron.evaluateHandle(({ BrowserWindow }) => {
    const counted = { shows: 0 };
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('/compact/'))
      ?.on('show', () => counted.shows++);
    return counted;
  });
  await click(icon);
  await expect.poll(() => compactIsVisible(app)).toBe(false);
  // Hidden it is told nothing, and shows what is so when it comes back.
  simulator.type('carlotta vacation');
  await app.waitForLine(/^presence carlotta@example\.com .*VACATION$/u);
  await click(icon);
  await expect.poll(() => compactIsVisible(app)).toBe(true);
  await expect(compact.getByText('On vacation').first()).toBeVisible();
  expect(await shows.jsonValue()).toEqual({ shows: 1 });

  await click({ x: 200, y: 500 });
  await expect.poll(() => compactIsVisible(app)).toBe(false);

  // Right after it went, a click counts as the one that took the focus: nobody is as quick as this, twice.
  await expect(async () => {
    if (!(await compactIsVisible(app))) await click(icon);
    expect(await compactIsVisible(app)).toBe(true);
  }).toPass({ intervals: [500, 1000, 2000] });
  await expect.poll(async () => (await windowState(app, 'compact'))?.focused).toBe(true);
  await press('Escape');
  await expect.poll(() => compactIsVisible(app)).toBe(false);
});

test('the compact list opens by the icon also when the pointer was last heard of elsewhere', async ({
  launch,
  simulator,
  folder,
}) => {
  const app = await watching(launch, simulator, folder);
  const icon = await seen('live-2');
  // X11 tells of the pointer over our own windows alone.
  await moveTo({ x: 200, y: 300 });
  await expect
    .poll(() => app.electron.evaluate(({ screen }) => screen.getCursorScreenPoint()))
    .toEqual({ x: 200, y: 300 });
  await closeList(app);
  await expect.poll(async () => (await windowState(app, 'presence'))?.visible).toBe(false);
  await click(icon);
  await expect.poll(() => compactIsVisible(app)).toBe(true);
  await expectAbove(app, icon);
});

test('closed to the tray it runs on, and a second start brings the list of the first to the front', async ({
  launch,
  simulator,
  folder,
}) => {
  const app = await watching(launch, simulator, folder);
  await seen('live-2');
  await closeList(app);
  await expect.poll(async () => (await windowState(app, 'presence'))?.visible).toBe(false);
  simulator.type('amina away');
  await seen('live-1');

  await runToEnd([`--user-data-dir=${app.userDataDir}`]);
  await expect.poll(async () => windowState(app, 'presence')).toMatchObject({ visible: true, focused: true });
});

test('where that was chosen a start shows nothing but the icon, and closing the settings ends nothing', async ({
  launch,
  simulator,
  folder,
}) => {
  const first = await watching(launch, simulator, folder);
  const list = await windowOf(first, 'presence');
  await list.evaluate(() =>
    window.rollcall.call('preferences.change', { startup: { show: 'tray', closing: 'ask' } }),
  );
  const { userDataDir } = first;
  await first.quit();

  const app = await launch({ userDataDir });
  await app.waitForLine(/^connection live$/u);
  const icon = await seen('live-2');
  expect(await windowState(app, 'presence')).toBeUndefined();
  await click(icon);
  const compact = await windowOf(app, 'compact');
  await compact.evaluate(() => window.rollcall.call('settings.open', 'appearance'));
  const settings = await windowOf(app, 'settings');
  await settings.close();
  simulator.type('amina away');
  await seen('live-1');
});
