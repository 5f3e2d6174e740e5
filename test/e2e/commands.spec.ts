import type { Frame, Page } from '@playwright/test';
import { COMMAND_NAMES, EVENT_NAMES, type CommandName } from '../../preload/contract.js';
import { expect, test, windowOf } from './app-test.js';
import type { LaunchedApp } from './launch.js';

/** Arguments that no command takes, and for some commands such as come near. */
const UNFIT: readonly unknown[] = [0, true, null, [], { evil: true }, 'x'.repeat(100_000)];
const NEARLY: { readonly [C in CommandName]?: readonly unknown[] } = {
  'connection.password': ['', undefined],
  'connection.accept': [
    undefined,
    { kind: 'use-port', port: 0 },
    { kind: 'use-port', port: 70_000 },
    { kind: 'use-port', port: '8081' },
    { kind: 'use-port', port: 8081, more: 1 },
    { kind: 'trust-certificate', fingerprint256: 'AA:BB' },
    { kind: 'trust-certificate', fingerprint256: 'AA', pem: 'x' },
  ],
  'server.start-afresh': [undefined, {}, { unremembered: 'yes' }, { unremembered: true, more: 1 }],
  'settings.save': [undefined, { settings: { version: 1, evil: true } }, { settings: {}, password: 7 }],
  'password.keep': [undefined, 'everywhere'],
  'preferences.change': [
    undefined,
    { version: 1 },
    { favourites: ['x'.repeat(300)] },
    { appearance: { theme: 'pink', language: 'system' } },
    { tray: { counts: { kind: 'group', name: 'A', more: 1 }, click: 'list' } },
  ],
  'person.favourite': [undefined, { address: '', on: true }, { address: 'a@b.example' }],
  'person.act': [
    undefined,
    { address: 'a@b.example', action: 'open' },
    { address: 'a@b.example', action: 'call', link: 'https://example.com' },
  ],
  'alerts.add-rule': [
    undefined,
    { scope: { kind: 'everyone' }, trigger: { kind: 'becomes', statuses: [] }, once: false },
    { scope: { kind: 'everyone' }, trigger: { kind: 'any-change' }, once: false, id: 'mine' },
  ],
  'alerts.mute': [undefined, { scope: { kind: 'everyone' }, length: 'a while' }],
  'alerts.pause': [undefined, 5],
  'settings.open': ['nowhere'],
  'settings.new-alert': [undefined, { kind: 'group' }, { kind: 'everyone', name: 'x' }],
};

test('a page finds two verbs, and neither Electron nor anything that leads there', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  const found = await list.evaluate(async () => {
    const heard: unknown[][] = [];
    const stop = window.rollcall.on('settings.changed', (...args: unknown[]) => heard.push(args));
    const view = await window.rollcall.call('settings.read', undefined);
    await window.rollcall.call('password.keep', 'ask');
    const before = heard.length;
    const ending: () => unknown = stop;
    const stopped = ending();
    await window.rollcall.call('password.keep', 'ask');
    return {
      bridge: Reflect.ownKeys(window.rollcall),
      own: Reflect.ownKeys(window).filter((name) => /ipc|electron|rollcall/iu.test(String(name))),
      heard: heard.map((args) => args.map((one) => Object.keys(one as object).sort())),
      view: Object.keys(view).sort(),
      before,
      stopped,
    };
  });
  expect(found.bridge).toEqual(['call', 'on']);
  expect(found.own).toEqual(['rollcall']);
  // The payload alone: no event object, whose sender could send anything.
  expect(found.heard).toEqual([[found.view]]);
  expect(found.before).toBe(1);
  expect(found.stopped).toBeUndefined();
});

