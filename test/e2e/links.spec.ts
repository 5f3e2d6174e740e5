import { expect, test, windowOf } from './app-test.js';

test('where no program is there to call with, the window says so and what to do; where one is, it gets the link', async ({
  launch,
  simulator,
  samplesFor,
}) => {
  const samples = await samplesFor(simulator.origin);
  const app = await launch({ args: [`--import=${samples}`] });
  await app.waitForLine(/^connection live$/u);
  const opened = await app.electron.evaluateHandle(({ app: electron, shell }) => {
    const links: string[] = [];
    electron.getApplicationNameForProtocol = () => '';
    Reflect.set(shell, 'openExternal', (link: string) => Promise.resolve(links.push(link)));
    return links;
  });
  const list = await windowOf(app, 'presence');
  await list.getByRole('treeitem', { name: /^Carlotta Tendant/u }).dblclick();
  const details = list.getByRole('region', { name: 'Details of Carlotta Tendant' });
  await details.getByRole('button', { name: 'Call' }).click();
  const said = details.getByRole('alert');
  await expect(said).toContainText('No program on this computer opens ciscotel: links.');
  await expect(said).toContainText('Advanced');
  expect(await opened.jsonValue()).toEqual([]);

  await app.electron.evaluate(({ app: electron }) => {
    electron.getApplicationNameForProtocol = () => 'softphone.desktop';
  });
  await details.getByRole('button', { name: 'Call' }).click();
  await expect.poll(() => opened.jsonValue()).toEqual(['ciscotel:carlotta@example.com']);
  await expect(said).toBeHidden();
});
