import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test, windowOf } from '../app-test.js';
import { freePort } from '../free-port.js';
import { writeSampleFolder } from '../simulator-process.js';
import {
  buttonsOf,
  click,
  findTrayIcon,
  paintDesktop,
  takePicture,
  windowsOfClass,
  type Point,
} from './screen.js';
import { closeList, placeList, windowState } from './windows.js';

const output = resolve(import.meta.dirname, '../../output/desktop');

/** The demo team as its lead would have entered it. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  Dispatch: ['ngozi', 'luca', 'yara', 'bo', 'kavita'],
  Support: ['carlotta', 'reed', 'amina', 'mateusz', 'hana', 'tobias'],
};
const address = (id: string): string => `${id}@example.com`;

test('tray icon, notification, list and keychain on a real desktop', async ({
  launch,
  simulator,
  folder,
}) => {
  for (const line of [
    'luca on-the-phone',
    'bo away back 14:30',
    'tobias vacation',
    'hana dnd',
    'reed in-a-meeting',
  ]) {
    simulator.type(line);
  }
  for (const id of ['carlotta', 'amina', 'mateusz', 'ngozi', 'yara']) simulator.type(`${id} available`);
  simulator.type('kavita unavailable');
  const samples = await writeSampleFolder(join(folder, 'samples'), {
    server: simulator.origin,
    callbackPort: await freePort(),
    contacts: Object.values(GROUPS).flat().map(address),
  });
  const app = await launch({ args: [`--import=${samples}`] });
  await app.waitForLine(/^connection live$/u);
  const list = await windowOf(app, 'presence');

  // The keychain of the session took the password, so nobody is asked about it.
  const view = await list.evaluate(() => window.rollcall.call('settings.read', undefined));
  expect(view.passwordKept).toBe('keychain');

  const contacts = Object.entries(GROUPS).flatMap(([group, ids]) =>
    ids.map((id) => ({ address: address(id), name: '', group })),
  );
  const saved = await list.evaluate((settings) => window.rollcall.call('settings.save', { settings }), {
    ...view.settings,
    contacts,
  });
  expect(saved.kind).toBe('saved');
  await expect(list.getByRole('treeitem', { name: 'Support, 3 of 6 available' })).toBeVisible();
  await paintDesktop();
  await placeList(app, 420, 22);
  await expect.poll(() => findTrayIcon('live-5')).toBeDefined();

  await list.evaluate(() =>
    window.rollcall.call('alerts.add-rule', {
      scope: { kind: 'everyone' },
      trigger: { kind: 'any-change' },
      once: false,
    }),
  );
  simulator.type('carlotta away back 14:30');
  await app.waitForLine(/^presence carlotta@example\.com AVAILABLE -> AWAY$/u);
  await expect.poll(() => findTrayIcon('live-4')).toBeDefined();
  await expect.poll(() => windowsOfClass('xfce4-notifyd')).not.toEqual([]);
  await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant, Away/u })).toBeVisible();
  await mkdir(output, { recursive: true });
  // Once more than the bubble takes to fade in.
  await expect.poll(() => findTrayIcon('live-4')).toBeDefined();
  await takePicture(join(output, 'desktop.png'), '880x800+400+0');

  // Closing leaves the app in the tray; the notification brings the list back, at that person.
  const [bubble] = await windowsOfClass('xfce4-notifyd');
  await closeList(app);
  await expect.poll(async () => (await windowState(app, 'presence'))?.visible).toBe(false);
  if (!bubble) throw new Error('The notification has gone.');
  const [open] = await buttonsOf(bubble);
  if (!open) throw new Error('The notification has no buttons.');
  await click(open);
  await expect.poll(async () => (await windowState(app, 'presence'))?.visible).toBe(true);
  await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant/u })).toHaveAttribute(
    'aria-selected',
    'true',
  );

  // So does the tray icon, where that was chosen.
  await list.evaluate(() =>
    window.rollcall.call('preferences.change', { tray: { counts: { kind: 'everyone' }, click: 'list' } }),
  );
  await closeList(app);
  await expect.poll(async () => (await windowState(app, 'presence'))?.visible).toBe(false);
  const icon = await findTrayIcon('live-4');
  if (!icon) throw new Error('The tray icon has gone.');
  await click(icon);
  await expect.poll(async () => (await windowState(app, 'presence'))?.visible).toBe(true);
});

test('the first time that the list is closed the desktop says that Rollcall goes on, and no other time', async ({
  launch,
}) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  const isVisible = async (): Promise<boolean | undefined> => (await windowState(app, 'presence'))?.visible;
  await expect.poll(isVisible).toBe(true);
  await paintDesktop();
  // Those of an app that has ended go by themselves.
  await expect.poll(() => windowsOfClass('xfce4-notifyd'), { timeout: 30_000 }).toEqual([]);
  await closeList(app);
  await expect.poll(isVisible).toBe(false);
  let open: Point | undefined;
  await expect
    .poll(async () => {
      const [bubble] = await windowsOfClass('xfce4-notifyd');
      const buttons = bubble ? await buttonsOf(bubble) : [];
      open = buttons[0];
      return buttons.length;
    })
    .toBe(1);
  await mkdir(output, { recursive: true });
  await takePicture(join(output, 'still-running.png'), '480x140+800+0');
  const { startup } = await list.evaluate(() => window.rollcall.call('preferences.read', undefined));
  expect(startup.toldOfIcon).toBe(true);

  await click(open!);
  await expect.poll(isVisible).toBe(true);
  await expect.poll(() => windowsOfClass('xfce4-notifyd')).toEqual([]);
  await closeList(app);
  await expect.poll(isVisible).toBe(false);
  expect(await windowsOfClass('xfce4-notifyd')).toEqual([]);
});

test('a second start uses the password that the keychain holds', async ({ launch, simulator, folder }) => {
  const samples = await writeSampleFolder(join(folder, 'samples'), {
    server: simulator.origin,
    callbackPort: await freePort(),
  });
  const userDataDir = join(folder, 'user-data');
  const first = await launch({ args: [`--import=${samples}`], userDataDir });
  await first.waitForLine(/^connection live$/u);
  await first.close();
  const second = await launch({ userDataDir });
  await second.waitForLine(/^connection live$/u);
});
