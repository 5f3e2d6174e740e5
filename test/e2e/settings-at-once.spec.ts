import { expect, test, windowOf } from './app-test.js';
import { connectedSettings } from './settings-window.js';

test('a choice counts at once, is said at the bottom, and is taken back by Ctrl+Z', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const list = await windowOf(app, 'presence');
  await list.evaluate(() => window.rollcall.call('settings.open', 'appearance'));
  const settings = await windowOf(app, 'settings');
  await settings.getByRole('link', { name: 'Appearance', exact: true }).click();
  await settings.getByLabel('Colours').selectOption('dark');
  await expect(settings.getByText('Colours: dark.')).toBeVisible();
  const theme = () =>
    list.evaluate(async () => (await window.rollcall.call('preferences.read', undefined)).appearance.theme);
  expect(await theme()).toBe('dark');
  expect(await app.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await settings.keyboard.press('Control+z');
  await expect(settings.getByLabel('Colours')).toHaveValue('system');
  expect(await theme()).toBe('system');
});

test('names and groups count at once and keep the connection; people wait for Reconnect', async ({
  launch,
  simulator,
}) => {
  const app = await launch();
  const { page, field, open } = await connectedSettings(app, simulator);
  const list = await windowOf(app, 'presence');
  await open('Team');
  const connectedOnce = app.lines.filter((line) => line === 'connection live').length;

  await field('contacts.0.name').fill('Joseph');
  await field('contacts.0.group').fill('Help desk');
  await expect(list.getByRole('treeitem', { name: /^Joseph, Available/u })).toBeVisible();
  await expect(list.getByRole('treeitem', { name: /^Help desk/u })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reconnect' })).toBeHidden();
  expect(app.lines.filter((line) => line === 'connection live')).toHaveLength(connectedOnce);

  await page
    .getByRole('row', { name: /carlotta@/u })
    .getByRole('button', { name: 'Remove Carlotta' })
    .click();
  await expect(page.getByText('Reconnect to use these changes.')).toBeVisible();
  await expect(list.getByRole('treeitem', { name: /^Carlotta/u })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field('contacts.1.address')).toHaveValue('carlotta@example.com');
  await expect(page.getByText('Reconnect to use these changes.')).toBeHidden();

  await page
    .getByRole('row', { name: /carlotta@/u })
    .getByRole('button', { name: 'Remove Carlotta' })
    .click();
  await page.getByRole('button', { name: 'Reconnect' }).click();
  await expect(list.getByRole('treeitem', { name: /^Carlotta/u })).toBeHidden();
  await expect(list.getByRole('treeitem', { name: /^Joseph, Available/u })).toBeVisible();
});

test('a search shows what matches, Enter goes there, Escape shows everything', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const list = await windowOf(app, 'presence');
  await list.evaluate(() => window.rollcall.call('settings.open', undefined));
  const settings = await windowOf(app, 'settings');
  const search = settings.getByRole('searchbox', { name: 'Search settings' });
  await settings.keyboard.press('Control+f');
  await expect(search).toBeFocused();
  await search.fill('quiet');
  await expect(settings.getByRole('checkbox', { name: 'Quiet hours' })).toBeVisible();
  await expect(settings.locator('[data-path="server.address"]')).toBeHidden();
  await search.press('Enter');
  await expect(settings.getByRole('checkbox', { name: 'Quiet hours' })).toBeFocused();
  await search.fill('zzz');
  await expect(settings.getByText('No setting matches “zzz”.')).toBeVisible();
  await search.press('Escape');
  await expect(settings.locator('[data-path="server.address"]')).toBeVisible();
});
