import { expect, test, windowOf } from './app-test.js';
import type { LaunchedApp } from './launch.js';

test('windows are isolated and sandboxed, and have no Node', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  await list.evaluate(async () => {
    await window.rollcall.call('settings.open', undefined);
    await window.rollcall.call('diagnostics.open', undefined);
  });
  const pages = [list, await windowOf(app, 'settings'), await windowOf(app, 'diagnostics')];
  const preferences = await app.electron.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) =>
        (contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }).getLastWebPreferences(),
      ),
  );
  expect(preferences).toHaveLength(pages.length);
  for (const preference of preferences) {
    expect(preference).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    for (const name of [
      'nodeIntegrationInSubFrames',
      'nodeIntegrationInWorker',
      'webviewTag',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
    ] as const) {
      expect(Boolean(preference[name]), name).toBe(false);
    }
  }
  for (const page of pages) {
    const node = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', '__dirname'].filter((name) => name in globalThis),
    );
    expect(node, page.url()).toEqual([]);
  }
});

test('no permission is given, whether a page asks for one or looks', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  const answers = await list.evaluate(async () => {
    const refusal = (asking: Promise<unknown>): Promise<string> =>
      asking.then(
        () => 'given',
        (error: unknown) => (error instanceof Error ? error.name : String(error)),
      );
    const state = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      looked: [
        await state('geolocation'),
        await state('notifications'),
        await state('midi'),
        Notification.permission,
      ],
      notifications: await Notification.requestPermission(),
      place: await new Promise((answer) => {
        navigator.geolocation.getCurrentPosition(
          () => answer('given'),
          ({ code }) => answer(code),
        );
      }),
      clipboardRead: await refusal(navigator.clipboard.readText()),
      clipboardWrite: await refusal(navigator.clipboard.writeText('taken')),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia()),
      midi: await refusal(navigator.requestMIDIAccess()),
    };
  });
  expect(answers).toEqual({
    looked: ['denied', 'denied', 'denied', 'denied'],
    notifications: 'denied',
    place: 1,
    clipboardRead: 'NotAllowedError',
    clipboardWrite: 'NotAllowedError',
    screen: 'NotAllowedError',
    midi: 'NotAllowedError',
  });
});

test('a page goes nowhere else and opens no window', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  for (const url of [
    'https://example.com/',
    'app://elsewhere/presence/index.html',
    'app://rollcall/settings/index.html',
  ]) {
    await watchFor(app, 'will-frame-navigate');
    await list.evaluate((to) => {
      location.href = to;
    }, url);
    expect(await wasPrevented(app), url).toBe(true);
  }
  // Chromium itself lets no page ask for a file.
  await list.evaluate(() => {
    location.href = 'file:///etc/hostname';
  });
  expect(
    await list.evaluate(() => [
      window.open('https://example.com'),
      window.open('app://rollcall/settings/index.html'),
      window.open('about:blank'),
    ]),
  ).toEqual([null, null, null]);
  // Asked of the app: the page's own view of itself waits for a navigation that was refused.
  const urls = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  );
  expect(urls).toEqual([expect.stringMatching(/^app:\/\/rollcall\/presence\/index\.html\?locale=/u)]);
});

test('a page is not led elsewhere by a redirect, and holds no other page', async ({ launch }) => {
  const app = await launch();
  await windowOf(app, 'presence');
  const outcome = await app.electron.evaluate(async ({ BrowserWindow, protocol, session }) => {
    // A page that would lead on and hold another one, and nothing in its way but what is tried here.
    session.defaultSession.webRequest.onBeforeRequest(null);
    protocol.unhandle('app');
    const page = '<!doctype html><webview src="app://rollcall/inner"></webview>';
    protocol.handle('app', ({ url }) =>
      url.endsWith('/away')
        ? new Response(null, { status: 302, headers: { Location: 'app://rollcall/inner' } })
        : new Response(page, { headers: { 'Content-Type': 'text/html' } }),
    );
    // eslint-disable-next-line no-restricted-syntax -- A window as none of ours is, to see that it holds none either.
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    const { webContents: contents } = window;
    const redirect = new Promise((seen) => {
      contents.once('will-redirect', (event) => seen(event.defaultPrevented));
      contents.once('did-finish-load', () => seen('arrived'));
    });
    await window.loadURL('app://rollcall/away').catch(() => undefined);
    const redirected = await redirect;
    const attaching = new Promise((seen) => {
      contents.once('will-attach-webview', (event) => seen(event.defaultPrevented));
    });
    await window.loadURL('app://rollcall/outer');
    return { redirected, attached: await attaching };
  });
  expect(outcome).toEqual({ redirected: true, attached: true });
});

/** Notes whether the next event of that name is prevented in the list's window. */
async function watchFor(app: LaunchedApp, name: 'will-frame-navigate'): Promise<void> {
  await app.electron.evaluate(({ webContents }, event) => {
    const prevented = new Promise((seen) => {
      webContents.getAllWebContents()[0]?.once(event, ({ defaultPrevented }) => seen(defaultPrevented));
    });
    Object.assign(globalThis, { prevented });
  }, name);
}

function wasPrevented(app: LaunchedApp): Promise<unknown> {
  return app.electron.evaluate(() => (globalThis as unknown as { prevented: Promise<unknown> }).prevented);
}
