import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app-test.js';
import { connectedSettings } from './settings-window.js';

const FILE = 'autostart/io.github.rollcall.Rollcall.desktop';

test('forgetting everything takes it off the server and off the disk, and quits', async ({
  launch,
  simulator,
  folder,
}) => {
  const userDataDir = join(folder, 'user-data');
  const app = await launch({ userDataDir });
  const { page, open } = await connectedSettings(app, simulator);
  await page.evaluate(() => window.rollcall.call('password.keep', 'file'));
  await app.electron.evaluate(({ app: self }) => Object.defineProperty(self, 'isPackaged', { value: true }));
  await page.evaluate(() => window.rollcall.call('startup.change', { on: true }));
  const autostart = join(app.home, 'config', FILE);
  expect(existsSync(autostart)).toBe(true);
  const ours = async (): Promise<string[]> =>
    (await readdir(userDataDir)).filter((name) => name.endsWith('.json')).sort();
  expect(await ours()).toEqual(expect.arrayContaining(['credentials.json', 'settings.json']));

  await open('Advanced');
  await page.getByRole('button', { name: 'Forget everything…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Forget everything?' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await ours()).toContain('settings.json');

  const before = simulator.lines.length;
  const ended = app.electron.waitForEvent('close');
  await page.getByRole('button', { name: 'Forget everything…' }).click();
  await dialog.getByRole('button', { name: 'Forget everything and quit' }).click();
  await ended;
  await simulator.waitForLine(/DELETE.*endpoint/iu, before);
  expect(await ours()).toEqual([]);
  expect(existsSync(autostart)).toBe(false);
});
