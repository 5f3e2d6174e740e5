import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, windowOf } from './app-test.js';

const FILE = 'autostart/io.github.rollcall.Rollcall.desktop';

test('starting at login is a switch for what the system does, and is taken back', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const list = await windowOf(app, 'presence');
  await list.evaluate(() => window.rollcall.call('settings.open', 'startup'));
  const settings = await windowOf(app, 'settings');
  const choice = settings.getByRole('checkbox', { name: 'Start Rollcall when I log in' });
  await expect(choice).toBeDisabled();
  await expect(choice).toHaveAccessibleDescription(/^Only an installed Rollcall can do this/u);

  // From here on it takes itself for an installed one.
  await app.electron.evaluate(({ app: self }) => Object.defineProperty(self, 'isPackaged', { value: true }));
  await settings.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(choice).toBeEnabled();
  await expect(choice).not.toBeChecked();
  await choice.check();
  await expect(settings.getByText('Start Rollcall when I log in: on.')).toBeVisible();
  const file = join(app.home, 'config', FILE);
  expect(await readFile(file, 'utf8')).toMatch(/^Exec=\S.* --hidden$/mu);
  await settings.keyboard.press('Control+z');
  await expect(choice).not.toBeChecked();
  expect(existsSync(file)).toBe(false);
});
