import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, windowOf } from './app-test.js';
import { freePort } from './free-port.js';
import { draftFor, save, settingsOf, typeConnection } from './settings-window.js';
import { startSimulatorProcess } from './simulator-process.js';

test('a server typed into the settings is tested step by step, saved, and watched', async ({
  launch,
  simulator,
}) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  await list.getByRole('button', { name: 'Connect to your server' }).click();
  const settings = await windowOf(app, 'settings');
  const field = (path: string) => settings.locator(`[data-path="${path}"]`);
  const section = (name: string) => settings.getByRole('link', { name, exact: true });

  await field('server.address').fill('ftp://somewhere');
  await field('server.address').blur();
  await expect(settings.getByText('Only https:// and http:// servers can be reached.')).toBeVisible();

  await field('server.address').fill(simulator.origin);
  await expect(settings.getByText('Only https:// and http:// servers can be reached.')).toBeHidden();
  await field('applicationUser.name').fill('appuser');
  await field('password').fill('appuser');
  await field('endUser.name').fill('rita');
  await section('Team').click();
  await field('contacts.0.address').fill('joe@example.com');
  await field('contacts.0.group').fill('Sales');
  await section('Advanced').click();
  await field('callback.address').fill('127.0.0.1');
  await field('callback.port').fill('5000');
  await expect(settings.getByText(/port 5000 is reported not to work/u)).toBeVisible();
  await field('callback.port').fill(String(await freePort()));

  await section('Server').click();
  await settings.getByRole('button', { name: 'Test connection' }).click();
  await expect(settings.getByText('The server can reach this computer.')).toBeVisible({ timeout: 20_000 });

  await settings.getByRole('button', { name: 'Connect', exact: true }).click();
  await app.waitForLine(/^connection live$/u);
  await expect(list.getByRole('treeitem', { name: /^Joe Nakamura, Available/u })).toBeVisible();
  await expect(list.getByRole('treeitem', { name: 'Sales, 1 of 1 available' })).toBeVisible();
});

test('a test without people says so until there are some', async ({ launch, simulator }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  await list.getByRole('button', { name: 'Connect to your server' }).click();
  const settings = await windowOf(app, 'settings');
  const field = (path: string) => settings.locator(`[data-path="${path}"]`);
  await settings.getByRole('button', { name: 'Test connection' }).click();
  await expect(settings.getByText('Not tested: 4 fields need attention.')).toBeVisible();
  await field('server.address').fill(simulator.origin);
  await field('applicationUser.name').fill('appuser');
  await field('password').fill('appuser');
  await field('endUser.name').fill('rita');
  await expect(settings.getByText('Ready to connect.')).toBeVisible();
  await settings.getByRole('link', { name: 'Advanced', exact: true }).click();
  await field('callback.address').fill('127.0.0.1');
  await field('callback.port').fill(String(await freePort()));
  await settings.getByRole('link', { name: 'Server', exact: true }).click();
  await settings.getByRole('button', { name: 'Test connection' }).click();
  await settings.getByRole('button', { name: 'Go to Team' }).click();
  await field('contacts.0.address').fill('joe@example.com');
  await expect(settings.getByText(/Now there are: test again/u)).toBeVisible();
  await expect(settings.getByRole('button', { name: 'Go to Team' })).toBeHidden();
  await settings.getByRole('button', { name: 'Test again' }).click();
  await expect(settings.getByText('Everything works.')).toBeVisible({ timeout: 20_000 });
});

test('the test says which step failed and what to do', async ({ launch }) => {
  const simulator = await startSimulatorProcess([
    '--https-port',
    'off',
    '--http-port',
    '0',
    '--app-user',
    'appuser:other',
  ]);
  try {
    const app = await launch();
    const list = await windowOf(app, 'presence');
    await list.getByRole('button', { name: 'Connect to your server' }).click();
    const settings = await windowOf(app, 'settings');
    await typeConnection(settingsOf(settings), simulator.origin, 'wrong');
    await settings.getByRole('button', { name: 'Test connection' }).click();
    await expect(settings.getByText('The server refused the login.')).toBeVisible();
    await expect(settings.getByText(/Admin-3rd Party API/u).first()).toBeVisible();
    await expect(settings.getByText('PWS 114')).toBeVisible();
    await expect(settings.getByText('The test found something in the way.')).toBeVisible();
    await expect(settings.getByText('Ready to connect.')).toBeHidden();
  } finally {
    await simulator.kill();
  }
});

test('a server with a certificate of its own is refused, and trusted once that is chosen', async ({
  launch,
  folder,
  simulatorOverTls: simulator,
}) => {
  const app = await launch();
  await app.waitForLine(/^connection not configured$/u);
  const list = await windowOf(app, 'presence');
  const draft = await draftFor(list, simulator.origin);
  const { settings } = draft;
  await save(list, draft);
  await app.waitForLine(/^connection failed: The server’s certificate is not trusted/u);
  const certificate = await readFile(join(folder, 'server.pem'), 'utf8');
  await save(list, { settings: { ...settings, server: { ...settings.server, certificate } } });
  await app.waitForLine(/^connection live$/u);
  await expect(list.getByRole('treeitem', { name: /^Joe, Available/u })).toBeVisible();
});
