import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { out, root } from '../setup/paths.mjs';
import { SetupProblem } from '../setup/say.mjs';
import { builderConfig } from './builder-config.mjs';
import { makeDeb } from './deb.mjs';
import { writeNotices } from './notices.mjs';
import { writeUpdateSource } from './update-source.mjs';

/** @typedef {import('../setup/electron.mjs').ElectronRuntime} ElectronRuntime */
/** @typedef {import('./deb.mjs').Arch} Arch */

/**
 * @typedef {object} Order
 * @property {string} version
 * @property {string} output the folder for what is made
 * @property {readonly Arch[]} archs
 * @property {ElectronRuntime} electron
 * @property {boolean} withTools whether electron-builder can download its own tools
 * @property {import('./update-source.mjs').UpdateSource} [updates] where new versions come from; without it the packages look for
 * none
 * @property {'xz' | 'none'} [compression] of Debian's package
 */

/**
 * Packs the app that lies in out/ for the platform that this is.
 *
 * @param {Order} order
 * @returns {Promise<string[]>} the files that were made; folders of unpacked apps where nothing else could be
 */
export async function makePackages({ version, output, archs, electron, withTools, updates, compression }) {
  const other = archs.find((arch) => arch !== process.arch);
  if (electron.source !== 'official' && other !== undefined)
    throw new SetupProblem(
      `The Electron that is here is for ${process.arch}: nothing can be packed for ${other}.`,
    );
  const builder = await import('electron-builder');
  // The declared Electron is downloaded for each processor; another that is here stands in for one.
  const standIn =
    electron.source === 'official'
      ? {}
      : { electron: { folder: dirname(electron.path), version: electron.version } };
  const config = builderConfig({ version, output, ...standIn, ...(updates && { feed: updates.feed }) });
  await writeNotices();
  await writeUpdateSource(out, updates);
  await mkdir(output, { recursive: true });
  const made = await builder.build({
    projectDir: root,
    config,
    publish: 'never',
    targets: builder.Platform.current().createTarget(
      withTools ? ['dir', ...toolTargets(process.platform)] : 'dir',
      ...archs.map((arch) => builder.Arch[arch]),
    ),
  });
  if (process.platform !== 'linux') return withTools ? made : [output];
  for (const arch of archs) {
    const unpacked = join(output, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`);
    made.push(
      unpacked,
      await makeDeb({ unpacked, output, version, arch, ...(compression && { compression }) }),
    );
  }
  return made;
}

/**
 * What electron-builder makes of the unpacked app with tools that it downloads.
 * @param {NodeJS.Platform} platform
 */
export function toolTargets(platform) {
  switch (platform) {
    case 'win32':
      return ['nsis', 'msi'];
    case 'darwin':
      return ['dmg', 'zip'];
    default:
      return ['AppImage', 'rpm'];
  }
}
