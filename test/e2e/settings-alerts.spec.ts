import { windowOf } from './app-test.js';
import { closeSettings, expect, openSettings, test } from './settings-window.js';

test('an alert is put together as a sentence, kept, removed, and brought back', async ({
  connected: { page, open },
}) => {
  await open('Alerts');
  await expect(page.getByText(/^Nothing yet\./u)).toBeVisible();
  await page.getByRole('button', { name: 'Add an alert…' }).click();
  const editor = page.getByRole('form', { name: 'Tell me when' });
  await editor.getByLabel('Who').selectOption('Support');
  await editor.getByLabel('What').selectOption('becomes available');
  await editor.getByLabel('How often').selectOption('each time');
  await editor.getByRole('button', { name: 'Add', exact: true }).click();

  const rules = page.getByRole('list', { name: 'Tell me' }).getByRole('listitem');
  const sentence = /^When anyone in Support becomes available, each time/u;
  await expect(rules).toHaveText([sentence]);
  const stored = () =>
    page.evaluate(async () => (await window.rollcall.call('preferences.read', undefined)).alerts.rules);
  expect(await stored()).toMatchObject([
    { scope: { kind: 'group', name: 'Support' }, trigger: { kind: 'becomes-available' }, once: false },
  ]);

  await page.getByRole('button', { name: 'Remove “When anyone in Support becomes available”' }).click();
  await expect(rules).toHaveCount(0);
  await expect(page.getByText('Alert removed.')).toBeVisible();
  expect(await stored()).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rules).toHaveText([sentence]);
  expect(await stored()).toHaveLength(1);
});

test('quiet hours are chosen as times of day and said in words', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const list = await windowOf(app, 'presence');
  const { page } = await openSettings(app, 'alerts');
  await page.getByRole('checkbox', { name: 'Quiet hours' }).check();
  await page.getByLabel('From', { exact: true }).selectOption({ value: '19:30' });
  await page.getByLabel('to', { exact: true }).selectOption({ value: '07:15' });
  await page.getByRole('checkbox', { name: 'Saturday' }).uncheck();
  await expect(page.getByText(/^Silent from .* Monday to Friday,? and Sunday\.$/u)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Sunday' }).uncheck();
  const chosen = (label: string) =>
    page.getByLabel(label, { exact: true }).evaluate((select: HTMLSelectElement) => {
      return select.selectedOptions[0]?.text ?? '';
    });
  const [from, to] = [await chosen('From'), await chosen('to')];
  const sentence = `Silent from ${from} to ${to} the next day, Monday to Friday.`;
  await expect(page.getByText(sentence, { exact: true })).toBeVisible();
  const hours = await list.evaluate(
    async () => (await window.rollcall.call('preferences.read', undefined)).alerts.quietHours,
  );
  expect(hours).toEqual({ enabled: true, from: '19:30', to: '07:15', days: [1, 2, 3, 4, 5] });
});

test('who is muted is unmuted, and what is paused goes on', async ({ connected: { page, open } }) => {
  await open('Alerts');
  await page.evaluate(async () => {
    await window.rollcall.call('alerts.mute', {
      scope: { kind: 'person', address: 'joe@example.com' },
      length: 'always',
    });
    await window.rollcall.call('alerts.pause', 'hour');
  });
  const muted = page.getByRole('list', { name: 'Muted' }).getByRole('listitem');
  await expect(muted).toHaveText([/^Joe, until you unmute/u]);
  await page.getByRole('button', { name: 'Unmute Joe' }).click();
  await expect(page.getByText('Nobody is muted.')).toBeVisible();

  await expect(page.getByText(/^Paused until /u)).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('Alerts are not paused.')).toBeVisible();
  const { muted: stored, pausedUntil } = await page.evaluate(
    async () => (await window.rollcall.call('preferences.read', undefined)).alerts,
  );
  expect([stored, pausedUntil]).toEqual([[], 0]);
});

test('recent alerts open beside the list', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const list = await windowOf(app, 'presence');
  const { page } = await openSettings(app, 'alerts');
  await page.getByRole('button', { name: 'Recent alerts' }).click();
  await expect(list.getByRole('heading', { name: 'Recent alerts' })).toBeVisible();
});

test('a group’s alerts open at a new one about it, also while the settings are open', async ({
  connected: { app, page, list },
}) => {
  const who = page.getByRole('form', { name: 'Tell me when' }).getByLabel('Who');
  const choose = async (group: RegExp): Promise<void> => {
    await list.getByRole('treeitem', { name: group }).click({ button: 'right' });
    await list.getByRole('menuitem', { name: 'Alerts for this group…' }).click();
  };
  await choose(/^Sales/u);
  await expect(who).toHaveValue('group Sales');
  await expect(who).toBeFocused();
  const closed = page.waitForEvent('close');
  await closeSettings(app);
  await closed;
  await choose(/^Support/u);
  const anew = await windowOf(app, 'settings');
  const whoAnew = anew.getByRole('form', { name: 'Tell me when' }).getByLabel('Who');
  await expect(whoAnew).toHaveValue('group Support');
  await expect(whoAnew).toBeFocused();
});
