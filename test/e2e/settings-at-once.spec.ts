import { windowOf } from './app-test.js';
import { freePort } from './free-port.js';
import { expect, openSettings, test } from './settings-window.js';

test('a choice counts at once, is said at the bottom, and is taken back by Ctrl+Z', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const list = await windowOf(app, 'presence');
  const { page: settings } = await openSettings(app, 'appearance');
  await settings.getByRole('link', { name: 'Appearance', exact: true }).click();
  await settings.getByLabel('Theme').selectOption('dark');
  await expect(settings.getByText('Theme: Dark.')).toBeVisible();
  await settings.getByRole('link', { name: 'Startup', exact: true }).click();
  await expect(settings.getByText('Theme: Dark.')).toBeHidden();
  const theme = () =>
    list.evaluate(async () => (await window.rollcall.call('preferences.read', undefined)).appearance.theme);
  expect(await theme()).toBe('dark');
  expect(await app.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await settings.keyboard.press('Control+z');
  await expect(settings.getByLabel('Theme')).toHaveValue('system');
  expect(await theme()).toBe('system');
});

test('names and groups count at once and keep the connection; people wait for Reconnect', async ({
  team: { app, page, field, list },
}) => {
  const connectedOnce = app.lines.filter((line) => line === 'connection live').length;

  await field('contacts.0.name').fill('Joseph');
  await field('contacts.0.group').fill('Help desk');
  await field('contacts.0.group').press('Enter');
  await expect(list.getByRole('treeitem', { name: /^Joseph, Available/u })).toBeVisible();
  await expect(list.getByRole('treeitem', { name: /^Help desk/u })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reconnect' })).toBeHidden();
  expect(app.lines.filter((line) => line === 'connection live')).toHaveLength(connectedOnce);

  await page
    .getByRole('row', { name: /carlotta@/u })
    .getByRole('button', { name: 'Remove Carlotta' })
    .click();
  await expect(page.getByText('Not saved yet: 1 person removed.')).toBeVisible();
  await expect(list.getByRole('treeitem', { name: /^Carlotta/u })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field('contacts.1.address')).toHaveValue('carlotta@example.com');
  await expect(page.getByText('Not saved yet')).toBeHidden();

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
  const { page: settings } = await openSettings(app);
  const search = settings.getByRole('searchbox', { name: 'Search settings' });
  await search.waitFor();
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

test('a setting is found by a word of its help alone', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const { page: settings } = await openSettings(app);
  await settings.getByRole('search').getByRole('searchbox').fill('translation');
  await expect(settings.getByRole('radio', { name: 'Anyone who knows the secret address' })).toBeVisible();
  await expect(settings.getByText('1 setting', { exact: true })).toBeAttached();
});

test('another language is spoken at once, and Undo brings the one before back', async ({ launch }) => {
  const app = await launch({ args: ['--demo'], env: { LANGUAGE: 'en', LANG: 'en_GB.UTF-8' } });
  const { page: settings } = await openSettings(app, 'appearance');
  await settings.getByLabel('Theme').selectOption('dark');
  await expect(settings.getByText('Theme: Dark.')).toBeVisible();
  await settings.getByLabel('Language').selectOption('de');
  await expect(settings.getByRole('heading', { name: 'Aussehen' })).toBeVisible();
  await expect(settings).toHaveTitle('Rollcall-Einstellungen');
  await expect(settings.getByText('Sprache: Deutsch.')).toBeVisible();
  await settings.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(settings.getByRole('heading', { name: 'Appearance' })).toBeVisible();
  await expect(settings).toHaveTitle('Rollcall settings');
  await expect(settings.getByLabel('Language')).toHaveValue('system');
  await expect(settings.getByLabel('Theme')).toHaveValue('dark');
  await expect(settings.getByText('Theme: Dark.')).toBeVisible();
  await settings.getByRole('button', { name: 'Undo' }).click();
  await expect(settings.getByLabel('Theme')).toHaveValue('system');
  await expect(settings.getByText('Taken back: Theme: Dark.')).toBeVisible();
  await expect(settings.getByRole('button', { name: 'Undo' })).toBeHidden();
});

test('without a mouse a setting is reached, changed, and taken back', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const list = await windowOf(app, 'presence');
  const { page: settings } = await openSettings(app);
  const focused = settings.locator(':focus');
  await settings.getByRole('searchbox').waitFor();
  await settings.keyboard.press('Control+f');
  await expect(settings.getByRole('searchbox')).toBeFocused();
  const tabTo = async (target: ReturnType<typeof settings.locator>): Promise<void> => {
    await expect(async () => {
      await settings.keyboard.press('Tab');
      await expect(target).toBeFocused({ timeout: 50 });
    }).toPass({ timeout: 10_000, intervals: [0] });
  };
  await tabTo(settings.getByRole('link', { name: 'Startup' }));
  await settings.keyboard.press('Enter');
  await tabTo(settings.getByLabel('When Rollcall starts, show'));
  await settings.keyboard.press('ArrowDown');
  await expect(focused).toHaveValue('tray');
  const show = () =>
    list.evaluate(async () => (await window.rollcall.call('preferences.read', undefined)).startup.show);
  await expect.poll(show).toBe('tray');
  await settings.keyboard.press('Control+z');
  await expect.poll(show).toBe('list');
  await expect(focused).toHaveValue('list');
});

test('where no keychain is, connecting asks in a dialog where the password is to be kept', async ({
  launch,
  simulator,
}) => {
  const app = await launch();
  const { page, field } = await openSettings(app);
  await field('server.address').fill(simulator.origin);
  await field('applicationUser.name').fill('appuser');
  await field('password').fill('appuser');
  await field('endUser.name').fill('rita');
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await field('contacts.0.address').fill('joe@example.com');
  await page.getByRole('link', { name: 'Advanced', exact: true }).click();
  await field('callback.address').fill('127.0.0.1');
  await field('callback.port').fill(String(await freePort()));
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Where should the password be kept?' });
  await expect(dialog.getByRole('button', { name: 'Ask me at each start' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  // The dialog goes first.
  const kept = () =>
    page.evaluate(async () => (await window.rollcall.call('settings.read', undefined)).passwordKept);
  await expect.poll(kept).toBe('this-run-ask');
});
