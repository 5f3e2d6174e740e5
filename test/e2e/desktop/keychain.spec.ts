import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SessionBus } from '../../../main/desktop/session-bus.js';
import { systemClock } from '../../../main/presence/clock.js';
import { expect, test, windowOf } from '../app-test.js';
import { freePort } from '../free-port.js';
import type { LaunchedApp } from '../launch.js';
import { runToEnd } from '../run-to-end.js';
import { writeSampleFolder, type SimulatorProcess } from '../simulator-process.js';

const bus = new SessionBus(systemClock);

/** What the keychain of the session holds for Rollcall. */
async function entries(): Promise<readonly unknown[]> {
  const found = await bus.call({
    destination: 'org.freedesktop.secrets',
    path: '/org/freedesktop/secrets',
    interface: 'org.freedesktop.Secret.Service',
    member: 'SearchItems',
    signature: 'a{ss}',
    body: [{ application: 'Rollcall' }],
    start: true,
  });
  return found.flat();
}

/** Starts Rollcall with a password that the keychain takes. */
async function withPassword(
  launch: (options: { args: string[]; userDataDir: string }) => Promise<LaunchedApp>,
  simulator: SimulatorProcess,
  folder: string,
): Promise<{ app: LaunchedApp; userDataDir: string }> {
  const samples = await writeSampleFolder(join(folder, 'samples'), {
    server: simulator.origin,
    callbackPort: await freePort(),
  });
  const userDataDir = join(folder, 'user-data');
  const app = await launch({ args: [`--import=${samples}`], userDataDir });
  await app.waitForLine(/^connection live$/u);
  expect(await entries()).toHaveLength(1);
  expect(existsSync(join(userDataDir, 'credentials.json'))).toBe(true);
  return { app, userDataDir };
}

test('forgetting everything leaves nothing in the keychain', async ({ launch, simulator, folder }) => {
  const { app, userDataDir } = await withPassword(launch, simulator, folder);
  const list = await windowOf(app, 'presence');
  const ended = app.electron.waitForEvent('close');
  // It ends with the app and is never answered.
  void list.evaluate(() => window.rollcall.call('everything.forget', undefined)).catch(() => undefined);
  await ended;
  expect(await entries()).toEqual([]);
  expect(existsSync(join(userDataDir, 'credentials.json'))).toBe(false);
});

test('--forget-password takes the password and its entry, and leaves the rest', async ({
  launch,
  simulator,
  folder,
}) => {
  const { app, userDataDir } = await withPassword(launch, simulator, folder);
  await app.quit();
  // As a package does that is removed: without a screen.
  const env = { ...process.env };
  delete env['DISPLAY'];
  const printed = await runToEnd([`--user-data-dir=${userDataDir}`, '--headless', '--forget-password'], env);
  expect(printed).toBe('The password is not stored any more.\n');
  expect(await entries()).toEqual([]);
  expect(existsSync(join(userDataDir, 'credentials.json'))).toBe(false);
  expect(existsSync(join(userDataDir, 'settings.json'))).toBe(true);
  const again = await launch({ args: [], userDataDir });
  await again.waitForLine(/^connection waits for the password$/u);
});
