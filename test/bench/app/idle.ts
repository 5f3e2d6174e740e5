import type { Measurement, Row } from '../row.js';
import { sleep } from './clock.js';
import { emptyApp } from './empty-app.js';
import { startElectron } from './electron-process.js';
import { use } from './processes.js';
import { PRESENT, makeTeam } from './team.js';

const CONTACTS = 25;
/** A start has calmed down by then, and V8 has collected what it left, which takes it a while to get to. */
const SETTLED_MS = 150_000;
const MINUTE_MS = 60_000;

export const idle: Row = {
  number: 9,
  title: 'an idle minute with the window hidden',
  baseline: 'the empty app in the same minute',
  async measure(bench) {
    const team = await makeTeam(bench, CONTACTS);
    // Both idle at once: what else the computer does in that minute weighs on both.
    const empty = await startElectron(bench, emptyApp(bench));
    const rollcall = await startElectron(bench, { app: bench.root, home: team.home, awaits: PRESENT });
    const apps = [rollcall, empty];
    for (const app of apps) {
      await app.line(/^painted /u);
      process.kill(app.pid, 'SIGUSR2');
      await app.line(/^hidden$/u);
    }
    await sleep(bench.quick ? 2_000 : SETTLED_MS);
    const [cpu, wakeUps]: [number[][], number[][]] = [
      [[], []],
      [[], []],
    ];
    for (let round = 0; round < bench.rounds; round++) {
      const before = apps.map(({ pid }) => use(pid));
      await sleep(bench.quick ? 5_000 : MINUTE_MS);
      apps.forEach(({ pid }, index) => {
        const after = use(pid);
        cpu[index]?.push(after.cpuSeconds - (before[index]?.cpuSeconds ?? NaN));
        wakeUps[index]?.push(after.wakeUps - (before[index]?.wakeUps ?? NaN));
      });
      bench.say(
        `CPU ${cpu.map((one) => one.at(-1)?.toFixed(3)).join(' / ')} s, woken ${wakeUps.map((one) => one.at(-1)).join(' / ')}`,
      );
    }
    for (const app of apps) await app.end();
    await team.close();
    const [ours = [], baseline = []] = cpu;
    const [oursWoken = [], baselineWoken = []] = wakeUps;
    const target = { kind: 'ratio', times: 1.2 } as const;
    return [
      { name: 'CPU time', unit: 's', ours, baseline, target },
      { name: 'wake-ups', unit: 'count', ours: oursWoken, baseline: baselineWoken, target },
    ] satisfies Measurement[];
  },
};
