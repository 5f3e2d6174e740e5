import { root } from '../setup/paths.mjs';

/**
 * What all four bundles share.
 * @returns {import('vite').InlineConfig}
 */
export function common() {
  return { root, configFile: false, publicDir: false, logLevel: 'warn', mode: 'production' };
}
