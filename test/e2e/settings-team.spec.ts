import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerDialogs, expect, test } from './settings-window.js';

test('people are put in groups with the mouse and with the keyboard', async ({ team: { page, field } }) => {
  await page
    .getByRole('row', { name: /joe@/u })
    .locator('.grip')
    .dragTo(page.getByRole('button', { name: /^Sales/u }));
  await expect(field('contacts.0.group')).toHaveValue('Sales');

  await page.getByRole('checkbox', { name: 'Choose Joe' }).press('Space');
  await page.getByRole('checkbox', { name: 'Choose Carlotta' }).press('Space');
  await page.getByRole('button', { name: 'Move to group…' }).press('Enter');
  await page.getByRole('dialog').getByLabel('Group').fill('Desk');
  await page.keyboard.press('Enter');
  await expect(field('contacts.0.group')).toHaveValue('Desk');
  await expect(field('contacts.1.group')).toHaveValue('Desk');

  await page.getByRole('button', { name: /^Desk/u }).press('Enter');
  await page.getByRole('menuitem', { name: 'Rename…' }).press('Enter');
  await page.getByLabel('New name').fill('Reception');
  await page.keyboard.press('Enter');
  await expect(field('contacts.0.group')).toHaveValue('Reception');
  await expect(page.getByText('Desk is Reception now.')).toBeVisible();
});

test('a CSV file is looked at before anybody of it is on the list, and written again', async ({
  team: { app, page, field },
  folder,
}) => {
  const file = join(folder, 'team.csv');
  await writeFile(
    file,
    'Name;Adresse;Gruppe\r\nJo;joe@example.com;Desk\r\nNew;new@example.com;\r\nwrong;nowhere;\r\n',
  );
  await answerDialogs(app, file);

  await page.getByRole('button', { name: 'Import CSV…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import team.csv?' });
  await expect(dialog.getByText('1 person is added')).toBeVisible();
  await expect(dialog.getByText('joe@example.com · Name: Joe → Jo · Group: Support → Desk')).toBeVisible();
  await expect(
    dialog.getByText(/^Line 4: .*Write the whole address, as user@domain, without blanks\.$/u),
  ).toBeVisible();
  await dialog.getByRole('radio', { name: 'Replace the whole team' }).check();
  await expect(dialog.getByText('1 person is removed')).toBeVisible();
  await expect(field('contacts.0.name')).toHaveValue('Joe');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(field('contacts.1.address')).toHaveValue('new@example.com');
  await expect(page.getByText('Not saved yet: 1 person added and 1 removed.')).toBeVisible();

  const written = join(folder, 'written.csv');
  await answerDialogs(app, written);
  await page.getByRole('button', { name: 'Export CSV…' }).click();
  await expect(page.getByText('Written to written.csv.')).toBeVisible();
  expect((await readFile(written, 'utf8')).split('\r\n').slice(1, 3)).toEqual([
    'joe@example.com,Jo,Desk,',
    'new@example.com,New,,',
  ]);
});

test('settings are written to a file without the password, and read from it again', async ({
  connected: { app, page, open },
  folder,
}) => {
  const file = join(folder, 'settings.json');
  await answerDialogs(app, file);
  await open('Advanced');
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText('Written to settings.json.')).toBeVisible();
  expect(await readFile(file, 'utf8')).not.toMatch(/passw/iu);

  await page.getByLabel('Call people by').selectOption('tel');
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import settings.json?' });
  await expect(dialog.getByText('tel: links → ciscotel: links')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByLabel('Call people by')).toHaveValue('ciscotel');

  await page.getByRole('button', { name: 'Reset all choices…' }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Call people by')).toHaveValue('ciscotel');
});

test('Ctrl+Z takes the last step back from a field that nothing was typed in', async ({
  connected: { page, field, open },
}) => {
  const undo = (): Promise<void> => page.keyboard.press('Control+z');
  const addresses = async (): Promise<readonly string[]> => {
    const cells = await page.locator('[data-path$=".address"]').all();
    return Promise.all(cells.map((cell) => cell.inputValue()));
  };
  await open('Team');
  await page.getByRole('button', { name: 'Remove Joe' }).click();
  await expect(field('contacts.0.address')).toBeFocused();
  await page.getByRole('button', { name: 'Remove Carlotta' }).click();
  await expect(field('contacts.0.address')).toBeFocused();
  await undo();
  await expect.poll(addresses).toEqual(['carlotta@example.com', '']);
  await undo();
  await expect.poll(addresses).toEqual(['joe@example.com', 'carlotta@example.com', '']);

  await page.getByRole('button', { name: 'Remove Carlotta' }).click();
  await field('contacts.0.name').click();
  await page.keyboard.press('End');
  await page.keyboard.type('y');
  await undo();
  await expect(field('contacts.0.name')).toHaveValue('Joe');
  await expect.poll(addresses).toEqual(['joe@example.com', '']);
  await undo();
  await expect.poll(addresses).toEqual(['joe@example.com', 'carlotta@example.com', '']);
});

test('a removal is offered to be taken back beside other changes that wait', async ({
  team: { page, field, open },
}) => {
  await page.getByRole('button', { name: 'Remove Joe' }).click();
  await open('Server');
  await field('endUser.name').fill('joe');
  await expect(
    page.getByText('Not saved yet: settings of the connection and 1 person removed.'),
  ).toBeVisible();
  await expect(page.getByText('Joe removed.')).not.toHaveClass('unseen');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field('contacts.0.address')).toHaveValue('joe@example.com');
  await expect(page.getByText('Not saved yet: settings of the connection.')).toBeVisible();
});

test('a completed address is taken back as the footer says', async ({ team: { page, field } }) => {
  await field('contacts.2.address').click();
  for (const key of ['amina', 'Tab', 'Amina', 'Enter', 'reed@example.com', 'Tab', 'Reed', 'Tab'])
    await (['Tab', 'Enter'].includes(key) ? page.keyboard.press(key) : page.keyboard.type(key));
  await page.getByRole('button', { name: 'Use amina@example.com' }).click();
  await expect(page.getByText('Amina changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field('contacts.2.address')).toHaveValue('amina');
  await expect(page.getByText('Reed added.')).toBeAttached();
  await expect(field('contacts.3.address')).toHaveValue('reed@example.com');
});
