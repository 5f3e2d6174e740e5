import { expect, test, windowOf } from './app-test.js';

test('a page of ours has no Node, no network and no other page', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  expect(list.url()).toBe('app://rollcall/presence/index.html');
  const inside = await list.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    bridge: Object.keys(window.rollcall),
  }));
  expect(inside).toEqual({ node: [], bridge: ['call', 'on'] });
  expect(
    await list.evaluate(() =>
      fetch('https://example.com').then(
        () => 'reached',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  expect(await list.evaluate(() => window.open('https://example.com') === null)).toBe(true);
  await list.evaluate(() => {
    location.href = 'https://example.com';
  });
  // Asked of the app: the page's own view of itself waits for a navigation that was refused.
  const urls = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(urls).toEqual(['app://rollcall/presence/index.html']);
});

test('windows are isolated and sandboxed', async ({ launch }) => {
  const app = await launch();
  await windowOf(app, 'presence');
  const preferences = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { contextIsolation, sandbox, nodeIntegration, webSecurity } = (
        contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
      ).getLastWebPreferences();
      return { contextIsolation, sandbox, nodeIntegration, webSecurity };
    }),
  );
  expect(preferences).toEqual([
    { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true },
  ]);
});

test('an argument that does not fit is refused with words', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  const outcome = await list.evaluate(() =>
    window.rollcall.call('settings.save', { settings: { version: 1, evil: true } } as never).then(
      () => 'taken',
      (problem: unknown) => problem,
    ),
  );
  expect(outcome).toHaveProperty('message');
});
