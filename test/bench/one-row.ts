/** Runs one row and writes its figures: `node --expose-gc one-row.mjs ORDERS.json`; build/bench/run-row.mjs starts it. */
import { readFile, writeFile } from 'node:fs/promises';
import { speak } from '../../preload/words/catalogue.js';
import type { Bench, Measurement } from './row.js';
import { rows } from './rows.js';

interface Orders {
  readonly number: number;
  readonly rounds: number;
  readonly quick: boolean;
  readonly electron: string;
  readonly root: string;
  readonly folder: string;
  readonly results: string;
}

type Outcome = { readonly measurements: readonly Measurement[] } | { readonly failure: string };

speak('en');
const [, , file = ''] = process.argv;
const { number, folder, results, ...orders } = JSON.parse(await readFile(file, 'utf8')) as Orders;
const bench: Bench = {
  ...orders,
  scratch: folder,
  say: (line) => console.error(`   ${number}: ${line}`),
};
await writeFile(results, JSON.stringify(await outcome()));
// What a row left open must not keep the next one waiting.
process.exit();

async function outcome(): Promise<Outcome> {
  const row = await rows[number - 1]?.();
  if (!row) return { failure: 'there is no such row' };
  try {
    return { measurements: await row.measure(bench) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
