import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { expect, test, windowOf } from './app-test.js';
import type { LaunchedApp } from './launch.js';

/** Answers the next questions as a person would, and counts them. @param response the button; 2 is none of them. */
async function answering(app: LaunchedApp, response: number, checkboxChecked: boolean) {
  return app.electron.evaluateHandle(
    ({ dialog }, answer) => {
      const asked = { times: 0 };
      dialog.showMessageBox = () => {
        asked.times++;
        return Promise.resolve(answer);
      };
      return asked;
    },
    { response, checkboxChecked },
  );
}

/** Closes the list, once it is seen: nobody closes it before. */
async function closeList(app: LaunchedApp): Promise<void> {
  await expect.poll(async () => (await listIs(app)).visible).toBe(true);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

/** Whether the list can be had back from what a desktop without a tray shows. */
const listIs = (app: LaunchedApp): Promise<{ open: boolean; minimized: boolean; visible: boolean }> =>
  app.electron.evaluate(({ BrowserWindow }) => {
    const [list] = BrowserWindow.getAllWindows();
    return {
      open: list !== undefined,
      minimized: list?.isMinimized() === true,
      visible: list?.isVisible() === true,
    };
  });

const choiceOf = async (app: LaunchedApp): Promise<unknown> => {
  const list = await windowOf(app, 'presence');
  const { startup } = await list.evaluate(() => window.rollcall.call('preferences.read', undefined));
  return startup.closing;
};

// No panel is here, so nothing shows an icon: what a desktop without a tray is like.

test('without a tray closing the list asks, and neither answer leaves it as it is', async ({ launch }) => {
  const app = await launch();
  await windowOf(app, 'presence');
  const asked = await answering(app, 2, true);
  await closeList(app);
  await expect.poll(() => asked.jsonValue()).toEqual({ times: 1 });
  expect(await listIs(app)).toMatchObject({ open: true, minimized: false, visible: true });
  expect(await choiceOf(app)).toBe('ask');
});

test('kept running the window is minimised, never hidden, and the question is not asked again', async ({
  launch,
}) => {
  const app = await launch();
  await windowOf(app, 'presence');
  const minimised = await app.electron.evaluateHandle(({ BrowserWindow }) => {
    const counted = { minimised: 0, hidden: 0 };
    const [list] = BrowserWindow.getAllWindows();
    if (list) {
      list.minimize = () => {
        counted.minimised++;
      };
      list.hide = () => {
        counted.hidden++;
      };
    }
    return counted;
  });
  const asked = await answering(app, 1, true);
  await closeList(app);
  await expect.poll(() => minimised.jsonValue()).toEqual({ minimised: 1, hidden: 0 });
  expect(await choiceOf(app)).toBe('keep-running');
  await closeList(app);
  await expect.poll(() => minimised.jsonValue()).toEqual({ minimised: 2, hidden: 0 });
  expect(await asked.jsonValue()).toEqual({ times: 1 });
});

test('quitting is remembered: the next time closing quits without a question', async ({ launch, folder }) => {
  const userDataDir = join(folder, 'user-data');
  const first = await launch({ userDataDir });
  await windowOf(first, 'presence');
  await answering(first, 0, true);
  const ended = new Promise((done) => first.electron.process().once('exit', done));
  await closeList(first).catch(() => undefined);
  await ended;
  const stored = JSON.parse(await readFile(join(userDataDir, 'preferences.json'), 'utf8')) as {
    startup: unknown;
  };
  expect(stored.startup).toMatchObject({ closing: 'quit' });

  const second = await launch({ userDataDir });
  await windowOf(second, 'presence');
  const endedToo = new Promise((done) => second.electron.process().once('exit', done));
  await closeList(second).catch(() => undefined);
  await endedToo;
});

test('a start that is to show only the icon shows the list where no icon is', async ({ launch, folder }) => {
  const userDataDir = join(folder, 'user-data');
  const first = await launch({ userDataDir });
  const list = await windowOf(first, 'presence');
  await list.evaluate(() =>
    window.rollcall.call('preferences.change', { startup: { show: 'tray', closing: 'ask' } }),
  );
  await first.quit();
  const second = await launch({ userDataDir });
  await windowOf(second, 'presence');
  await expect.poll(async () => (await listIs(second)).visible).toBe(true);
});
