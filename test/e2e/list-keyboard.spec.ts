import { expect, intoGroups, person, test } from './list-window.js';

test('a person is called, remembered and watched from the keyboard alone', async ({ live: { list } }) => {
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
  await expect(list.locator('.done', { hasText: 'Address of Reed Bello copied.' })).toBeVisible();
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

test('the keys work from the search: down to the first hit, and on them at once', async ({
  live: { app, list },
}) => {
  await intoGroups(list);
  const search = list.getByRole('searchbox');
  await search.press('ControlOrMeta+Shift+c');
  await expect(list.locator('.done', { hasText: 'Nobody is chosen' })).toBeVisible();
  await search.fill('reed');
  await expect(person(list, /^Support, 1 found$/u)).toBeVisible();
  await search.press('ControlOrMeta+Shift+c');
  await expect(list.locator('.done', { hasText: 'Address of Reed Bello copied.' })).toBeVisible();
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('reed@example.com');
  await search.press('ControlOrMeta+b');
  await expect(person(list, /^Reed Bello, .*, you will be told once$/u)).toBeVisible();
  await search.press('ArrowDown');
  await expect(list.getByRole('tree')).toBeFocused();
  await expect(person(list, /^Reed Bello/u)).toHaveAttribute('aria-selected', 'true');
  await search.press('Enter');
  await expect(list.getByRole('region', { name: 'Details of Reed Bello' })).toBeVisible();
});

test('the ring of the focus waits for a key after a click', async ({ live: { list } }) => {
  await list.setViewportSize({ width: 400, height: 600 });
  // The list has the focus by key before it is clicked: what takes it after that had it by key, too.
  await list.getByRole('searchbox').press('ArrowDown');
  await person(list, /^Joe Nakamura/u).click();
  const back = list.getByRole('button', { name: 'Back to the list' });
  await expect(back).toBeFocused();
  await expect(back).toHaveCSS('outline-style', 'none');
  await list.keyboard.press('Tab');
  await list.keyboard.press('Shift+Tab');
  await expect(back).toBeFocused();
  await expect(back).toHaveCSS('outline-style', 'solid');
});

test('Escape closes what was opened last, one thing at a time, wherever the keyboard is', async ({
  live: { list },
}) => {
  const status = list.getByRole('button', { name: /^Live/u });
  const details = list.getByRole('region', { name: 'Details of Joe Nakamura' });
  for (const place of [status, list.getByRole('tree')]) {
    await list.getByRole('searchbox').fill('joe');
    await person(list, /^Joe Nakamura/u).click();
    await expect(details).toBeVisible();
    await status.click();
    await expect(status).toHaveAttribute('aria-expanded', 'true');
    await place.focus();
    await list.keyboard.press('Escape');
    await expect(status).toHaveAttribute('aria-expanded', 'false');
    await expect(details).toBeVisible();
    await list.keyboard.press('Escape');
    await expect(details).toBeHidden();
    await expect(person(list, /^Carlotta/u)).toBeHidden();
    await list.keyboard.press('Escape');
    await expect(person(list, /^Carlotta/u)).toBeVisible();
  }
});
