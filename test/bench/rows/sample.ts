import { median } from '../../../build/bench/statistics.mjs';
import { Exchange } from '../exchange.js';
import { RollcallHearer } from '../rollcall-hearer.js';
import type { Bench, Measurement, Row } from '../row.js';
import { SampleHearer } from '../sample-hearer.js';

const CONTACTS = 5_000;
const WARM_UPS = 300;
const SCRIPTS = 8;
/** Rollcall's own changes between two scripts: a machine that started a process was busy with something else. */
const CHANGES = 10;

/** Row 3: as row 2, beside the way that the server's public sample goes. */
export const sample: Row = {
  number: 3,
  title: 'the same change in Rollcall as in row 2',
  baseline: 'a web server (Python) that starts a script per notification, which logs in twice and fetches',
  measure,
};

async function measure(bench: Bench): Promise<Measurement[]> {
  const exchange = await Exchange.open(bench, CONTACTS);
  const rollcall = await RollcallHearer.open(exchange);
  const scripts = await SampleHearer.open(bench, exchange);
  for (let count = 0; count < WARM_UPS; count += 1) await exchange.tell(rollcall, exchange.next());
  await exchange.tell(scripts, exchange.next());

  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < bench.rounds; round += 1) {
    const times = { ours: [] as number[], baseline: [] as number[] };
    for (let turn = 0; turn < (bench.quick ? 1 : SCRIPTS); turn += 1) {
      times.baseline.push(await exchange.tell(scripts, exchange.next()));
      for (let count = 0; count < CHANGES; count += 1)
        times.ours.push(await exchange.tell(rollcall, exchange.next()));
    }
    ours.push(median(times.ours));
    baseline.push(median(times.baseline));
  }
  await scripts.stop();
  await rollcall.stop();
  await exchange.stop();
  return [
    { name: 'change → handled, p50', unit: 'ms', ours, baseline, target: { kind: 'faster', times: 30 } },
  ];
}
