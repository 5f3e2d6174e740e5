import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { out, root } from '../setup/paths.mjs';
import { runSuite } from '../testing/suite.mjs';

/** @typedef {import('./table.mjs').RanRow} RanRow */

/**
 * Runs one row in a process of its own, so that it finds none of what the rows before it left in memory.
 * @param {Pick<import('../../test/bench/row.js').Row, 'number' | 'title' | 'baseline'>} row
 * @param {{ rounds: number, quick: boolean, electron: string }} options
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<RanRow>}
 */
export async function runRow({ number, title, baseline }, options, env) {
  const folder = await mkdtemp(join(tmpdir(), `rollcall-bench-${number}-`));
  const started = Date.now();
  const orders = join(folder, 'orders.json');
  const results = join(folder, 'results.json');
  try {
    await writeFile(orders, JSON.stringify({ ...options, number, root, folder, results }));
    const program = join(out, 'bench', 'one-row.mjs');
    const code = await runSuite([process.execPath, '--expose-gc', program, orders], env);
    const ran = { number, title, baseline, seconds: (Date.now() - started) / 1000 };
    const text = await readFile(results, 'utf8').catch(() => undefined);
    if (text === undefined) return { ...ran, failure: `it ended with code ${code} and left no figures` };
    return { ...ran, ...JSON.parse(text) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
