import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Preferences } from '../../preload/contract.js';
import { expect, test, windowOf } from './app-test.js';
import { freePort } from './free-port.js';
import type { LaunchedApp, LaunchOptions } from './launch.js';
import { writeSampleFolder, type SimulatorProcess } from './simulator-process.js';

const TEAM = ['carlotta', 'reed', 'joe', 'amina'];

interface Started {
  readonly app: LaunchedApp;
  readonly list: Page;
}

/** The app, live with four people; reed is on the phone, joe away, the others available. */
async function start(
  launch: (options?: LaunchOptions) => Promise<LaunchedApp>,
  simulator: SimulatorProcess,
  folder: string,
): Promise<Started> {
  for (const line of ['carlotta available', 'reed on-the-phone', 'joe away', 'amina available'])
    simulator.type(line);
  const samples = await writeSampleFolder(join(folder, 'samples'), {
    server: simulator.origin,
    callbackPort: await freePort(),
    contacts: TEAM.map((id) => `${id}@example.com`),
  });
  const app = await launch({ args: [`--import=${samples}`] });
  await app.waitForLine(/^connection live$/u);
  const list = await windowOf(app, 'presence');
  await expect(person(list, /^Reed Bello, On the phone/u)).toBeVisible();
  return { app, list };
}

const person = (list: Page, name: RegExp) => list.getByRole('treeitem', { name });
const preferences = (list: Page): Promise<Preferences> =>
  list.evaluate(() => window.rollcall.call('preferences.read', undefined));
/** The names of the rows from top to bottom. */
const order = (list: Page): Promise<string[]> =>
  list.locator('.row').evaluateAll((rows) =>
    rows
      .map((row) => ({ top: row.getBoundingClientRect().top, name: row.querySelector('.name')?.textContent }))
      .sort((one, other) => one.top - other.top)
      .map(({ name }) => name ?? ''),
  );
const answerFirstQuestion = (list: Page): Promise<void> =>
  list.getByRole('button', { name: 'Nothing for now' }).click();

test('asks once what to tell about, and takes the answer for good', async ({ launch, simulator, folder }) => {
  const { app, list } = await start(launch, simulator, folder);
  await expect(list.getByRole('heading', { name: 'What should Rollcall tell you about?' })).toBeVisible();
  await list.getByRole('button', { name: 'Anyone becoming available' }).click();
  await expect(list.getByRole('heading', { name: /What should Rollcall/u })).toBeHidden();
  const { alerts } = await preferences(list);
  expect(alerts.rules).toMatchObject([
    { scope: { kind: 'everyone' }, trigger: { kind: 'becomes-available' }, once: false },
  ]);
  await list.reload();
  await expect(person(list, /^Reed Bello/u)).toBeVisible();
  await expect(list.getByRole('heading', { name: /What should Rollcall/u })).toBeHidden();
  expect(app.lines.filter((line) => line.startsWith('presence '))).toEqual([]);
});

test('favourites stand on top and in the filter, by star and by key', async ({
  launch,
  simulator,
  folder,
}) => {
  const { list } = await start(launch, simulator, folder);
  await answerFirstQuestion(list);
  await person(list, /^Joe Nakamura/u).hover();
  await person(list, /^Joe Nakamura/u)
    .locator('[data-act=favour]')
    .click();
  // One's own act shows at once, though the pointer is among the rows.
  await expect.poll(async () => (await preferences(list)).favourites).toEqual(['joe@example.com']);
  await expect.poll(() => order(list)).toHaveLength(5);
  await expect(person(list, /^Favourites, 0 of 1 available/u)).toBeVisible();
  await expect(list.getByRole('button', { name: 'Everyone 4' })).toBeVisible();
  await list.getByRole('button', { name: 'Watched 1' }).click();
  await expect(person(list, /^Joe Nakamura, Away.*, favourite$/u).first()).toBeVisible();
  await expect(person(list, /^Reed Bello/u)).toBeHidden();
  await list.getByRole('button', { name: 'Everyone 4' }).click();
  await list.getByRole('searchbox').press('ArrowDown');
  await list.keyboard.press('ControlOrMeta+d');
  await expect(person(list, /^Favourites/u)).toBeHidden();
  await expect.poll(async () => (await preferences(list)).favourites).toEqual([]);
});

