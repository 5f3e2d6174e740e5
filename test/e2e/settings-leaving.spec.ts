import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { windowOf } from './app-test.js';
import { freePort } from './free-port.js';
import { closeSettings, connectedSettings, expect, openSettings, test } from './settings-window.js';

const WAITING = 'Not saved yet: 1 person added.';

test('title, footer and question say of added people the same, and Reconnect saves and closes', async ({
  team: { app, page, field },
}) => {
  await expect(
    page.getByText(/People you add or remove take effect when you save and reconnect\.$/u),
  ).toBeVisible();
  await field('contacts.2.address').click();
  await page.keyboard.type('reed@example.com');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Reed');
  await page.keyboard.press('Tab');
  await expect(page).toHaveTitle('Not saved yet · Rollcall settings');
  await expect(page.getByText(WAITING)).toBeVisible();
  await expect(page.getByText('Reed added.')).toHaveClass('unseen');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();

  await closeSettings(app);
  const question = page.getByRole('dialog', { name: WAITING });
  await expect(question.getByRole('button', { name: 'Reconnect' })).toBeFocused();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await expect(field('contacts.2.address')).toHaveValue('reed@example.com');

  await closeSettings(app);
  const closed = page.waitForEvent('close');
  await question.getByRole('button', { name: 'Reconnect' }).click();
  await closed;
  const list = await windowOf(app, 'presence');
  await expect(list.getByRole('treeitem', { name: /^Reed,/u })).toBeVisible();
});

test('what waits is given up with Discard, and what cannot be saved keeps the window open', async ({
  team: { app, page, field },
}) => {
  await field('contacts.2.address').click();
  await page.keyboard.type('nowhere');
  await closeSettings(app);
  await page.getByRole('dialog').getByRole('button', { name: 'Reconnect' }).click();
  await expect(page.getByText('Not saved: 1 field needs attention.')).toBeVisible();
  await expect(field('contacts.2.address')).toBeFocused();

  await closeSettings(app);
  const closed = page.waitForEvent('close');
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await closed;
  const list = await windowOf(app, 'presence');
  const { settings } = await list.evaluate(() => window.rollcall.call('settings.read', undefined));
  expect(settings.contacts).toHaveLength(2);
});

