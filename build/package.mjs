/**
 * Packs Rollcall for this platform: `npm run package -- [--arch x64,arm64] [--version 1.2.3] [--out FOLDER]`.
 * ROLLCALL_UPDATE_FEED and ROLLCALL_UPDATE_KEY say where new versions come from (package/update-source.mjs).
 */
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, packedParts } from './bundle.mjs';
import { makePackages, toolTargets } from './package/make-packages.mjs';
import { updateSourceOf } from './package/update-source.mjs';
import { installDebianPackages } from './setup/debian.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { findElectron } from './setup/electron.mjs';
import { githubAnswers } from './setup/electron-official.mjs';
import { root } from './setup/paths.mjs';
import { runEntry, say, SetupProblem } from './setup/say.mjs';

await runEntry(async () => {
  const { archs, version, output } = await readOrder();
  await installDependencies();
  await installDebianPackages(['package']);
  const electron = await findElectron();
  await bundle(packedParts);
  const withTools = electron.source === 'official' && (await githubAnswers());
  const updates = updateSourceOf(process.env);
  say(`packing ${version} with Electron ${electron.version} …`);
  const made = await makePackages({
    version,
    output,
    archs,
    electron,
    withTools,
    ...(updates && { updates }),
  });
  for (const file of made) say(`made ${relative(root, file)}`);
  if (!withTools) {
    const left = toolTargets(process.platform).join(' and ');
    say(`left out: ${left}, for electron-builder's tools and Electron itself come from github.com`);
  }
  if (electron.source === 'fallback')
    say(`packed with an older Electron (${electron.version}): to be tried, not to be given away`);
  return 0;
});

/** What the command line asks for. */
async function readOrder() {
  const { values } = parseArgs({
    options: {
      arch: { type: 'string', default: process.arch },
      version: { type: 'string' },
      out: { type: 'string', default: 'dist' },
    },
  });
  const archs = values.arch.split(',').map((arch) => {
    if (arch !== 'x64' && arch !== 'arm64')
      throw new SetupProblem(`Rollcall is packed for x64 and arm64, not for "${arch}".`);
    return arch;
  });
  return {
    archs,
    version: values.version ?? (await declaredVersion()),
    output: resolve(process.env.INIT_CWD ?? root, values.out),
  };
}

async function declaredVersion() {
  const text = await readFile(join(root, 'package.json'), 'utf8');
  return String(JSON.parse(text).version);
}