test('the bridge knows the commands and events of the contract, and no others', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  // Even where main would answer it.
  await app.electron.evaluate(({ ipcMain }) => {
    // eslint-disable-next-line no-restricted-syntax -- What the bridge must not reach.
    ipcMain.handle('secret.read', () => ({ kind: 'ok', value: 'secret' }));
  });
  const outcome = await list.evaluate(
    async (names) => {
      const refused: unknown[] = [];
      for (const name of names) {
        refused.push(
          await window.rollcall.call(name as never, undefined as never).then(
            () => 'answered',
            (error: unknown) => (error as Error).message,
          ),
        );
        try {
          window.rollcall.on(name as never, () => undefined);
          refused.push('heard');
        } catch (error) {
          refused.push((error as Error).message);
        }
      }
      return refused;
    },
    ['secret.read', 'ELECTRON_BROWSER_REQUIRE', '__proto__', 'toString', ''],
  );
  expect(new Set(outcome)).toEqual(new Set(['No such command.', 'No such event.']));
  // Commands are no events, and the other way round.
  expect(COMMAND_NAMES.filter((name) => (EVENT_NAMES as readonly string[]).includes(name))).toEqual([]);
});

test('every command refuses an argument that does not fit', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  for (const command of COMMAND_NAMES) {
    for (const argument of [...UNFIT, ...(NEARLY[command] ?? [])]) {
      expect(
        await call(list, command, argument),
        `${command} ${JSON.stringify({ argument }).slice(0, 80)}`,
      ).toMatch(/^What was entered does not fit\./u);
    }
  }
});

test('every command refuses whoever is not the main frame of a page of ours', async ({ launch }) => {
  const app = await launch();
  await windowOf(app, 'presence');
  const { inner, outer, foreign } = await strangers(app);
  for (const command of COMMAND_NAMES) {
    const refusal = `${command} came from a page that is not Rollcall’s.`;
    expect(await call(inner, command, undefined), 'from a frame').toContain(refusal);
    expect(await call(foreign, command, undefined), 'from another page').toContain(refusal);
  }
  // It is for who asks that they were refused: the frame's own page is answered.
  expect(await call(outer, 'settings.read', undefined)).toBe('answered');
});

/** What calling a command came to: `answered`, or the words of the refusal. */
function call(page: Page | Frame, command: CommandName, argument: unknown): Promise<string> {
  return page.evaluate(
    ([name, value]) =>
      window.rollcall.call(name as never, value as never).then(
        () => 'answered',
        (problem: unknown) => Object.values(problem as Record<string, string>).join(' '),
      ),
    [command, argument] as const,
  );
}

/** Opens windows with our bridge as Rollcall never does: a page of ours in a frame, and a page of another origin. */
async function strangers({ electron }: LaunchedApp): Promise<{ inner: Frame; outer: Frame; foreign: Page }> {
  await electron.evaluate(async ({ app, BrowserWindow, protocol, session }) => {
    const preload = `${app.getAppPath()}/out/preload/bridge.cjs`;
    session.defaultSession.webRequest.onBeforeRequest(null);
    protocol.unhandle('app');
    protocol.handle('app', ({ url }) => {
      const html = url.endsWith('/outer') ? '<iframe src="app://rollcall/inner"></iframe>' : '<p>Inner</p>';
      return new Response(`<!doctype html>${html}`, { headers: { 'Content-Type': 'text/html' } });
    });
    for (const url of ['app://rollcall/outer', 'app://elsewhere/foreign']) {
      const window = new BrowserWindow({
        show: false,
        // eslint-disable-next-line no-restricted-syntax -- Else a frame has no bridge, and it would show nothing.
        webPreferences: { preload, nodeIntegrationInSubFrames: true },
      });
      window.webContents.removeAllListeners('will-frame-navigate');
      await window.loadURL(url);
    }
  });
  const page = (ending: string): Page | undefined =>
    electron.windows().find((one) => one.url().endsWith(ending));
  await expect.poll(() => page('/outer')?.frames().length).toBe(2);
  await expect.poll(() => page('/foreign')).toBeTruthy();
  const [outer, inner] = page('/outer')!.frames();
  await inner!.waitForURL('app://rollcall/inner');
  return { inner: inner!, outer: outer!, foreign: page('/foreign')! };
}
