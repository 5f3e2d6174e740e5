import { copyFile, link, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Feed } from '../integration/updates/feed.js';

const built = resolve(import.meta.dirname, '../..');

/** The app as an AppImage has it: unpacked in a folder, and one file that it was unpacked from. */
export interface AppImage {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
  /** The file that an update takes the place of. */
  readonly file: string;
}

/**
 * Puts the built app into a folder as packaging does, with a feed built in. Electron's own files are only linked there.
 * @param folder is filled.
 */
export async function unpackedAppImage(folder: string, feed: Feed): Promise<AppImage> {
  const electron = process.env['ROLLCALL_TEST_ELECTRON'];
  if (electron === undefined) throw new Error('Run the tests with npm test: it finds the Electron to use.');
  const mount = join(folder, 'mount');
  const [resources, app] = [join(mount, 'resources'), join(mount, 'resources', 'app')];
  const out = join(app, 'out');
  await mkdir(out, { recursive: true });
  const notLinked = new Set(['electron', 'resources']);
  for (const name of await readdir(dirname(electron)))
    if (!notLinked.has(name)) await symlink(join(dirname(electron), name), join(mount, name));
  const executable = join(mount, 'rollcall');
  // By a link that is followed it would run from where Electron is.
  await link(electron, executable).catch(() => copyFile(electron, executable));

  await copyFile(join(built, 'package.json'), join(app, 'package.json'));
  for (const name of await readdir(join(built, 'out')))
    if (name !== 'update.json') await symlink(join(built, 'out', name), join(out, name));
  const key = feed.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  await writeFile(join(out, 'update.json'), JSON.stringify({ feed: feed.address, key }));
  await writeFile(
    join(resources, 'app-update.yml'),
    'provider: generic\nupdaterCacheDirName: rollcall-updater\n',
  );

  const file = join(folder, 'Rollcall.AppImage');
  await writeFile(file, 'the old one', { mode: 0o755 });
  return { executable, file, env: { APPIMAGE: file, APPDIR: mount } };
}
