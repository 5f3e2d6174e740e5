import { join } from 'node:path';
import { builtinModules } from 'node:module';
import { out, root } from '../setup/paths.mjs';
import { common } from './common.mjs';

/**
 * The simulator as a command of its own, for plain Node: one file with everything in it.
 * @returns {import('vite').InlineConfig}
 */
export function simulatorConfig() {
  return {
    ...common(),
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: join(out, 'simulator'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        // A dependency of koa's uses it, to name functions.
        checks: { eval: false },
        input: join(root, 'main/simulator/main.ts'),
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: 'main.mjs', codeSplitting: false },
      },
    },
  };
}
