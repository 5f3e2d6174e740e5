import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, windowOf } from './app-test.js';
import { freePort } from './free-port.js';
import { settingsOf, TEAM } from './settings-window.js';

test('what an administrator gives needs only a password, and what is locked stays', async ({
  launch,
  simulator,
  folder,
}) => {
  const managed = join(folder, 'managed.json');
  const port = await freePort();
  await writeFile(
    managed,
    JSON.stringify({
      version: 1,
      server: { address: simulator.origin },
      applicationUser: { name: 'appuser' },
      endUser: { name: 'rita' },
      callback: { address: '127.0.0.1', port },
      contacts: TEAM,
      locked: ['server.address', 'callback.port', 'contacts'],
    }),
  );
  const userDataDir = join(folder, 'user-data');
  const app = await launch({ env: { ROLLCALL_MANAGED: managed }, userDataDir });
  const list = await windowOf(app, 'presence');
  await list.getByLabel(/password/iu).fill('appuser');
  await list.keyboard.press('Enter');
  await app.waitForLine(/^connection live$/u);
  await expect(list.getByRole('treeitem', { name: /^Carlotta/u })).toBeVisible();

  await list.evaluate(() => window.rollcall.call('settings.open', 'server'));
  const { page, field, open } = settingsOf(await windowOf(app, 'settings'));
  const address = field('server.address');
  await expect(address).toHaveValue(simulator.origin);
  await expect(address).toHaveAttribute('readonly');
  await expect(address).toBeEnabled();
  await expect(address).toHaveAccessibleDescription(/^Set by your organisation/u);
  await address.press('x');
  await expect(address).toHaveValue(simulator.origin);
  await expect(field('endUser.name')).toBeEditable();
  await expect(field('endUser.name')).not.toHaveAccessibleDescription(/organisation/u);

  await open('Team');
  const table = page.getByRole('table', { name: 'Team' });
  await expect(table).toHaveAccessibleDescription('Set by your organisation');
  await expect(table.getByRole('row')).toHaveCount(1 + TEAM.length);
  await expect(field('contacts.0.name')).toHaveValue('Joe');
  await expect(field('contacts.0.name')).not.toBeEditable();
  for (const name of ['Add person', /^Import/u, /^Remove/u])
    await expect(page.getByRole('main').getByRole('button', { name })).toHaveCount(0);
  // It can be walked through with the keyboard, and ends at the last.
  await field('contacts.0.name').focus();
  await page.keyboard.press('ArrowDown');
  await expect(field('contacts.1.name')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(field('contacts.1.name')).toBeFocused();

  // The page only shows it: main does not take it either.
  const view = await list.evaluate(() => window.rollcall.call('settings.read', undefined));
  const saved = await list.evaluate(
    ({ settings }) =>
      window.rollcall.call('settings.save', {
        settings: {
          ...settings,
          server: { ...settings.server, address: 'elsewhere.example.net' },
          contacts: [],
          endUser: { name: 'joe' },
        },
        password: 'other',
      }),
    view,
  );
  expect(saved).toEqual({
    kind: 'refused',
    problems: {
      'server.address': 'Your organisation has set this: it cannot be changed here.',
      contacts: 'Your organisation has set this: it cannot be changed here.',
    },
  });
  await list.evaluate(
    (people) => window.rollcall.call('team.relabel', people),
    TEAM.map((contact) => ({ ...contact, name: 'Somebody' })),
  );
  await expect(list.getByRole('treeitem', { name: /^Carlotta/u })).toBeVisible();
  await app.quit();

  // What somebody writes into the file of settings by hand counts no more than what they type.
  const stored = join(userDataDir, 'settings.json');
  const written = JSON.parse(await readFile(stored, 'utf8')) as typeof view.settings;
  const changed = { ...written, contacts: [], callback: { ...written.callback, port: 1 } };
  await writeFile(stored, JSON.stringify(changed));
  const again = await launch({ env: { ROLLCALL_MANAGED: managed }, userDataDir });
  const next = await (
    await windowOf(again, 'presence')
  ).evaluate(() => window.rollcall.call('settings.read', undefined));
  expect(next.settings.contacts).toEqual(TEAM);
  expect(next.settings.callback.port).toBe(port);
});

test('a wrong file is told in the settings and keeps nobody from starting', async ({ launch, folder }) => {
  const managed = join(folder, 'managed.json');
  await writeFile(
    managed,
    JSON.stringify({ version: 1, server: { adress: 'imp' }, endUser: { name: 'rita' } }),
  );
  const app = await launch({ env: { ROLLCALL_MANAGED: managed } });
  const list = await windowOf(app, 'presence');
  await list.getByRole('button', { name: 'Connect to your server' }).click();
  const { page, field } = settingsOf(await windowOf(app, 'settings'));
  await expect(page.getByRole('alert')).toHaveText(
    `Some of what your organisation has set in ${managed} is not right and is not used; the rest is. server.adress: There is no such setting. Please tell your administrator.`,
  );
  await expect(field('endUser.name')).toHaveValue('rita');
});
