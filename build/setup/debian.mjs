import { run, lastLines } from './run.mjs';
import { say, SetupProblem } from './say.mjs';

/**
 * Debian packages by what they are for. Where a newer release renamed one, `a|b`: either will do.
 * @type {Record<PackageSet, readonly string[]>}
 */
const packageSets = {
  electron: [
    'libgtk-3-0|libgtk-3-0t64',
    'libnss3',
    'libasound2|libasound2t64',
    'libgbm1',
    'libxss1',
    'libnotify4',
  ],
  // The font is the one that pictures are taken with.
  display: ['xvfb', 'fonts-dejavu-core'],
  desktop: [
    'adwaita-icon-theme',
    'dbus-x11',
    'gnome-keyring',
    'imagemagick',
    'libsecret-1-0',
    'openbox',
    'x11-xserver-utils',
    'xdotool',
    'xfce4-notifyd',
    'xfce4-panel',
    'xfconf',
  ],
  scripts: ['curl', 'python3-requests'],
  package: ['fakeroot'],
  // As on every desktop: it tells which program opens which link.
  installed: ['desktop-file-utils'],
};

/**
 * `electron`: the libraries it loads; `display`: a virtual screen; `desktop`: a desktop session to test in;
 * `scripts`: what the server's sample scripts need; `package`: what makes a Debian package; `installed`: what an installed one meets.
 * @typedef {'electron' | 'display' | 'desktop' | 'scripts' | 'package' | 'installed'} PackageSet
 */

/**
 * Makes sure that Debian's packages are there: installs what is missing as root, else says what to run. Does nothing
 * where there is no dpkg; there, Electron itself tells what it misses.
 * @param {readonly PackageSet[]} sets
 * @throws SetupProblem when something is missing and cannot be installed
 */
export async function installDebianPackages(sets) {
  if (process.platform !== 'linux') return;
  const installed = await installedPackages();
  if (installed === undefined) return;
  const missing = sets
    .flatMap((set) => packageSets[set])
    .map((names) => names.split('|'))
    .filter((names) => !names.some((name) => installed.has(name)));
  if (missing.length === 0) return;

  if (process.getuid?.() !== 0) {
    const names = await Promise.all(missing.map(available));
    throw new SetupProblem(
      `some of Debian's packages are missing. Please run this, then try again:\n\n` +
        `  sudo apt-get install --no-install-recommends ${names.join(' ')}\n`,
    );
  }

  say(`installing ${missing.length} of Debian's packages …`);
  await apt(['update']);
  const names = await Promise.all(missing.map(available));
  await apt(['install', '-y', '--no-install-recommends', ...names]);
}

/** The names of the installed packages, or undefined where this system has no dpkg and apt. */
async function installedPackages() {
  try {
    await run('apt-get', ['--version']);
    const query = await run('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n']);
    const lines = query.output.split('\n').filter((line) => line.startsWith('installed '));
    return new Set(lines.map((line) => line.slice('installed '.length)));
  } catch {
    return undefined;
  }
}

/**
 * The first of the names that this release has; the first at all where apt knows none.
 * @param {readonly string[]} names
 */
async function available(names) {
  for (const name of names) {
    const shown = await run('apt-cache', ['show', name]);
    if (shown.code === 0 && shown.output.includes('Package:')) return name;
  }
  return names[0] ?? '';
}

/** @param {readonly string[]} args */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', ['-q', ...args], { env });
  if (code !== 0) throw new SetupProblem(`apt-get ${args.join(' ')} failed.\n${lastLines(output)}`);
}
