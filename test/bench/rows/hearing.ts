import { median } from '../../../build/bench/statistics.mjs';
import { BareHearer } from '../bare-hearer.js';
import { Exchange } from '../exchange.js';
import { RollcallHearer } from '../rollcall-hearer.js';
import type { Bench, Measurement, Row } from '../row.js';

const CONTACTS = 5_000;
const WARM_UPS = 300;
const CHANGES = 300;

/** Row 2: from a change on the server to the roster, one at a time, beside a call and a fetch that nobody reads. */
export const hearing: Row = {
  number: 2,
  title: 'change on the server → roster in the main process, no window',
  baseline: 'the bare exchange: node http called back, and one http GET of the same body',
  measure,
};

async function measure(bench: Bench): Promise<Measurement[]> {
  const exchange = await Exchange.open(bench, CONTACTS);
  const rollcall = await RollcallHearer.open(exchange);
  const bare = await BareHearer.open(exchange);
  /** By turns, so that whatever else the machine does meets both. */
  const pairs = async (count: number): Promise<{ ours: number[]; baseline: number[] }> => {
    const ours: number[] = [];
    const baseline: number[] = [];
    for (let turn = 0; turn < (bench.quick ? count / 10 : count); turn += 1) {
      const change = exchange.next();
      baseline.push(await exchange.tell(bare, change));
      ours.push(await exchange.tell(rollcall, change));
    }
    return { ours, baseline };
  };

  await pairs(WARM_UPS);
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < bench.rounds; round += 1) {
    const times = await pairs(CHANGES);
    ours.push(median(times.ours));
    baseline.push(median(times.baseline));
  }
  await rollcall.stop();
  await bare.stop();
  await exchange.stop();
  return [
    { name: 'change → roster, p50', unit: 'ms', ours, baseline, target: { kind: 'ratio', times: 1.5 } },
  ];
}
