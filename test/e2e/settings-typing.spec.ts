import { expect, test } from './settings-window.js';

test('people are typed one after the other with the keyboard, and the line stays where it is', async ({
  team: { page, field },
}) => {
  const { keyboard } = page;
  const groups = page.getByRole('group', { name: 'Groups' });
  for (const index of [0, 1]) await field(`contacts.${index}.group`).fill('');
  await field('contacts.1.phone').focus();
  await expect(groups).toHaveText('No groups yet.');

  await keyboard.press('Tab');
  await expect(field('contacts.2.address')).toBeFocused();
  await keyboard.type('reed@example.com');
  await keyboard.press('Tab');
  await keyboard.type('Reed');
  await keyboard.press('Tab');
  await keyboard.type('Desk');
  const before = await field('contacts.2.group').boundingBox();
  await expect(groups).toHaveText('No groups yet.');
  await expect(page.locator('datalist option')).toHaveCount(0);
  await keyboard.press('Enter');
  await expect(field('contacts.3.address')).toBeFocused();
  await expect(groups.getByRole('button', { name: /^Desk/u })).toBeVisible();
  expect((await field('contacts.2.group').boundingBox())?.y).toBe(before?.y);

  await field('contacts.0.group').focus();
  await keyboard.type('De');
  await expect(page.locator('datalist option')).toHaveCount(1);
  await keyboard.press('Enter');
  await expect(field('contacts.1.group')).toBeFocused();
});

test('a bare name is completed with the domain of the others', async ({ team: { page, field } }) => {
  await field('contacts.2.address').click();
  await page.keyboard.type('reed');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/^Write the whole address, as user@domain, without blanks\./u)).toBeVisible();
  await page.getByRole('button', { name: 'Use reed@example.com' }).click();
  await expect(field('contacts.2.address')).toHaveValue('reed@example.com');
  await expect(field('contacts.2.address')).toBeFocused();
  await expect(page.getByText(/^Write the whole address/u)).toBeHidden();
});
