import { expect, test, windowOf } from './app-test.js';

test('a first start welcomes and offers the two ways on', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  await expect(list.getByRole('button', { name: 'Look around with the demo team' })).toBeVisible();
  await list.getByRole('button', { name: 'Connect to your server' }).click();
  const settings = await windowOf(app, 'settings');
  await expect(settings.getByRole('button', { name: 'Connect', exact: true })).toBeVisible();
  await app.waitForLine(/^connection not configured$/u);
});

test('the demo team lives, and a lasting mark says that it is made up', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  await list.getByRole('button', { name: 'Look around with the demo team' }).click();
  await app.waitForLine(/^connection live$/u);
  await expect(list.getByRole('button', { name: /^Everyone 24/u })).toBeVisible();
  await expect(list.getByText('These people are made up.')).toBeVisible();
  await expect(list.getByRole('treeitem', { name: /^Dispatch, \d of \d available/u })).toBeVisible();
  await app.waitForLine(/^presence [a-z]+@example\.com [A-Z]+ -> [A-Z]+$/u, 60_000);
});

test('with --demo a first start shows the demo team by itself', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  await app.waitForLine(/^connection live$/u);
  const list = await windowOf(app, 'presence');
  await expect(list.getByText('These people are made up.')).toBeVisible();
  await expect(list.getByText(/^Live · checked/u)).toBeVisible();
});