test('rows are sorted anew when nobody is among them, and not before', async ({
  launch,
  simulator,
  folder,
}) => {
  const { list } = await start(launch, simulator, folder);
  await answerFirstQuestion(list);
  await list.getByRole('button', { name: 'View and more' }).click();
  await list.getByRole('menuitemradio', { name: 'Status' }).click();
  const before = ['Amina Diallo', 'Carlotta Tendant', 'Reed Bello', 'Joe Nakamura'];
  await expect.poll(() => order(list)).toEqual(before);
  await expect.poll(async () => (await preferences(list)).list.sort).toBe('status');

  await person(list, /^Reed Bello/u).hover();
  simulator.type('amina away');
  await expect(person(list, /^Amina Diallo, Away/u)).toBeVisible();
  expect(await order(list)).toEqual(before);
  await list.getByRole('searchbox').hover();
  await expect
    .poll(() => order(list))
    .toEqual(['Carlotta Tendant', 'Reed Bello', 'Amina Diallo', 'Joe Nakamura']);

  await list.getByRole('searchbox').press('ArrowDown');
  simulator.type('joe available');
  await expect(person(list, /^Joe Nakamura, Available/u)).toBeVisible();
  expect((await order(list)).at(-1)).toBe('Joe Nakamura');
  await list.getByRole('searchbox').focus();
  await expect.poll(async () => (await order(list)).indexOf('Joe Nakamura')).toBe(1);
});

