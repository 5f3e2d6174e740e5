import { median } from '../../../build/bench/statistics.mjs';
import type { Bench, Measurement, Row } from '../row.js';
import { sleep } from './clock.js';
import { emptyApp } from './empty-app.js';
import { startElectron, type Start } from './electron-process.js';
import { ROW, makeTeam, type Team } from './team.js';

const SIZES = [
  { size: 25, times: 1.25 },
  { size: 5_000, times: 1.6 },
];
/** Starts of each a round; the median counts. */
const STARTS = 3;

export const coldStart: Row = {
  number: 7,
  title: 'cold start to tray shown and list painted',
  baseline: 'an Electron app with one empty window and a tray',
  async measure(bench) {
    const teams: Team[] = [];
    for (const { size } of SIZES) teams.push(await makeTeam(bench, size));
    const empty = emptyApp(bench);
    // What is written once, and the disk's cache.
    await startTime(bench, empty);
    const measurements: Measurement[] = [];
    for (const team of teams) {
      const times = SIZES.find(({ size }) => size === team.size)?.times ?? 1;
      const ours: number[] = [];
      const baseline: number[] = [];
      for (let round = 0; round < bench.rounds; round++) {
        const [one, other]: [number[], number[]] = [[], []];
        for (let start = 0; start < STARTS; start++) {
          one.push(await startTime(bench, { app: bench.root, home: team.home, awaits: ROW }));
          other.push(await startTime(bench, empty));
        }
        ours.push(median(one));
        baseline.push(median(other));
        bench.say(`${team.size} contacts: ${inWords(one)} ms, empty ${inWords(other)}`);
      }
      measurements.push({
        name: `${team.size} contacts`,
        unit: 'ms',
        ours,
        baseline,
        target: { kind: 'ratio', times },
      });
    }
    for (const team of teams) await team.close();
    return measurements;
  },
};

/** Milliseconds from the start of the program to the frame that shows the list. Its tray icon is made before that. */
async function startTime(bench: Bench, start: Start): Promise<number> {
  const app = await startElectron(bench, start);
  const painted = await app.line(/^painted /u);
  const took = Number(painted.split(' ')[1]) - app.startedAt;
  // So that the end of one start does not weigh on the next one.
  await app.end();
  await sleep(300);
  return took;
}

function inWords(times: readonly number[]): string {
  return times.map((time) => time.toFixed(0)).join(' ');
}
