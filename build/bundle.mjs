/** Bundles the app into out/: `node build/bundle.mjs`. What did not change since the last time is left alone. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './inputs.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { out } from './setup/paths.mjs';
import { runEntry, say, SetupProblem } from './setup/say.mjs';

/** @typedef {'main' | 'preload' | 'renderer' | 'simulator' | 'icons' | 'bench'} Part */

const always = ['package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * What each part is made of and how.
 * @type {Record<Part, { inputs: readonly string[], make: () => Promise<void> }>}
 */
const parts = {
  main: {
    inputs: ['main', 'preload', 'build/vite'],
    make: async () => vite((await import('./vite/main.mjs')).mainConfig()),
  },
  preload: {
    inputs: ['main', 'preload', 'build/vite'],
    make: async () => vite((await import('./vite/preload.mjs')).preloadConfig()),
  },
  renderer: {
    inputs: ['main', 'preload', 'renderer', 'build/vite'],
    make: async () => {
      for (const config of (await import('./vite/renderer.mjs')).rendererConfigs()) await vite(config);
    },
  },
  simulator: {
    inputs: ['main', 'build/vite'],
    make: async () => vite((await import('./vite/simulator.mjs')).simulatorConfig()),
  },
  icons: {
    inputs: ['build/icons', 'build/icons.mjs'],
    make: async () => (await import('./icons.mjs')).makeIcons(join(out, 'icons')),
  },
  bench: {
    inputs: ['main', 'preload', 'test/bench', 'test/support', 'build/bench', 'build/vite'],
    make: async () => vite((await import('./vite/bench.mjs')).benchConfig()),
  },
};

/** What is packed. */
export const packedParts = /** @type {const} */ (['main', 'preload', 'renderer', 'icons']);

/** Everything the app is made of. */
export const wholeApp = /** @type {const} */ ([...packedParts, 'simulator']);

/**
 * Makes the parts whose inputs changed since they were last made. Needs the npm dependencies.
 * @param {readonly Part[]} wanted
 * @throws SetupProblem when a part does not build
 */
export async function bundle(wanted) {
  const started = Date.now();
  /** @type {Part[]} */
  const made = [];
  for (const name of wanted) if (await makeIfChanged(name)) made.push(name);
  if (made.length > 0) say(`built ${made.join(', ')} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** @param {Part} name */
async function makeIfChanged(name) {
  const stampFile = join(out, '.stamps', name);
  const { inputs, make } = parts[name];
  const hash = await hashOf([...always, ...inputs]);
  const present = await readFile(stampFile, 'utf8').catch(() => undefined);
  if (present === hash) return false;
  await rm(stampFile, { force: true });
  try {
    await make();
  } catch (error) {
    throw new SetupProblem(
      `${name} does not build.\n${error instanceof Error ? error.message : String(error)}`,
    );
  }
  await mkdir(join(out, '.stamps'), { recursive: true });
  await writeFile(stampFile, hash);
  return true;
}

/** @param {import('vite').InlineConfig} config */
async function vite(config) {
  const { build } = await import('vite');
  await build(config);
}

if (process.argv[1] === import.meta.filename) {
  await runEntry(async () => {
    await installDependencies();
    await bundle(wholeApp);
    return 0;
  });
}
