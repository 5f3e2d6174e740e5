import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { listPackage } from '@electron/asar';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builderConfig } from '../../../build/package/builder-config.mjs';
import { writeNotices } from '../../../build/package/notices.mjs';
import { root } from '../../../build/setup/paths.mjs';
import { bundle, packedParts } from '../../../build/bundle.mjs';
import { fuses } from '../../../build/package/fuses.mjs';
import { fakeElectron } from './fake-electron.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-package-'));
  await bundle(packedParts);
  await writeNotices();
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Packs Rollcall for a platform that this need not be, unsigned, around an Electron that is none. */
async function packed(platform: 'win32' | 'darwin'): Promise<string[]> {
  const electron = join(folder, `electron-${platform}`);
  const output = join(folder, platform);
  await mkdir(electron);
  await fakeElectron(platform, electron);
  const config = builderConfig({
    version: '1.2.3',
    output,
    electron: { folder: electron, version: '45.4.1' },
  });
  await build({
    projectDir: root,
    publish: 'never',
    targets: (platform === 'win32' ? Platform.WINDOWS : Platform.MAC).createTarget('dir', Arch.x64),
    config: {
      ...config,
      // These are for a real executable, and for a Mac.
      win: { ...config.win, signAndEditExecutable: false },
      mac: { ...config.mac, identity: null, icon: null },
      // It would be written into the executable.
      disableAsarIntegrity: true,
      electronFuses: { ...fuses, resetAdHocDarwinSignature: false },
    },
  });
  const unpacked = join(output, platform === 'win32' ? 'win-unpacked' : 'mac');
  const entries = await readdir(unpacked, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(unpacked, join(entry.parentPath, entry.name)))
    .sort();
}

/** The folders of the app, and what lies above them. */
const contents = ['/out', '/out/icons', '/out/main', '/out/preload', '/out/renderer', '/package.json'];

describe('what is packed', () => {
  it('for Windows is Electron in the languages that Rollcall speaks, the app, and what is to be read', async () => {
    expect(await packed('win32')).toEqual([
      'LICENSE',
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'Rollcall.exe',
      'THIRD-PARTY-NOTICES.txt',
      'ffmpeg.dll',
      'locales/de.pak',
      'locales/en-US.pak',
      'resources.pak',
      'resources/app.asar',
      'version',
    ]);
    expect(foldersIn(join(folder, 'win32/win-unpacked/resources/app.asar'))).toEqual(contents);
  }, 120_000);

  it('for macOS is the same in a bundle of our own', async () => {
    const frameworks = 'Rollcall.app/Contents/Frameworks';
    const framework = `${frameworks}/Electron Framework.framework`;
    expect(await packed('darwin')).toEqual([
      `${framework}/Electron Framework`,
      `${framework}/Versions/A/Resources/de.lproj/locale.pak`,
      `${framework}/Versions/A/Resources/en_US.lproj/locale.pak`,
      ...[' (GPU)', ' (Plugin)', ' (Renderer)', ''].flatMap((kind) => [
        `${frameworks}/Rollcall Helper${kind}.app/Contents/Info.plist`,
        `${frameworks}/Rollcall Helper${kind}.app/Contents/MacOS/Rollcall Helper${kind}`,
      ]),
      'Rollcall.app/Contents/Info.plist',
      'Rollcall.app/Contents/LICENSE',
      'Rollcall.app/Contents/MacOS/Rollcall',
      'Rollcall.app/Contents/Resources/app.asar',
      'Rollcall.app/Contents/Resources/electron.icns',
      'Rollcall.app/Contents/THIRD-PARTY-NOTICES.txt',
    ]);
    expect(foldersIn(join(folder, 'darwin/mac/Rollcall.app/Contents/Resources/app.asar'))).toEqual(contents);
  }, 120_000);
});

function foldersIn(asar: string): string[] {
  const paths = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  expect(paths).toContain('/out/main/index.cjs');
  expect(paths.filter((path) => /licenses|\.map$|\.ts$/u.test(path))).toEqual([]);
  return paths.filter((path) => path.split('/').length <= 3).sort();
}
