import { join } from 'node:path';
import { out, root } from '../setup/paths.mjs';
import { common, licenseFile } from './common.mjs';

/**
 * The preload script: one CommonJS file, because a sandboxed preload can import nothing.
 * @returns {import('vite').InlineConfig}
 */
export function preloadConfig() {
  return {
    ...common(),
    build: {
      target: 'chrome130',
      outDir: join(out, 'preload'),
      emptyOutDir: true,
      minify: false,
      license: licenseFile('preload'),
      lib: { entry: join(root, 'preload/bridge.ts'), formats: ['cjs'], fileName: () => 'bridge.cjs' },
      rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
    },
  };
}
