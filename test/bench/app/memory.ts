import type { Bench, Measurement, Row } from '../row.js';
import { sleep } from './clock.js';
import { emptyApp } from './empty-app.js';
import { startElectron, type Start } from './electron-process.js';
import { use } from './processes.js';
import { PRESENT, makeTeam } from './team.js';

const SIZES = [
  { size: 25, times: 1.15 },
  { size: 5_000, times: 1.35 },
];
/** After this long what a start left behind has been given back. */
const SETTLED_MS = 12_000;

export const memory: Row = {
  number: 8,
  title: 'memory of all processes (PSS) after the snapshot',
  baseline: 'the empty app',
  async measure(bench) {
    const teams = await inTurn(SIZES, async ({ size, times }) => ({
      times,
      team: await makeTeam(bench, size),
      ours: [] as number[],
      baseline: [] as number[],
    }));
    for (let round = 0; round < bench.rounds; round++) {
      for (const { team, ours, baseline } of teams) {
        baseline.push(await memoryMB(bench, emptyApp(bench)));
        ours.push(await memoryMB(bench, { app: bench.root, home: team.home, awaits: PRESENT }));
        bench.say(
          `${team.size} contacts: ${ours.at(-1)?.toFixed(1)} MB, empty ${baseline.at(-1)?.toFixed(1)}`,
        );
      }
    }
    for (const { team } of teams) await team.close();
    return teams.map(({ team, times, ours, baseline }): Measurement => ({
      name: `${team.size} contacts`,
      unit: 'MB',
      ours,
      baseline,
      target: { kind: 'ratio', times },
    }));
  },
};

/** Each app runs alone: what two of them share would make either look small. */
async function memoryMB(bench: Bench, start: Start): Promise<number> {
  const app = await startElectron(bench, start);
  await app.line(/^painted /u);
  await sleep(bench.quick ? 2_000 : SETTLED_MS);
  const { memoryMB: measured } = use(app.pid);
  await app.end();
  return measured;
}

async function inTurn<T, U>(values: readonly T[], make: (value: T) => Promise<U>): Promise<U[]> {
  const made: U[] = [];
  for (const value of values) made.push(await make(value));
  return made;
}
