import type { AlertScope } from '../../preload/contract.js';
import { expect, intoGroups, order, person, preferences, test } from './list-window.js';

test('asks once what to tell about, and takes the answer for good', async ({ fresh: { app, list } }) => {
  await expect(list.getByRole('heading', { name: 'What should Rollcall tell you about?' })).toBeVisible();
  const top = await list.getByRole('tree').boundingBox();
  await list.getByRole('button', { name: 'Every change' }).click();
  await expect(list.getByText('You will be told of every change.')).toBeVisible();
  const every = list.getByRole('button', { name: 'Every change', pressed: true });
  await expect(every).toBeFocused();
  expect(await list.getByRole('tree').boundingBox()).toEqual(top);
  // Pressed again it is taken back.
  await every.click();
  await expect(list.getByText('You can change this at any time, and for each person.')).toBeVisible();
  expect((await preferences(list)).alerts).toMatchObject({ asked: false, rules: [] });
  for (const name of ['Every change', 'Nothing for now, I choose per person', 'Anyone becoming available']) {
    await list.getByRole('button', { name }).click();
    await expect(list.getByRole('button', { name, pressed: true })).toBeVisible();
    expect(await list.getByRole('tree').boundingBox()).toEqual(top);
  }
  await expect(list.getByText('You will be told when anyone becomes available.')).toBeVisible();
  await list.getByRole('button', { name: 'Dismiss' }).click();
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

test('the first question stays until it is answered, whatever is asked for once', async ({
  fresh: { list },
  simulator,
}) => {
  const question = list.getByRole('heading', { name: 'What should Rollcall tell you about?' });
  await expect(question).toBeVisible();
  const row = person(list, /^Joe Nakamura/u);
  const before = await row.boundingBox();
  await row.click({ button: 'right' });
  await list.getByRole('menuitem', { name: /^Tell me once/u }).click();
  await expect(person(list, /^Joe Nakamura, .*, you will be told once$/u)).toBeVisible();
  expect((await preferences(list)).alerts.asked).toBe(false);
  simulator.type('joe available');
  await expect(person(list, /^Joe Nakamura, Available, .*new alert$/u)).toBeVisible();
  await list.getByRole('searchbox').hover();
  await expect(question).toBeVisible();
  expect(await row.boundingBox()).toEqual(before);

  // An alert that stands says what to tell of: the question goes, but not from above the pointer.
  await row.hover();
  await list.evaluate(() =>
    window.rollcall.call('alerts.add-rule', {
      scope: { kind: 'everyone' },
      trigger: { kind: 'becomes-available' },
      once: false,
    }),
  );
  await expect(list.getByRole('button', { name: 'Watched 4' })).toBeVisible();
  expect(await row.boundingBox()).toEqual(before);
  await list.getByRole('searchbox').hover();
  await expect(question).toBeHidden();
});

test('favourites stand on top and in the filter, by star and by key', async ({ live: { list } }) => {
  await person(list, /^Joe Nakamura/u).hover();
  await person(list, /^Joe Nakamura/u)
    .locator('[data-act=favour]')
    .click();
  // One's own act shows at once, though the pointer is among the rows.
  await expect.poll(async () => (await preferences(list)).favourites).toEqual(['joe@example.com']);
  await expect.poll(() => order(list)).toHaveLength(5);
  await expect(person(list, /^Favourites, 0 of 1 available/u)).toBeVisible();
  await expect(list.getByRole('button', { name: 'Everyone 4' })).toBeVisible();
  await expect(person(list, /^Joe Nakamura, Away.*, favourite$/u).first()).toBeVisible();
  // Who is a favourite and no more is not watched.
  await list.getByRole('button', { name: 'Watched 0' }).click();
  await expect(list.getByRole('heading', { name: 'You watch nobody' })).toBeVisible();
  await expect(person(list, /^Reed Bello/u)).toBeHidden();
  await list.getByRole('button', { name: 'Everyone 4' }).click();
  await list.getByRole('searchbox').press('ArrowDown');
  await list.keyboard.press('ControlOrMeta+d');
  await expect(person(list, /^Favourites/u)).toBeHidden();
  await expect.poll(async () => (await preferences(list)).favourites).toEqual([]);
});

test('rows are sorted anew when nobody is among them, and not before', async ({
  live: { list },
  simulator,
}) => {
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

test('a group with an alert has a bell, and in the filter its head counts whom one watches', async ({
  live: { list },
  simulator,
}) => {
  await intoGroups(list);
  const rule = (scope: AlertScope): Promise<unknown> =>
    list.evaluate(
      (about) =>
        window.rollcall.call('alerts.add-rule', {
          scope: about,
          trigger: { kind: 'becomes-available' },
          once: false,
        }),
      scope,
    );
  await rule({ kind: 'person', address: 'reed@example.com' });
  await list.getByRole('button', { name: 'Watched 1' }).click();
  await expect(person(list, /^Support, 0 of 1 watched available$/u)).toHaveText(/0 of 1/u);
  simulator.type('reed available');
  await expect(person(list, /^Support, 1 of 1 watched available$/u)).toBeVisible();
  await person(list, /^Support/u).click({ button: 'right' });
  await expect(
    list.getByRole('menuitem', { name: 'Tell me next time anyone here is available' }),
  ).toBeVisible();
  await list.keyboard.press('Escape');
  await rule({ kind: 'group', name: 'Support' });
  await list.getByRole('button', { name: 'Everyone 4' }).click();
  await expect(person(list, /^Support, 3 of 4 available, with alerts$/u).locator('.bell-set')).toBeVisible();
});
