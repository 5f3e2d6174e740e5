import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { publicHalf } from '../../../build/package/sign-release.mjs';
import { updateSourceOf, writeUpdateSource } from '../../../build/package/update-source.mjs';
import { updateSource, type Installation } from '../../../main/updates/update-source.js';

const ed25519 = publicHalf(generateKeyPairSync('ed25519').privateKey);
const x25519 = publicHalf(generateKeyPairSync('x25519').privateKey);
const FEED = 'https://downloads.example.com/rollcall';

/** An AppImage, its file as packaging writes it. */
function installed(): { appImage: Installation; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-source-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    appImage: {
      isPackaged: true,
      platform: 'linux',
      executable: '/tmp/.mount_Rollca1/rollcall',
      env: { APPIMAGE: '/home/joe/Rollcall.AppImage', APPDIR: '/tmp/.mount_Rollca1' },
      file: join(folder, 'update.json'),
    },
  };
}

async function withSource(): Promise<{ appImage: Installation; folder: string }> {
  const found = installed();
  await writeUpdateSource(
    found.folder,
    updateSourceOf({ ROLLCALL_UPDATE_FEED: FEED, ROLLCALL_UPDATE_KEY: ed25519 }),
  );
  return found;
}

test('an AppImage looks where it was built to look, and believes the key that it was built with', async () => {
  const { appImage } = await withSource();
  const source = updateSource(appImage);
  expect(source).toMatchObject({ kind: 'on', feed: FEED, how: 'appimage' });
  expect(source.kind === 'on' && source.key.export({ format: 'der', type: 'spki' }).toString('base64')).toBe(
    ed25519,
  );
});

test.each<[string, Partial<Installation>, string]>([
  ['run from the repository', { isPackaged: false }, 'not-packaged'],
  ['from a deb or an rpm', { executable: '/usr/lib/rollcall/rollcall', env: {} }, 'package-manager'],
  [
    'from a deb, started out of another program’s AppImage',
    { executable: '/usr/lib/rollcall/rollcall' },
    'package-manager',
  ],
  ['of an AppImage in a folder beside', { executable: '/tmp/.mount_Rollca12/rollcall' }, 'package-manager'],
])('a Rollcall %s looks for none', async (_what, changed, reason) => {
  const { appImage } = await withSource();
  expect(updateSource({ ...appImage, ...changed })).toEqual({ kind: 'off', reason });
});

test('on Windows what a person installed replaces itself, and what an administrator rolled out does not', async () => {
  const { appImage, folder } = await withSource();
  const windows: Installation = {
    ...appImage,
    platform: 'win32',
    env: {},
    executable: join(folder, 'program', 'Rollcall.exe'),
  };
  expect(updateSource(windows)).toEqual({ kind: 'off', reason: 'package-manager' });
  mkdirSync(join(folder, 'program'));
  expect(updateSource(windows)).toEqual({ kind: 'off', reason: 'package-manager' });
  writeFileSync(join(folder, 'program', 'Uninstall Rollcall.exe'), '');
  expect(updateSource(windows)).toMatchObject({ kind: 'on', how: 'nsis' });
});

test('on macOS the program replaces itself', async () => {
  const { appImage } = await withSource();
  expect(updateSource({ ...appImage, platform: 'darwin', env: {} })).toMatchObject({ how: 'mac' });
});

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['no key', JSON.stringify({ feed: FEED })],
  ['no feed', JSON.stringify({ key: ed25519 })],
  [
    'a feed that anybody on the way can change',
    JSON.stringify({ feed: 'http://example.com/', key: ed25519 }),
  ],
  ['a feed that is none', JSON.stringify({ feed: 'example', key: ed25519 })],
  ['a key that is none', JSON.stringify({ feed: FEED, key: 'abc' })],
  ['another kind of key', JSON.stringify({ feed: FEED, key: x25519 })],
])('built with %s, it looks for none', (_what, content) => {
  const { appImage } = installed();
  if (content !== undefined) writeFileSync(appImage.file, content);
  expect(updateSource(appImage)).toEqual({ kind: 'off', reason: 'no-feed' });
});

test('packages are built with both or with neither, and with nothing that would not be believed', () => {
  const source = (feed?: string, key?: string): unknown =>
    updateSourceOf({ ROLLCALL_UPDATE_FEED: feed, ROLLCALL_UPDATE_KEY: key });
  expect(source()).toBeUndefined();
  expect(source('', '')).toBeUndefined();
  expect(source(FEED, ed25519)).toEqual({ feed: FEED, key: ed25519 });
  expect(() => source(FEED)).toThrow('go together');
  expect(() => source(undefined, ed25519)).toThrow('go together');
  expect(() => source('http://example.com/', ed25519)).toThrow('https');
  expect(() => source(FEED, x25519)).toThrow('Ed25519');
  expect(() => source(FEED, 'abc')).toThrow();
});

test('packed without them, nothing is left of those of an earlier packing', async () => {
  const { appImage, folder } = await withSource();
  await writeUpdateSource(folder, undefined);
  expect(updateSource(appImage)).toEqual({ kind: 'off', reason: 'no-feed' });
});
