import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { percentile } from '../../../build/bench/statistics.mjs';
import { CONTACTS_PER_MESSAGE } from '../../../main/pws/limits.js';
import { callbackUrl } from '../../../main/simulator/callback.js';
import { BareHearer } from '../bare-hearer.js';
import { richDocument } from '../documents.js';
import { Exchange } from '../exchange.js';
import { Helper } from '../helper.js';
import { monotonicMs } from '../monotonic.js';
import { addressOf, people } from '../people.js';
import type { PreparedAnswer, PreparedRequest } from '../programs/prepared-server.js';
import type { Bench, Measurement, Row } from '../row.js';
import { sleep } from './clock.js';
import { drive, type DrivenApp } from './driven-app.js';
import { userData } from './electron-process.js';
import { FRAME_MS } from './frames.js';
import { clockAhead, paintedRows, rowsInSight, watchRows } from './painted-rows.js';
import { PRESENT, makeTeam } from './team.js';

const SIZES = [25, 5_000];
/** Changes a round, for each size. A subscription is fetched twice a second at most, so each has to wait its turn. */
const CHANGES = 100;
const PAUSE_MS = 560;
const WORDS = ['on-the-phone', 'in-a-meeting'] as const;

export const changeToPaint: Row = {
  number: 1,
  title: 'change on the server to the row repainted in the app',
  baseline: 'the bare exchange: node http callback plus one http GET of the same body, no app',
  async measure(bench) {
    const measured: MeasuredApp[] = [];
    for (const size of SIZES) measured.push(await open(bench, size));
    const exchange = await Exchange.open(bench, 1);
    const bare = await BareHearer.open(exchange);
    await sleep(3_000);
    const figures = measured.map(() => ({ p50: [] as number[], p99: [] as number[] }));
    const baseline = { p50: [] as number[], p99: [] as number[] };
    for (let round = -1; round < bench.rounds; round++) {
      const count = round < 0 || bench.quick ? 20 : CHANGES;
      for (const app of measured) await app.begin();
      const bareTook: number[] = [];
      for (let change = 0; change < count; change++) {
        const started = monotonicMs();
        for (const app of measured) {
          await app.change();
          bareTook.push(await exchange.tell(bare, exchange.next()));
        }
        // Not in step with the frames.
        await sleep(PAUSE_MS + Math.random() * 20 - (monotonicMs() - started));
      }
      const took: number[][] = [];
      for (const app of measured) took.push(await app.end());
      bench.say(
        `bare ${words(bareTook)}; ${measured.map(({ size }, index) => `${size} contacts ${words(took[index] ?? [])}`).join('; ')}`,
      );
      // The first round warms up.
      if (round < 0) continue;
      baseline.p50.push(percentile(bareTook, 0.5));
      baseline.p99.push(percentile(bareTook, 0.99));
      took.forEach((times, index) => {
        figures[index]?.p50.push(percentile(times, 0.5));
        figures[index]?.p99.push(percentile(times, 0.99));
      });
    }
    await bare.stop();
    await exchange.stop();
    for (const app of measured) await app.close();
    return measured.flatMap(({ size }, index): Measurement[] => [
      {
        name: `${size} contacts, p50`,
        unit: 'ms',
        ours: figures[index]?.p50 ?? [],
        baseline: baseline.p50,
        target: { kind: 'ratio', times: 4, plus: FRAME_MS },
      },
      {
        name: `${size} contacts, p99`,
        unit: 'ms',
        ours: figures[index]?.p99 ?? [],
        baseline: baseline.p99,
        target: { kind: 'ratio', times: 2, plus: FRAME_MS },
      },
    ]);
  },
};

/** Rollcall with a server of its own, at which people change whose rows are in sight. */
interface MeasuredApp {
  readonly size: number;
  begin(): Promise<void>;
  change(): Promise<void>;
  /** Milliseconds that each change since `begin` took to be painted. */
  end(): Promise<number[]>;
  close(): Promise<void>;
}

async function open(bench: Bench, size: number): Promise<MeasuredApp> {
  const team = await makeTeam(bench, size);
  await team.close();
  const server = await Helper.start<PreparedRequest, PreparedAnswer>(bench, 'prepared-server');
  const { port } = await server.ask({ kind: 'begin', people: size });
  const settings = join(userData(team.home), 'settings.json');
  const text = await readFile(settings, 'utf8');
  await writeFile(settings, text.replace(team.simulator.httpOrigin ?? '', `http://127.0.0.1:${port}`));
  const app: DrivenApp = await drive(bench, team.home);
  await app.list.waitForSelector(PRESENT);
  await sleep(2_000);
  const everybody = people(size);
  const seen = (await rowsInSight(app.list)).map((id) => id.replace(/^person-/u, ''));
  const indexes = seen.map((address) => everybody.findIndex((person) => addressOf(person) === address));
  await watchRows(app.list);
  let ahead = 0;
  let count = 0;
  let changes: { readonly id: string; readonly at: number }[] = [];
  return {
    size,
    async begin() {
      ahead = await clockAhead(app.list);
      await paintedRows(app.list);
      changes = [];
    },
    async change() {
      const index = indexes[count % indexes.length] ?? 0;
      const person = everybody[index];
      if (!person) throw new RangeError('Nobody is in sight.');
      const word = WORDS[Math.floor(count / indexes.length) % WORDS.length] ?? WORDS[0];
      count += 1;
      const { endpoint } = await server.ask({ kind: 'begin', people: size });
      const subscription = 1 + Math.floor(index / CONTACTS_PER_MESSAGE);
      const document = richDocument([person], word);
      const { at } = await server.ask({ kind: 'change', url: callbackUrl(endpoint, subscription), document });
      changes.push({ id: `person-${addressOf(person)}`, at });
    },
    async end() {
      await sleep(200);
      const painted = await paintedRows(app.list);
      return changes.map(({ id, at }) => {
        const paint = painted.find((row) => row.id === id && row.at - ahead > at);
        if (!paint) throw new Error(`${id} was not repainted.`);
        return paint.at - ahead - at;
      });
    },
    async close() {
      await app.end();
      await server.stop();
    },
  };
}

function words(times: readonly number[]): string {
  return `p50 ${percentile(times, 0.5).toFixed(2)} p99 ${percentile(times, 0.99).toFixed(2)}`;
}
