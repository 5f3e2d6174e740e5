import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtinModules } from 'node:module';
import { out, root } from '../setup/paths.mjs';
import { common } from './common.mjs';

/**
 * The benchmarks for plain Node: the list of rows, the program that runs one of them, and each program that a row
 * starts beside itself (test/bench/programs), with what they share in files of its own.
 * @returns {import('vite').InlineConfig}
 */
export function benchConfig() {
  const folder = join(root, 'test/bench');
  const programs = readdirSync(join(folder, 'programs')).filter((name) => name.endsWith('.ts'));
  return {
    ...common(),
    ssr: { noExternal: true, external: ['electron', '@electron/asar', '@playwright/test'], target: 'node' },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: join(out, 'bench'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        // A dependency of koa's uses it, to name functions.
        checks: { eval: false },
        input: Object.fromEntries([
          ...['rows', 'one-row'].map((name) => [name, join(folder, `${name}.ts`)]),
          ...programs.map((name) => [`programs/${name.slice(0, -3)}`, join(folder, 'programs', name)]),
        ]),
        external: ['electron', '@electron/asar', '@playwright/test', ...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'shared/[name]-[hash].mjs' },
      },
    },
  };
}
