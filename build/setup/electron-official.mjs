import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run, withoutNodeMode } from './run.mjs';

const folder = join(root, 'node_modules', 'electron');
const probeLimit = 5_000;
const downloadLimit = 10 * 60_000;
// The installer keeps what it downloaded once; this long it may take to unpack that.
const cachedLimit = 15_000;

/** The version of the electron package that is installed. */
export async function officialVersion() {
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  return String(JSON.parse(text).version);
}

/**
 * The official Electron, where it was downloaded already.
 * @returns {Promise<{ path: string, version: string } | undefined>}
 */
export async function officialElectron() {
  try {
    const version = (await readFile(join(folder, 'dist', 'version'), 'utf8')).trim().replace(/^v/, '');
    const path = join(folder, 'dist', await readFile(join(folder, 'path.txt'), 'utf8'));
    await access(path);
    return version === (await officialVersion()) ? { path, version } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Downloads the official Electron with the package's own installer. Gives up within seconds where GitHub does not
 * answer.
 * @returns {Promise<string | undefined>} what went wrong, in words
 */
export async function downloadOfficial() {
  // Behind a proxy or with a mirror, whether GitHub answers us directly tells nothing.
  const reachable = goesElsewhere() || (await githubAnswers());
  const ran = await run(process.execPath, [join(folder, 'install.js')], {
    env: withoutNodeMode(process.env),
    limit: reachable ? downloadLimit : cachedLimit,
  });
  if (ran.code === 0) return undefined;
  if (!reachable) return 'github.com does not answer';
  if (ran.timedOut) return 'the download took too long';
  const line = ran.output.split('\n').find((text) => text.includes('Error'));
  return line?.trim() ?? 'the download failed';
}

function goesElsewhere() {
  return Object.keys(process.env).some((name) =>
    /^(https?_proxy|all_proxy|global_agent_.*proxy|electron_mirror|npm_config_electron_mirror|npm_package_config_electron_mirror)$/i.test(
      name,
    ),
  );
}

/** Whether what is published on GitHub can be downloaded from there. */
export async function githubAnswers() {
  try {
    await fetch('https://github.com/electron/electron', {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(probeLimit),
    });
    return true;
  } catch {
    return false;
  }
}
