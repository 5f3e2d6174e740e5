import { join } from 'node:path';
import { builtinModules } from 'node:module';
import { out, root } from '../setup/paths.mjs';
import { common, licenseFile } from './common.mjs';

/**
 * The main process: CommonJS with everything in it but Electron and Node. What is not needed to show the list is in files
 * of its own, loaded when it is.
 * @returns {import('vite').InlineConfig}
 */
export function mainConfig() {
  return {
    ...common(),
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: join(out, 'main'),
      emptyOutDir: true,
      minify: true,
      license: licenseFile('main'),
      rolldownOptions: {
        // A dependency of koa's uses it, to name functions.
        checks: { eval: false },
        input: join(root, 'main/index.ts'),
        external: ['electron', ...builtinModules, /^node:/],
        output: { format: 'cjs', entryFileNames: 'index.cjs', chunkFileNames: '[name].cjs' },
      },
    },
  };
}
