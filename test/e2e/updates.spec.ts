import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ARTIFACT, FEED_FILE, startFeed, type Feed } from '../integration/updates/feed.js';
import { axeFindings } from './accessibility/axe.js';
import { unpackedAppImage, type AppImage } from './app-image.js';
import { expect, test as base, windowOf } from './app-test.js';
import type { LaunchedApp } from './launch.js';

const test = base.extend<{ feed: Feed; appImage: AppImage }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures one needs: here, none.
  feed: async ({}, use) => {
    const feed = await startFeed();
    await use(feed);
    await feed.close();
  },
  appImage: async ({ folder, feed }, use) => {
    await use(await unpackedAppImage(folder, feed));
  },
});

/** The settings where new versions are. */
async function releases(
  app: LaunchedApp,
): Promise<{ page: Page; part: Locator; press: (name: string) => Promise<void> }> {
  const list = await windowOf(app, 'presence');
  await list.evaluate(() => window.rollcall.call('settings.open', 'startup'));
  const page = await windowOf(app, 'settings');
  for (const one of [list, page]) await one.emulateMedia({ reducedMotion: 'reduce' });
  const part = page.getByRole('group', { name: 'New versions of Rollcall' });
  return { page, part, press: (name) => part.getByRole('button', { name, exact: true }).click() };
}

/** A program that takes the place of the old one: Rollcall again, with what it prints in a file, and its number in another. */
function program({ executable }: AppImage, folder: string): Buffer {
  const asRoot = process.getuid?.() === 0 ? '--no-sandbox' : '';
  return Buffer.from(`#!/bin/sh
echo $$ >'${folder}/pid'
exec 3>&- 4>&- '${executable}' ${asRoot} --user-data-dir='${folder}/user-data' >'${folder}/printed' 2>&1
`);
}

test('a new version is looked for, downloaded and installed, each when the person says so', async ({
  launch,
  feed,
  appImage,
  folder,
}) => {
  const newer = program(appImage, folder);
  feed.publish('9.9.9', newer, 'releaseNotes: Everything is faster.\n');
  const app = await launch({ ...appImage, args: ['--demo'], userDataDir: join(folder, 'user-data') });
  const { page, part, press } = await releases(app);
  await expect(part.getByRole('status')).toContainText('Nobody has looked for a newer one yet.');
  expect(feed.paths()).toEqual([]);

  await press('Look now');
  await expect(part.getByRole('status')).toContainText('Rollcall 9.9.9 is available.');
  await expect(part).toContainText('Everything is faster.');
  expect(feed.paths()).toEqual([`/updates/${FEED_FILE}`]);
  expect(await axeFindings(page)).toEqual([]);
  const list = await windowOf(app, 'presence');
  await expect(list.getByRole('button', { name: 'Rollcall 9.9.9 is available' })).toBeVisible();
  expect(await axeFindings(list)).toEqual([]);

  await press('Download');
  await expect(part.getByRole('status')).toContainText('Rollcall 9.9.9 is downloaded');
  await expect(list.getByRole('button', { name: 'Rollcall 9.9.9 is ready to install' })).toBeVisible();
  expect(feed.paths()).toEqual([`/updates/${FEED_FILE}`, `/updates/${ARTIFACT}`]);
  expect(await readFile(appImage.file, 'utf8')).toBe('the old one');

  const old = app.electron.process();
  const ended = new Promise((resolve) => old.once('exit', resolve));
  await press('Restart to install');
  await ended;
  expect(await readFile(appImage.file)).toEqual(newer);
  // The old one has let go of the folder that both keep their things in: only then does the new one go on.
  const printed = (): Promise<string> => readFile(join(folder, 'printed'), 'utf8').catch(() => '');
  try {
    await expect.poll(printed, { timeout: 20_000 }).toContain('connection not configured');
  } finally {
    process.kill(Number(await readFile(join(folder, 'pid'), 'utf8')));
  }
});

test('what was changed on the way is refused in words, and nothing of it is used', async ({
  launch,
  feed,
  appImage,
  folder,
}) => {
  feed.publish('9.9.9', program(appImage, folder));
  feed.files.set(`/updates/${ARTIFACT}`, Buffer.from('#!/bin/sh\n'));
  const app = await launch({ ...appImage, args: ['--demo'] });
  const { page, part, press } = await releases(app);
  await press('Look now');
  await press('Download');
  await expect(part.getByRole('status')).toContainText('is not what was published');
  await expect(part.getByRole('status')).toContainText('It was thrown away.');
  expect(await axeFindings(page)).toEqual([]);
  await expect(part.getByRole('button')).toHaveText(['Look now']);
  const list = await windowOf(app, 'presence');
  await expect(list.getByRole('button', { name: 'Rollcall 9.9.9' })).toHaveCount(0);

  await page.evaluate(() => window.rollcall.call('update.install', undefined));
  await app.quit();
  expect(await readFile(appImage.file, 'utf8')).toBe('the old one');
});

test('what is not signed is refused in words', async ({ launch, feed, appImage }) => {
  feed.publish('9.9.9', Buffer.from('x'));
  const path = `/updates/${FEED_FILE}`;
  feed.files.set(path, String(feed.files.get(path)).replace('9.9.9', '9.9.8'));
  const { part, press } = await releases(await launch(appImage));
  await press('Look now');
  await expect(part.getByRole('status')).toContainText('is not signed by whoever made this Rollcall');
  expect(feed.paths()).toEqual([path]);
});

test('a Rollcall that something else updates says so, and offers nothing', async ({
  launch,
  feed,
  appImage,
}) => {
  feed.publish('9.9.9', Buffer.from('x'));
  // As from a deb: the same program, without an AppImage around it.
  const installed = await releases(await launch({ executable: appImage.executable }));
  await expect(installed.part.getByRole('status')).toContainText('is updated by what installed it');
  await expect(installed.part.getByRole('button')).toHaveCount(0);
  await expect(installed.part.getByRole('checkbox')).toHaveCount(0);
  await installed.page.evaluate(() => window.rollcall.call('update.look', undefined));
  expect(feed.paths()).toEqual([]);
});
