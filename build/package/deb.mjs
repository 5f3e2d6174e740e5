import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { out } from '../setup/paths.mjs';
import { identity } from './identity.mjs';

/**
 * What Electron loads and the app starts, by Debian's names since 12 and Ubuntu's since 22.04. `t64`: newer releases
 * renamed some.
 */
const depends = [
  'libasound2 | libasound2t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libc6',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'libxss1',
  'libxtst6',
  'xdg-utils',
];

/** electron-builder's names of processors, and Debian's. */
const architectures = /** @type {const} */ ({ x64: 'amd64', arm64: 'arm64' });

/** @typedef {keyof typeof architectures} Arch */

/**
 * Makes Debian's package of an unpacked app. Needs dpkg and fakeroot.
 *
 * @param {object} given
 * @param {string} given.unpacked the folder that electron-builder made
 * @param {string} given.output the folder for the package
 * @param {string} given.version as in package.json
 * @param {Arch} given.arch
 * @param {'xz' | 'none'} [given.compression] `none` for one that is installed and thrown away
 * @returns {Promise<string>} the package's file
 */
export async function makeDeb({ unpacked, output, version, arch, compression = 'xz' }) {
  const { Installer, transformVersion } = await import('electron-installer-debian');
  const own = join(import.meta.dirname, 'deb');

  // The tool's own steps, with a desktop entry by the name that desktops look for and the profile that postinst installs.
  class RollcallInstaller extends Installer {
    /** @override */
    async createDesktopFile() {
      const folder = join(this.stagingDir, 'usr/share/applications');
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${identity.id}.desktop`), desktopEntry, { mode: 0o644 });
    }
  }

  const installer = new RollcallInstaller({
    src: unpacked,
    dest: output,
    rename: (/** @type {string} */ folder) => join(folder, '<%= name %>_<%= version %>_<%= arch %>.deb'),
    logger: () => undefined,
    options: {
      name: identity.command,
      bin: identity.command,
      productName: identity.name,
      version: transformVersion(version),
      arch: architectures[arch],
      section: 'net',
      description: identity.summary,
      productDescription: identity.description,
      maintainer: identity.maintainer,
      homepage: identity.homepage,
      compression,
      icon: Object.fromEntries(
        [16, 32, 48, 64, 128, 256, 512].map((size) => [
          `${size}x${size}`,
          join(out, 'icons', 'app', `${size}.png`),
        ]),
      ),
      scripts: {
        postinst: join(own, 'postinst'),
        prerm: join(import.meta.dirname, 'before-remove.sh'),
        postrm: join(own, 'postrm'),
      },
    },
  });
  await installer.generateDefaults();
  installer.generateOptions();
  // The tool's own list is of Electron's first years.
  Object.assign(installer.options, { depends, recommends: [], suggests: [] });
  await installer.createStagingDir();
  await installer.createContents();
  await cp(join(own, 'apparmor-profile'), join(installer.stagingAppDir, 'resources', 'apparmor-profile'));
  await installer.createPackage();
  await installer.movePackage();
  const [file] = installer.options.packagePaths;
  if (file === undefined) throw new Error('The package was made and is not there.');
  return file;
}

/** `--`: what comes by a link is never taken for a switch. */
const desktopEntry = `[Desktop Entry]
Type=Application
Name=${identity.name}
Comment=${identity.summary}
Comment[de]=Sehen, wer im Team gerade Zeit hat
Exec=/usr/bin/${identity.command} -- %U
Icon=${identity.command}
Categories=Network;Office;
Keywords=presence;team;available;Cisco;
MimeType=x-scheme-handler/${identity.scheme};
StartupNotify=true
StartupWMClass=${identity.command}
X-GNOME-UsesNotifications=true
SingleMainWindow=true
`;
