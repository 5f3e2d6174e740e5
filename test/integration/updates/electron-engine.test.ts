import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { electronEngine } from '../../../main/updates/electron-engine.js';
import type { UpdateState } from '../../../main/updates/update-state.js';
import { Updates } from '../../../main/updates/updates.js';
import { ManualClock } from '../../support/manual-clock.js';
import { ARTIFACT, FEED_FILE, feedText, startFeed } from './feed.js';

/** The program that takes the place of the old one: it writes down that it was started. */
const newProgram = (marker: string, size = 200_000): Buffer =>
  Buffer.from(`#!/bin/sh\necho started > '${marker}'\nexit 0\n${'#'.repeat(size)}\n`);

/** Rollcall 1.0.0 as an AppImage of its own name, and what the real electron-updater makes of a feed. */
async function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-updates-'));
  const feed = await startFeed();
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await feed.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const program = join(folder, 'My Rollcall.AppImage');
  const cache = join(folder, 'cache');
  const configuration = join(folder, 'app-update.yml');
  writeFileSync(program, 'version 1.0.0');
  writeFileSync(
    configuration,
    `provider: generic\nurl: https://elsewhere.example.com/\nupdaterCacheDirName: rollcall-updater\n`,
  );
  vi.stubEnv('APPIMAGE', program);
  vi.stubEnv('XDG_CACHE_HOME', cache);
  const done: string[] = [];
  const states: UpdateState[] = [];
  const updates = new Updates({
    running: '1.0.0',
    clock: new ManualClock(),
    random: () => 0,
    source: () => ({ kind: 'on', feed: feed.address, key: feed.publicKey, how: 'appimage' }),
    load: (source) =>
      Promise.resolve(
        electronEngine(source, {
          name: 'Rollcall',
          version: '1.0.0',
          configuration,
          appImage: program,
          startArguments: [],
          letNextStart: () => done.push('next may start'),
          askedToQuit: () => Promise.resolve(),
        }),
      ),
    isWished: () => true,
    onChange: (state) => states.push(state),
    onFound: () => undefined,
  });
  const marker = join(folder, 'started');
  return { folder, feed, program, cache, updates, done, states, marker };
}

/** Every file below a folder. */
const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : [];

