import { windowOf } from './app-test.js';
import type { LaunchedApp } from './launch.js';
import { expect, person, test } from './list-window.js';
import type { SimulatorProcess } from './simulator-process.js';

test('the list by the tray shows whom the icon counts, finds anybody, and asks to be told', async ({
  live: { app, list },
}) => {
  await list.evaluate(async () => {
    await window.rollcall.call('person.favourite', { address: 'joe@example.com', on: true });
    await window.rollcall.call('preferences.change', { tray: { counts: { kind: 'favourites' } } });
  });
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows();
    void shown?.loadURL('app://rollcall/compact/index.html');
  });
  const compact = list;
  await compact.waitForURL(/compact/u);
  await expect(person(compact, /^Joe Nakamura, Away/u)).toBeVisible();
  await expect(person(compact, /^Reed Bello/u)).toBeHidden();
  await expect(compact.getByRole('heading', { name: 'Favourites 0 of 1 available' })).toBeVisible();
  await compact.evaluate(() => window.rollcall.call('alerts.pause', 'hour'));
  await expect(compact.getByText(/^Alerts are paused until/u)).toBeVisible();
  await compact.evaluate(() => window.rollcall.call('alerts.pause', 'not'));
  await expect(compact.getByText(/^Alerts are paused until/u)).toBeHidden();
  await compact.getByRole('button', { name: 'Show everyone' }).click();
  await expect(compact.getByRole('heading', { name: 'Everyone 2 of 4 available' })).toBeVisible();
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
  await compact.getByRole('searchbox').press('ControlOrMeta+Shift+c');
  await expect(compact.locator('.done', { hasText: 'Address of Reed Bello copied.' })).toBeVisible();
  await compact.keyboard.press('Escape');
  await expect(compact.getByRole('searchbox')).toHaveValue('');

  await compact.getByRole('searchbox').fill('reed');
  await compact.keyboard.press('ControlOrMeta+Shift+m');
  await compact.locator('.done', { hasText: 'Reed Bello is muted until' }).getByRole('button').focus();
  await compact.keyboard.press('Enter');
  await expect(person(compact, /^Reed Bello.*, muted$/u)).toBeHidden();
  await expect(compact.getByRole('searchbox')).toBeFocused();
});

/** Has a click on the tray icon bring up, or put away, the list by it, as the person's click does. */
async function clickTray({ electron }: LaunchedApp, simulator: SimulatorProcess): Promise<void> {
  const icon = await electron.evaluateHandle(({ Tray }) => {
    const found: Electron.Tray[] = [];
    const setToolTip: (text: string) => void = Reflect.get(Tray.prototype, 'setToolTip');
    Tray.prototype.setToolTip = function (text) {
      found[0] = this;
      setToolTip.call(this, text);
    };
    return found;
  });
  simulator.type('amina away');
  await expect.poll(() => icon.evaluate(({ length }) => length)).toBe(1);
  await icon.evaluate(([tray]) => tray?.emit('click', {}, { x: 0, y: 0, width: 0, height: 0 }));
}

test('the list by the tray leads to a person’s details, and comes up anew each time', async ({
  live: { app, list },
  simulator,
}) => {
  await list.evaluate(() =>
    window.rollcall.call('person.favourite', { address: 'joe@example.com', on: true }),
  );
  await clickTray(app, simulator);
  const compact = await windowOf(app, 'compact');
  await expect(compact.getByRole('heading', { name: 'Everyone 1 of 4 available' })).toBeVisible();
  await expect(person(compact, /^Favourites, 0 of 1 available/u)).toBeVisible();
  await list.evaluate(() =>
    window.rollcall.call('preferences.change', { tray: { counts: { kind: 'favourites' } } }),
  );
  await expect(person(compact, /^Reed Bello/u)).toBeHidden();
  await compact.getByRole('button', { name: 'Show everyone' }).click();
  await expect(person(compact, /^Reed Bello/u)).toBeVisible();
  await compact.getByRole('searchbox').press('ArrowDown');
  // The head of those in no group, Amina, Carlotta.
  for (let down = 0; down < 3; down += 1) await compact.keyboard.press('ArrowDown');
  await expect(compact.locator('[aria-selected=true]')).toHaveAccessibleName(/^Carlotta Tendant/u);
  await compact.keyboard.press('Enter');
  await expect(list.getByRole('region', { name: 'Details of Carlotta Tendant' })).toBeVisible();
  await expect(compact.getByRole('heading', { name: 'Favourites 0 of 1 available' })).toBeAttached();

  await compact.getByRole('searchbox').fill('reed');
  await compact.getByRole('searchbox').press('Enter');
  await expect(list.getByRole('region', { name: 'Details of Reed Bello' })).toBeVisible();
  await expect(compact.getByRole('searchbox')).toHaveValue('');
});
