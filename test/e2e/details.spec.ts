import { expect, person, test } from './list-window.js';

test('whoever is opened is read from the top', async ({ live: { app, list } }) => {
  await person(list, /^Reed Bello/u).click();
  const scrolled = (): Promise<number> => list.locator('.details').evaluate(({ scrollTop }) => scrollTop);
  const show = (address: string): Promise<void> =>
    app.electron.evaluate(({ BrowserWindow }, whom) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('contact.show', whom);
    }, address);
  // Another person, and then the same one again.
  for (const before of ['Reed Bello', 'Joe Nakamura']) {
    await expect(list.getByRole('region', { name: `Details of ${before}` })).toBeVisible();
    await list.locator('.details').evaluate((panel) => panel.scrollTo(0, 200));
    expect(await scrolled()).toBeGreaterThan(50);
    await show('joe@example.com');
    await expect.poll(scrolled).toBe(0);
  }
  await expect(list.getByRole('region', { name: 'Details of Joe Nakamura' })).toBeVisible();
});

test('what can be done with somebody stays in its place when they change', async ({
  live: { list },
  simulator,
}) => {
  await person(list, /^Reed Bello/u).click();
  const details = list.getByRole('region', { name: 'Details of Reed Bello' });
  await details.getByRole('button', { name: /^Tell me once/u }).click();
  await expect(details.getByText('You will be told once.')).toBeVisible();
  const call = await details.getByRole('button', { name: 'Call' }).boundingBox();
  const devices = await details.getByRole('table').boundingBox();
  simulator.type('reed available');
  await expect(details.getByRole('button', { name: /^Tell me the next time/u })).toBeVisible();
  expect(await details.getByRole('button', { name: 'Call' }).boundingBox()).toEqual(call);
  // Half a pixel is nothing that anybody sees.
  expect((await details.getByRole('table').boundingBox())?.y).toBeCloseTo(devices?.y ?? 0, 0);
});

test('a day shows at once what somebody is in by now', async ({ live: { list }, simulator }) => {
  await person(list, /^Joe Nakamura/u).click();
  const bar = list.locator('.day-bar rect').last();
  await expect(bar).toHaveClass('day-away');
  simulator.type('joe dnd');
  await expect(bar).toHaveClass('day-dnd');
  await expect.poll(async () => Number(await bar.getAttribute('width'))).toBeGreaterThan(15);
});

test('the details say why, on which device, and what is told', async ({ live: { app, list }, simulator }) => {
  await person(list, /^Reed Bello/u).click();
  const details = list.getByRole('region', { name: 'Details of Reed Bello' });
  await expect(details.getByText('On Desk phone, Cisco 8841.')).toBeVisible();
  await expect(details.getByRole('row', { name: /Cisco 8841 On a call/u })).toBeVisible();
  await expect(details.getByRole('heading', { name: 'Today' })).toBeVisible();

  await details.getByRole('button', { name: 'Tell me once when available' }).click();
  await expect(details.getByText('You will be told once.')).toBeVisible();
  simulator.type('reed available');
  await expect(
    details.getByRole('button', { name: 'Tell me the next time they’re available' }),
  ).toBeVisible();
  await expect(details.getByText('Reachable on Jabber and Desk phone.')).toBeVisible();
  await expect(details.getByText('You will be told once.')).toBeHidden();
  await details.getByText('As a list').click();
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
  live: { list },
  simulator,
}) => {
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