describe.skipIf(process.platform !== 'linux')(
  'an AppImage, a feed on a web server, and electron-updater',
  () => {
    test('a newer version is found, downloaded when told, and started in the place of the old one', async () => {
      const { folder, feed, program, cache, updates, done, states, marker } = await setUp();
      const artifact = newProgram(marker);
      feed.publish('1.1.0', artifact, 'releaseNotes: |\n  Faster.\n  <b>Calmer.</b>\n');

      await updates.look();
      expect(updates.state).toEqual({
        kind: 'available',
        version: '1.1.0',
        notes: 'Faster.\n<b>Calmer.</b>',
      });
      expect(feed.paths()).toEqual([`/updates/${FEED_FILE}`]);
      expect(filesBelow(cache)).toEqual([]);

      await updates.download();
      expect(updates.state).toEqual({ kind: 'ready', version: '1.1.0' });
      expect(states).toContainEqual({ kind: 'downloading', version: '1.1.0', percent: 100 });
      expect(feed.paths().slice(1)).toEqual([`/updates/${ARTIFACT}`]);
      expect(readFileSync(program, 'utf8')).toBe('version 1.0.0');

      expect(await updates.mayInstall()).toBe(true);
      updates.installAtEnd();
      await updates.end();
      expect(done).toEqual(['next may start']);
      expect(readFileSync(program)).toEqual(artifact);
      await vi.waitFor(() => expect(existsSync(marker)).toBe(true), 5_000);
      expect(readdirSync(folder).filter((name) => name.endsWith('.AppImage'))).toEqual([
        'My Rollcall.AppImage',
      ]);
    });

    test('the feed is not told who asks, and nothing is kept for it', async () => {
      const { folder, feed, updates, cache, marker } = await setUp();
      feed.publish('1.1.0', newProgram(marker));
      await updates.look();
      await updates.download();
      for (const { headers } of feed.asked) {
        expect(Object.keys(headers).sort()).toEqual(
          [
            'cache-control',
            'connection',
            'host',
            'user-agent',
            ...('accept' in headers ? ['accept'] : []),
          ].sort(),
        );
        expect(headers['user-agent']).not.toMatch(/rollcall|linux/iu);
      }
      expect(filesBelow(cache).sort()).toEqual([ARTIFACT, 'update-info.json']);
      expect(filesBelow(folder)).not.toContain('.updaterId');
    });

    test.each([
      ['the same version', '1.0.0'],
      ['an older one, rightly signed', '0.9.0'],
      ['a preliminary one', '1.1.0-beta.1'],
    ])('%s is not offered', async (_what, version) => {
      const { feed, updates, marker } = await setUp();
      feed.publish(version, newProgram(marker));
      await updates.look();
      await updates.download();
      expect(updates.state.kind).toBe('idle');
      expect(feed.paths()).toEqual([`/updates/${FEED_FILE}`]);
    });

    test('a version for some only is for everybody, and one for newer systems is not offered', async () => {
      const { feed, updates, marker } = await setUp();
      feed.publish('1.1.0', newProgram(marker), 'stagingPercentage: 1\n');
      await updates.look();
      expect(updates.state.kind).toBe('available');
      feed.publish('1.1.0', newProgram(marker), 'minimumSystemVersion: 999.0.0\n');
      await updates.look();
      expect(updates.state.kind).toBe('idle');
    });

    test('an artifact that was changed is not used, and the next download begins anew', async () => {
      const { feed, program, cache, updates, marker } = await setUp();
      const artifact = newProgram(marker);
      feed.publish('1.1.0', artifact);
      const changed = Buffer.from(artifact);
      changed[changed.length - 2] = 33;
      feed.files.set(`/updates/${ARTIFACT}`, changed);
      await updates.look();
      await updates.download();
      expect(updates.state).toMatchObject({ kind: 'failed', trouble: 'altered' });
      expect(filesBelow(cache)).toEqual([]);
      expect(await updates.mayInstall()).toBe(false);
      updates.installAtEnd();
      await updates.end();
      expect(readFileSync(program, 'utf8')).toBe('version 1.0.0');

      feed.files.set(`/updates/${ARTIFACT}`, artifact);
      await updates.look();
      await updates.download();
      expect(updates.state).toEqual({ kind: 'ready', version: '1.1.0' });
    });

    test('what is changed on the disk after the download is not installed, and is downloaded anew', async () => {
      const { feed, cache, updates, marker } = await setUp();
      feed.publish('1.1.0', newProgram(marker));
      await updates.look();
      await updates.download();
      writeFileSync(join(cache, 'rollcall-updater', 'pending', ARTIFACT), newProgram(marker, 10));
      expect(await updates.mayInstall()).toBe(false);
      expect(updates.state).toMatchObject({ kind: 'failed', trouble: 'altered' });
      await updates.look();
      await updates.download();
      expect(await updates.mayInstall()).toBe(true);
      expect(feed.paths().filter((path) => path.endsWith(ARTIFACT))).toHaveLength(2);
    });

    test('what is changed while it waits for the end leaves the old one as it was', async () => {
      const { folder, feed, program, cache, updates, done, marker } = await setUp();
      feed.publish('1.1.0', newProgram(marker));
      await updates.look();
      await updates.download();
      expect(await updates.mayInstall()).toBe(true);
      updates.installAtEnd();
      writeFileSync(join(cache, 'rollcall-updater', 'pending', ARTIFACT), newProgram(marker, 10));
      await expect(updates.end()).rejects.toMatchObject({ trouble: 'altered' });
      expect(readFileSync(program, 'utf8')).toBe('version 1.0.0');
      expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
      expect([done, existsSync(marker)]).toEqual([[], false]);
    });

    test.each<[string, string, (all: Awaited<ReturnType<typeof setUp>>) => unknown]>([
      ['gone', 'unreachable', ({ feed }) => feed.close()],
      ['empty', 'unreachable', ({ feed }) => feed.files.clear()],
      [
        'not signed',
        'unsigned',
        ({ feed }) => feed.files.set(`/updates/${FEED_FILE}`, feedText('1.1.0', Buffer.from('x'))),
      ],
      [
        'signed for another platform',
        'unsigned',
        ({ feed }) => feed.serve(feedText('1.1.0', Buffer.from('x')), 'latest-mac.yml'),
      ],
      ['no YAML', 'unreadable', ({ feed }) => feed.serve('version: [1.1.0\n')],
      ['without a version', 'unreadable', ({ feed }) => feed.serve('version: newest\nfiles: []\n')],
    ])('a feed that is %s is told in words', async (_what, trouble, spoil) => {
      const all = await setUp();
      all.feed.publish('1.1.0', newProgram(all.marker));
      await spoil(all);
      await all.updates.look();
      expect(all.updates.state).toMatchObject({ kind: 'failed', trouble });
    });

    test('it goes where the feed leads it, unless that is not by https', async () => {
      const { feed, updates, marker } = await setUp();
      feed.publish('1.1.0', newProgram(marker));
      const path = `/updates/${FEED_FILE}`;
      feed.files.set('/moved.yml', feed.files.get(path)!);
      const { origin } = new URL(feed.address);
      feed.redirections.set(path, `${origin}/moved.yml`);
      await updates.look();
      expect(updates.newVersion).toEqual({ kind: 'available', version: '1.1.0' });
      feed.redirections.set(path, `${origin.replace('127.0.0.1', 'localhost')}/moved.yml`);
      await updates.look();
      expect(updates.state).toEqual({ kind: 'failed', trouble: 'unreachable', detail: 'http://localhost' });
    });

    test('an artifact that is gone is told in words', async () => {
      const { feed, updates, marker } = await setUp();
      feed.publish('1.1.0', newProgram(marker));
      feed.files.delete(`/updates/${ARTIFACT}`);
      await updates.look();
      await updates.download();
      expect(updates.state).toMatchObject({ kind: 'failed', trouble: 'unreachable' });
    });

    test('an AppImage where nobody may write is told before anything is downloaded', async () => {
      const { folder, feed, updates, marker } = await setUp();
      feed.publish('1.1.0', newProgram(marker));
      await updates.look();
      // Also for root, who may write everywhere.
      rmSync(folder, { recursive: true });
      await updates.download();
      expect(updates.state).toMatchObject({ kind: 'failed', trouble: 'not-writable' });
      expect(feed.paths()).toEqual([`/updates/${FEED_FILE}`]);
    });
  },
);
