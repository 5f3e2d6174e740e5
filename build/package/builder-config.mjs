import { join } from 'node:path';
import { out, root } from '../setup/paths.mjs';
import { licensesFolder } from '../vite/common.mjs';
import { fuses } from './fuses.mjs';
import { identity } from './identity.mjs';
import { noticesFile } from './notices.mjs';
import { updateSourceFile } from './update-source.mjs';

/** @typedef {import('electron-builder').Configuration} Configuration */

const own = import.meta.dirname;
/** @type {('x64' | 'arm64')[]} */
const archs = ['x64', 'arm64'];

/**
 * What of the repository the app needs to run: the simulator's command is for developers, the demo's server is in main.
 * Everything of npm is in the bundles already.
 */
export const packedFiles = [
  'package.json',
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  'out/icons/**',
  `out/${updateSourceFile}`,
  `!out/*/${licensesFolder}`,
];

/**
 * How electron-builder packs Rollcall, for each platform. Debian's package is made from the unpacked app (deb.mjs): it
 * is the same on every machine, also where electron-builder's own tools cannot be downloaded.
 *
 * @param {object} given
 * @param {string} given.version of what is packed
 * @param {string} given.output the folder for what is made
 * @param {{ folder: string, version: string }} [given.electron] one that is there, and its version; without it the
 * declared one is downloaded
 * @param {string} [given.feed] where updates are published; without it the app looks for none
 * @returns {Configuration}
 */
export function builderConfig({ version, output, electron, feed }) {
  return {
    appId: identity.id,
    productName: identity.name,
    copyright: '© 2026 The Rollcall authors',
    extraMetadata: { version },
    directories: { output, buildResources: own },
    artifactName: '${name}-${version}-${os}-${arch}.${ext}',
    // A copy: electron-builder changes what it is given.
    files: [...packedFiles],
    extraFiles: [
      { from: join(root, 'LICENSE'), to: 'LICENSE' },
      { from: noticesFile, to: 'THIRD-PARTY-NOTICES.txt' },
    ],
    asar: true,
    // Those that words/ speaks.
    electronLanguages: ['en-US', 'de'],
    electronFuses: fuses,
    ...(electron && { electronDist: electron.folder, electronVersion: electron.version }),
    // The bundles hold everything of npm already: nothing is built, looked for or copied.
    beforeBuild: () => Promise.resolve(false),
    publish: feed === undefined ? null : { provider: 'generic', url: feed },
    protocols: [{ name: identity.name, schemes: [identity.scheme] }],
    linux: {
      executableName: identity.command,
      // What comes by a link is never taken for a switch; and an AppImage is not started without the sandbox.
      executableArgs: ['--'],
      target: [
        { target: 'AppImage', arch: [...archs] },
        { target: 'rpm', arch: [...archs] },
      ],
      icon: join(out, 'icons', 'app'),
      category: 'Network',
      synopsis: identity.summary,
      description: identity.description,
      maintainer: identity.maintainer,
      vendor: 'Rollcall',
      mimeTypes: [`x-scheme-handler/${identity.scheme}`],
      desktop: {
        desktopActions: {},
        entry: {
          Name: identity.name,
          Comment: identity.summary,
          Categories: 'Network;Office;',
          Keywords: 'presence;team;available;Cisco;',
          StartupWMClass: identity.command,
          'X-GNOME-UsesNotifications': 'true',
        },
      },
    },
    // Without a version: an update takes the place of the file, which shortcuts go on finding.
    appImage: { artifactName: '${name}-${os}-${arch}.${ext}' },
    rpm: {
      packageName: identity.command,
      depends: [
        'gtk3',
        'libnotify',
        'nss',
        'libXScrnSaver',
        'libXtst',
        'at-spi2-core',
        'libsecret',
        'xdg-utils',
      ],
      // Two programs on one Electron would claim the same build ids; newer systems want the stronger digest.
      fpm: [
        '--rpm-rpmbuild-define=_build_id_links none',
        '--rpm-digest=sha256',
        `--before-remove=${join(own, 'before-remove.sh')}`,
      ],
    },
    win: {
      target: [
        { target: 'nsis', arch: [...archs] },
        { target: 'msi', arch: [...archs] },
      ],
      icon: join(out, 'icons', 'app.ico'),
      executableName: identity.name,
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: false,
      deleteAppDataOnUninstall: false,
      include: join(own, 'uninstall.nsh'),
    },
    msi: { perMachine: false, oneClick: false },
    mac: {
      target: [
        { target: 'dmg', arch: [...archs] },
        { target: 'zip', arch: [...archs] },
      ],
      icon: join(out, 'icons', 'app.png'),
      category: 'public.app-category.business',
      minimumSystemVersion: '13.0',
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: join(own, 'entitlements.mac.plist'),
      entitlementsInherit: join(own, 'entitlements.mac.plist'),
    },
  };
}
