import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, windowOf } from '../app-test.js';
import { freePort } from '../free-port.js';
import { writeSampleFolder } from '../simulator-process.js';
import { buttonsOf, click, paintDesktop, takePicture, windowsOfClass, type Point } from './screen.js';
import { placeList, windowState } from './windows.js';

const run = promisify(execFile);
const output = resolve(import.meta.dirname, '../../output/desktop');

test('a notification has buttons: chat opens the link, mute silences the person, open leads to them', async ({
  launch,
  simulator,
  folder,
}) => {
  const samples = await writeSampleFolder(join(folder, 'samples'), {
    server: simulator.origin,
    callbackPort: await freePort(),
    contacts: ['carlotta', 'amina', 'reed'].map((id) => `${id}@example.com`),
  });
  for (const id of ['carlotta', 'amina', 'reed']) simulator.type(`${id} away`);
  const app = await launch({ args: [`--import=${samples}`] });
  await app.waitForLine(/^connection live$/u);
  const list = await windowOf(app, 'presence');
  await paintDesktop();
  await placeList(app, 60, 40);
  await mkdir(output, { recursive: true });
  const opened = await app.electron.evaluateHandle(({ app: electron, shell }) => {
    const links: string[] = [];
    electron.getApplicationNameForProtocol = () => 'chat.desktop';
    Reflect.set(shell, 'openExternal', (link: string) => Promise.resolve(links.push(link)));
    return links;
  });
  await list.evaluate(() =>
    window.rollcall.call('alerts.add-rule', {
      scope: { kind: 'everyone' },
      trigger: { kind: 'becomes-available' },
      once: false,
    }),
  );

  // The server's text is shown as it is.
  simulator.type('carlotta available back at <b>5</b> & later');
  const [, chat] = await buttons();
  await takePicture(join(output, 'notification.png'), '480x140+800+0');
  await click(chat!);
  await expect.poll(() => opened.jsonValue()).toEqual(['xmpp:carlotta@example.com']);
  await expect.poll(() => windowsOfClass('xfce4-notifyd')).toEqual([]);

  simulator.type('amina available');
  const [, , mute] = await buttons();
  await click(mute!);
  await expect
    .poll(
      async () =>
        (await list.evaluate(() => window.rollcall.call('preferences.read', undefined))).alerts.muted,
    )
    .toEqual([
      {
        scope: { kind: 'person', address: 'amina@example.com' },
        since: expect.any(Number) as unknown as number,
        until: expect.any(Number) as unknown as number,
      },
    ]);
  await expect.poll(() => windowsOfClass('xfce4-notifyd')).toEqual([]);

  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  simulator.type('reed available');
  const [open] = await buttons();
  await click(open!);
  await expect.poll(() => windowState(app, 'presence')).toMatchObject({ visible: true, minimized: false });
  await expect(list.getByRole('region', { name: 'Details of Reed Bello' })).toBeVisible();
});

test('while the desktop is not to be disturbed nothing is shown, and the list of recent alerts says why', async ({
  launch,
  simulator,
  folder,
}) => {
  const samples = await writeSampleFolder(join(folder, 'samples'), {
    server: simulator.origin,
    callbackPort: await freePort(),
  });
  simulator.type('reed away');
  const app = await launch({ args: [`--import=${samples}`] });
  await app.waitForLine(/^connection live$/u);
  const list = await windowOf(app, 'presence');
  await list.evaluate(() =>
    window.rollcall.call('alerts.add-rule', {
      scope: { kind: 'everyone' },
      trigger: { kind: 'becomes-available' },
      once: false,
    }),
  );
  await doNotDisturb(true);
  try {
    simulator.type('reed available');
    await expect
      .poll(() => list.evaluate(() => window.rollcall.call('alerts.recent', undefined)))
      .toMatchObject([
        {
          subject: { address: 'reed@example.com' },
          outcome: { kind: 'withheld', reason: 'desktop-busy' },
        },
      ]);
  } finally {
    await doNotDisturb(false);
  }
});

/** As the switch in the desktop's notification settings does. */
async function doNotDisturb(on: boolean): Promise<void> {
  await run('xfconf-query', [
    ...['--channel', 'xfce4-notifyd', '--property', '/do-not-disturb'],
    ...['--create', '--type', 'bool', '--set', String(on)],
  ]);
}

/** The three buttons of the one notification that is about to be shown. */
async function buttons(): Promise<Point[]> {
  let found: Point[] = [];
  await expect
    .poll(async () => {
      const [bubble] = await windowsOfClass('xfce4-notifyd');
      found = bubble ? await buttonsOf(bubble) : [];
      return found.length;
    })
    .toBe(3);
  return found;
}