test('quitting waits for the answer, too, and goes on with it', async ({ team: { app, page, field } }) => {
  await field('contacts.2.address').click();
  await page.keyboard.type('reed@example.com');
  const ended = new Promise((done) => app.electron.process().once('exit', done));
  const quit = (): Promise<void> => app.electron.evaluate(({ app: self }) => self.quit());
  const question = page.getByRole('dialog', { name: WAITING });

  await quit();
  const quitting = page.getByRole('dialog', { name: 'Quit Rollcall?' });
  await expect(quitting.getByText('Not saved yet: 1 person added. Everything else is saved.')).toBeVisible();
  await expect(quitting.getByRole('button')).toHaveText(['Cancel', 'Quit without saving', 'Save and quit']);
  await expect(quitting.getByRole('button', { name: 'Save and quit' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(quitting).toBeHidden();
  // What was held back is given up with it: closing closes, and does not quit.
  await closeSettings(app);
  const closed = page.waitForEvent('close');
  await question.getByRole('button', { name: 'Reconnect' }).click();
  await closed;
  const again = await openSettings(app, 'team');
  await again.field('contacts.3.address').click();
  await again.page.keyboard.type('tobias');
  await quit();
  const save = again.page.getByRole('button', { name: 'Save and quit' });
  await save.click();
  await expect(again.page.getByText('Not saved: 1 field needs attention.')).toBeVisible();
  await expect(again.field('contacts.3.address')).toBeFocused();
  await again.field('contacts.3.address').fill('tobias@example.com');
  await quit();
  await save.click();
  await ended;
  expect(app.lines).toContain('connection stopped');
  const stored = await readFile(join(app.userDataDir, 'settings.json'), 'utf8');
  expect(stored).toContain('tobias@example.com');
});

test('quitting without saving leaves what is stored as it is', async ({ team: { app, page, field } }) => {
  await page.getByRole('button', { name: 'Remove Joe' }).click();
  await expect(field('contacts.0.address')).toHaveValue('carlotta@example.com');
  const ended = new Promise((done) => app.electron.process().once('exit', done));
  await app.electron.evaluate(({ app: self }) => self.quit());
  await page.getByRole('button', { name: 'Quit without saving' }).click();
  await ended;
  const stored = await readFile(join(app.userDataDir, 'settings.json'), 'utf8');
  expect(stored).toContain('joe@example.com');
});

test('another language waits for the answer, too', async ({ launch, simulator }) => {
  const app = await launch({ env: { LANGUAGE: 'en', LANG: 'en_GB.UTF-8' } });
  const { page, field, open } = await connectedSettings(app, simulator);
  await open('Team');
  await field('contacts.2.address').click();
  await page.keyboard.type('reed@example.com');
  await open('Appearance');
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('dialog').getByRole('button', { name: 'Reconnect' }).click();
  await expect(page.getByRole('heading', { name: 'Aussehen' })).toBeVisible();
  await open('Team');
  await expect(field('contacts.2.address')).toHaveValue('reed@example.com');
});

test('a group that is being typed is stored when its cell is left, also by closing the window', async ({
  connected: { app, page, field, open, list },
}) => {
  const stored = () =>
    list.evaluate(async () => {
      const { settings } = await window.rollcall.call('settings.read', undefined);
      return settings.contacts.map(({ name, group }) => `${name}, ${group}`);
    });
  await open('Team');
  // The name is stored a moment after what was typed last, and that is the group.
  await field('contacts.1.name').fill('Carla');
  await field('contacts.0.group').fill('Hel');
  await expect.poll(stored).toEqual(['Joe, Support', 'Carla, Sales']);
  await expect(field('contacts.0.group')).toBeFocused();
  await page.keyboard.type('p');
  const closed = page.waitForEvent('close');
  await closeSettings(app);
  await closed;
  await expect.poll(stored).toEqual(['Joe, Help', 'Carla, Sales']);
});

test('a first connection says what is missing, and leads to the team while nobody is on it', async ({
  launch,
  simulator,
}) => {
  const app = await launch();
  const { page, field, open } = await openSettings(app);
  await expect(
    page.getByText(/^Still missing: Server address, Application user, Password,? and End user\.$/u),
  ).toBeVisible();

  await expect(field('server.address')).toBeFocused();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Not saved: 4 fields need attention.')).toBeVisible();
  await expect(field('server.address')).toBeFocused();

  // What was wrong with the address takes its line along.
  await field('server.address').fill('imp.example.com');
  await expect(page.getByText('Not saved: 3 fields need attention.')).toBeVisible();
  const endUser = await field('endUser.name').boundingBox();
  await field('server.address').fill(simulator.origin);
  await expect(page.getByText(/With http:\/\/ the password travels unencrypted/u)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Certificate Choose a file…' })).toBeDisabled();
  expect((await field('endUser.name').boundingBox())?.y).toBe(endUser?.y);

  await field('applicationUser.name').fill('appuser');
  await field('password').fill('appuser');
  await expect(page.getByText('Not saved: 1 field needs attention.')).toBeVisible();
  await field('endUser.name').fill('rita');
  await expect(page.getByText('Ready to connect.')).toBeVisible();
  await open('Advanced');
  await field('callback.address').fill('127.0.0.1');
  await field('callback.port').fill(String(await freePort()));
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('button', { name: 'Ask me at each start' }).click();
  await expect(page.getByText('Connected. Nobody is on your list yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Add people' }).click();
  await expect(field('contacts.0.address')).toBeFocused();
});