test('a person is called, remembered and watched from the keyboard alone', async ({
  launch,
  simulator,
  folder,
}) => {
  const { list } = await start(launch, simulator, folder);
  await answerFirstQuestion(list);
  await list.keyboard.press('ControlOrMeta+f');
  await list.keyboard.type('reed');
  await expect(person(list, /^Carlotta/u)).toBeHidden();
  await list.keyboard.press('ArrowDown');
  await list.keyboard.press('ControlOrMeta+b');
  await expect(person(list, /^Reed Bello, On the phone.*, you will be told once$/u)).toBeVisible();

  await list.keyboard.press('Shift+F10');
  const menu = list.getByRole('menu');
  await expect(menu).toBeVisible();
  await expect(list.getByRole('menuitem', { name: /^Don’t tell me/u })).toBeFocused();
  await list.keyboard.press('m');
  await expect(list.getByRole('menuitem', { name: 'Mute for 1 hour' })).toBeFocused();
  await list.keyboard.press('ArrowDown');
  await list.keyboard.press('ArrowDown');
  await list.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(list.getByRole('tree')).toBeFocused();
  await expect(person(list, /, muted$/u)).toBeVisible();

  await list.keyboard.press('Enter');
  const details = list.getByRole('region', { name: 'Details of Reed Bello' });
  await expect(details.getByText('You will be told once.')).toBeVisible();
  await expect(details.getByText('Muted until you switch it on again.')).toBeVisible();
  await list.keyboard.press('ControlOrMeta+Shift+c');
  await expect(list.locator('.done', { hasText: 'Address copied.' })).toBeVisible();
  await list.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(list.getByRole('tree')).toBeFocused();
  await list.keyboard.press('?');
  await expect(list.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await list.keyboard.press('Escape');
  await expect(list.getByRole('dialog')).toBeHidden();
  await list.keyboard.press('Escape');
  await expect(person(list, /^Carlotta/u)).toBeVisible();
});

test('the details say why, on which device, and what is told', async ({ launch, simulator, folder }) => {
  const { app, list } = await start(launch, simulator, folder);
  await answerFirstQuestion(list);
  await person(list, /^Reed Bello/u).click();
  const details = list.getByRole('region', { name: 'Details of Reed Bello' });
  await expect(details.getByText('On the phone, on Desk phone, Cisco 8841.')).toBeVisible();
  await expect(details.getByRole('row', { name: /Cisco 8841 On a call/u })).toBeVisible();
  await expect(details.getByRole('heading', { name: 'Today' })).toBeVisible();

  await details.getByRole('button', { name: 'Tell me once when Reed Bello is available' }).click();
  await expect(details.getByText('You will be told once.')).toBeVisible();
  simulator.type('reed available');
  await expect(details.getByText('Reed Bello is available now.')).toBeVisible();
  await expect(details.getByText('You will be told once.')).toBeHidden();
  await details.getByText('Show as a list').click();
  await expect(details.getByRole('listitem').filter({ hasText: 'Available' }).first()).toBeVisible();

  await details.getByRole('button', { name: 'Add an alert' }).click();
  await details.getByLabel('becomes any of').check();
  await expect(details.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await details.getByLabel('Away').check();
  await details.getByLabel('Offline').check();
  await details.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(details.getByText('becomes Away or Offline')).toBeVisible();
  await details.getByRole('button', { name: 'Remove: becomes Away or Offline' }).click();
  await expect(details.getByText('No alerts for this person alone.')).toBeVisible();

  await details.getByRole('button', { name: 'Copy address' }).click();
  await expect(details.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('reed@example.com');
});

test('a page of a person says why it is not live, and the problem is said once', async ({
  launch,
  simulator,
  folder,
}) => {
  const { list } = await start(launch, simulator, folder);
  await answerFirstQuestion(list);
  await person(list, /^Reed Bello/u).click();
  const details = list.getByRole('region', { name: 'Details of Reed Bello' });
  await simulator.kill();
  await list.locator('.status-words').click();
  await list.getByRole('button', { name: 'Check now' }).click();
  await expect(details.getByText(/Not live: Nothing answers at/u)).toBeVisible();
  await list.keyboard.press('Escape');
  await list.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await list.locator('.status-words').click();
  await expect(list.getByText(/^Nothing answers at/u)).toHaveCount(1);
});

test('recent alerts tell what was shown and why others were not, and pause', async ({
  launch,
  simulator,
  folder,
}) => {
  const { list } = await start(launch, simulator, folder);
  await list.getByRole('button', { name: 'Every change' }).click();
  await list.getByRole('button', { name: 'Recent alerts' }).click();
  const panel = list.getByRole('region', { name: 'Recent alerts' });
  await expect(panel.getByText('Nothing since Rollcall started.')).toBeVisible();
  simulator.type('joe busy');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Joe Nakamura is now Busy' })).toContainText(
    'Shown',
  );
  await panel.getByRole('button', { name: '30 min' }).click();
  await expect(panel.getByText(/^Paused until/u)).toBeVisible();
  await expect(list.getByRole('button', { name: /Alerts are paused until/u })).toBeAttached();
  simulator.type('amina busy');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Amina Diallo' })).toContainText(
    'Not shown: Paused until',
  );
  await panel.getByRole('button', { name: 'Resume' }).click();
  await expect(panel.getByText(/^Paused until/u)).toBeHidden();
  await list.evaluate(() =>
    window.rollcall.call('alerts.mute', {
      scope: { kind: 'person', address: 'joe@example.com' },
      length: 'always',
    }),
  );
  simulator.type('joe dnd');
  const silent = panel.getByRole('listitem').filter({ hasText: 'Not shown: Joe Nakamura: muted until' });
  await expect(silent).toBeVisible();
  await silent.getByRole('button', { name: 'Unmute' }).click();
  await expect(silent.getByRole('button', { name: 'Unmute' })).toBeHidden();

  await silent.getByRole('button', { name: /^Joe Nakamura is now/u }).click();
  await expect(list.getByRole('region', { name: 'Details of Joe Nakamura' })).toBeVisible();
  await list.keyboard.press('Escape');
  await expect(panel).toBeVisible();
  await list.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('the list by the tray shows favourites, finds anybody, and asks to be told', async ({
  launch,
  simulator,
  folder,
}) => {
  const { app, list } = await start(launch, simulator, folder);
  await answerFirstQuestion(list);
  await list.evaluate(() =>
    window.rollcall.call('person.favourite', { address: 'joe@example.com', on: true }),
  );
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows();
    void shown?.loadURL('app://rollcall/compact/index.html');
  });
  const compact = list;
  await compact.waitForURL(/compact/u);
  await expect(person(compact, /^Joe Nakamura, Away/u)).toBeVisible();
  await expect(person(compact, /^Reed Bello/u)).toBeHidden();
  await expect(compact.getByRole('heading', { name: 'Favourites 0 of 1 available' })).toBeVisible();
  await compact.getByRole('button', { name: 'Show everyone' }).click();
  await expect(person(compact, /^Reed Bello/u)).toBeVisible();
  await compact.getByRole('button', { name: 'Only Favourites' }).click();
  await expect(person(compact, /^Reed Bello/u)).toBeHidden();
  await person(compact, /^Joe Nakamura/u)
    .locator('[data-act=tell]')
    .click();
  await expect(person(compact, /you will be told once$/u)).toBeVisible();
  await compact.getByRole('searchbox').fill('reed');
  await expect(person(compact, /^Reed Bello, On the phone/u)).toBeVisible();
  await expect(person(compact, /^Joe Nakamura/u)).toBeHidden();
  await compact.keyboard.press('ArrowDown');
  await compact.keyboard.press('ControlOrMeta+b');
  await expect(person(compact, /^Reed Bello, On the phone.*, you will be told once$/u)).toBeVisible();
  await compact.keyboard.press('Escape');
  await expect(compact.getByRole('searchbox')).toHaveValue('');
});
