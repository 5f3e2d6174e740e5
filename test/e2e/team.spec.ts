import { join } from 'node:path';
import { expect, test, windowOf } from './app-test.js';
import { freePort } from './free-port.js';
import { clickNotification, record, recorded } from './recorder.js';
import { runToEnd } from './run-to-end.js';
import { startSimulatorProcess } from './simulator-process.js';

test('an imported team is watched: a change shows in list, tray, notification and terminal', async ({
  launch,
  simulator,
  samplesFor,
}) => {
  simulator.type('reed in-a-meeting');
  const samples = await samplesFor(simulator.origin);
  const app = await launch({ args: [`--import=${samples}`] });
  await app.waitForLine(/^connection live$/u);
  const list = await windowOf(app, 'presence');
  await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant, Available/u })).toBeVisible();
  await expect(list.getByRole('treeitem', { name: /^Reed Bello, In a meeting/u })).toBeVisible();
  await expect(list.getByRole('button', { name: 'Available 2' })).toBeVisible();
  await expect(list.getByText('These people are made up.')).toBeHidden();
  expect(app.lines.filter((line) => line.startsWith('presence '))).toEqual([]);

  await record(app.electron);
  await list.evaluate(() =>
    window.rollcall.call('alerts.add-rule', {
      scope: { kind: 'everyone' },
      trigger: { kind: 'any-change' },
      once: false,
    }),
  );
  simulator.type('carlotta away');
  await app.waitForLine(/^presence carlotta@example\.com AVAILABLE -> AWAY$/u);
  await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant, Away/u })).toBeVisible();
  await expect(list.getByRole('button', { name: 'Available 1' })).toBeVisible();
  const title = 'Carlotta Tendant is now away';
  // The icon is a moment behind the list: how many were available before may still have been on its way.
  await expect
    .poll(async () => {
      const { tooltips, notifications } = await recorded(app.electron);
      return { tooltip: tooltips.at(-1), notifications };
    })
    .toMatchObject({ tooltip: '1 of 3 available; live', notifications: [{ title }] });

  await list.getByRole('searchbox').fill('joe');
  await expect(list.getByRole('treeitem', { name: /^Carlotta/u })).toBeHidden();
  await clickNotification(app.electron, title);
  await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant, Away/u })).toBeVisible();
});

test('where no keychain is, the password stays for this run and the person is asked what to do', async ({
  launch,
  simulator,
  folder,
  samplesFor,
}) => {
  const samples = await samplesFor(simulator.origin);
  const userDataDir = join(folder, 'user-data');
  const app = await launch({ args: [`--import=${samples}`], userDataDir });
  await app.waitForLine(/^connection live$/u);
  const list = await windowOf(app, 'presence');
  await list.getByRole('button', { name: 'Ask me at each start' }).click();
  await expect(list.getByRole('button', { name: 'Ask me at each start' })).toBeHidden();
  await app.close();

  const again = await launch({ userDataDir });
  await again.waitForLine(/^connection waits for the password$/u);
  const listAgain = await windowOf(again, 'presence');
  await listAgain.getByLabel(/password/iu).fill('appuser');
  await listAgain.getByRole('button', { name: 'Log in' }).click();
  await again.waitForLine(/^connection live$/u);
});

test('a server that is not there yet is said to be away, and is found by itself when it comes', async ({
  launch,
  samplesFor,
}) => {
  const port = await freePort();
  const samples = await samplesFor(`http://127.0.0.1:${port}`);
  const app = await launch({ args: [`--import=${samples}`] });
  await app.waitForLine(/^connection failed: Nothing answers at http:.*\(ECONNREFUSED\)$/u);
  const list = await windowOf(app, 'presence');
  await expect(list.getByText(/Nothing answers/u).first()).toBeVisible();
  const simulator = await startSimulatorProcess(['--https-port', 'off', '--http-port', String(port)]);
  try {
    await app.waitForLine(/^connection live$/u, 30_000);
    await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant, Available/u })).toBeVisible();
  } finally {
    await simulator.kill();
  }
});

test('a wrong password is said in words, and is not tried again', async ({
  launch,
  simulator,
  samplesFor,
}) => {
  const samples = await samplesFor(simulator.origin, { password: 'wrong' });
  const app = await launch({ args: [`--import=${samples}`] });
  await app.waitForLine(/^connection failed: The server refused the login\. .*\(PWS 114\)$/u);
  const list = await windowOf(app, 'presence');
  await expect(list.getByText(/The server refused the login/u).first()).toBeVisible();
});

test('an import that is refused is told, and nobody made up is shown in its place', async ({
  launch,
  folder,
}) => {
  const app = await launch({ args: [`--import=${join(folder, 'nowhere')}`, '--demo'] });
  await app.waitForLine(/^import refused: There is no folder .*nowhere\./u);
  await app.waitForLine(/^connection not configured$/u);
  const settings = await windowOf(app, 'settings');
  await expect(settings.getByText(/Nothing was imported from .*nowhere/u)).toBeVisible();
});

test('a second start hands its import over to the running one', async ({
  launch,
  simulator,
  folder,
  samplesFor,
}) => {
  const userDataDir = join(folder, 'user-data');
  const app = await launch({ userDataDir });
  await app.waitForLine(/^connection not configured$/u);
  const samples = await samplesFor(simulator.origin);
  await runToEnd([`--user-data-dir=${userDataDir}`, `--import=${samples}`]);
  await app.waitForLine(/^connection live$/u);
});
