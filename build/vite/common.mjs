import { root } from '../setup/paths.mjs';

/**
 * What all four bundles share.
 * @returns {import('vite').InlineConfig}
 */
export function common() {
  return { root, configFile: false, publicDir: false, logLevel: 'warn', mode: 'production' };
}

/** Folder, in that of each bundle, with the licences of what npm gave to it. They are packed as one text. */
export const licensesFolder = 'licenses';

/**
 * Has a bundle write down the licences of what npm gave to it.
 * @param {string} bundle
 */
export function licenseFile(bundle) {
  return { fileName: `${licensesFolder}/${bundle}.json` };
}
