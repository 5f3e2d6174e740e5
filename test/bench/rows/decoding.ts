import { SaxesParser } from 'saxes';
import { median } from '../../../build/bench/statistics.mjs';
import { Roster } from '../../../main/presence/roster.js';
import { inTurns } from '../../../main/pws/in-turns.js';
import { readPresenceDocument } from '../../../main/pws/presence-document.js';
import { richDocument } from '../documents.js';
import { addressOf, people } from '../people.js';
import type { Bench, Measurement, Row } from '../row.js';

const CONTACTS = 5_000;
const WARM_UPS = 2;
const REPEATS = 3;

/** Row 5: from the bytes of an answer to people in the roster, beside the parser alone. */
export const decoding: Row = {
  number: 5,
  title: 'decode and merge one document of 5,000 rich contacts',
  baseline: 'saxes with empty handlers over the same bytes',
  measure: async (bench) => [await measure(bench)],
};

async function measure({ rounds, quick, ...bench }: Bench): Promise<Measurement> {
  const team = people(quick ? 200 : CONTACTS);
  const contacts = team.map((person) => ({ address: addressOf(person), name: '', group: '' }));
  // By turns, so that each merge changes everybody.
  const documents = (['available', 'away'] as const).map((word) => Buffer.from(richDocument(team, word)));
  bench.say(`${team.length} contacts, ${Math.round((documents[0]?.length ?? 0) / 1000)} kB`);
  const roster = new Roster(contacts);
  let turn = 0;
  const once = async (): Promise<{ ours: number; bare: number }> => {
    turn += 1;
    const bytes = documents[turn % documents.length] ?? Buffer.alloc(0);
    const bare = await timed(() => parseAlone(bytes));
    const ours = await timed(async () => {
      const { entries } = roster.merge(await inTurns(readPresenceDocument(textOf(bytes))), turn);
      if (entries.length !== team.length) throw new Error(`only ${entries.length} people changed`);
    });
    return { ours, bare };
  };

  for (let count = 0; count < WARM_UPS; count += 1) await once();
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const pairs = [];
    for (let count = 0; count < REPEATS; count += 1) pairs.push(await once());
    ours.push(median(pairs.map((pair) => pair.ours)));
    baseline.push(median(pairs.map((pair) => pair.bare)));
  }
  return { name: 'bytes to roster, p50', unit: 'ms', ours, baseline, target: { kind: 'ratio', times: 2 } };
}

/** Told to listen to what Rollcall listens to, so that the same events are made. */
function parseAlone(bytes: Buffer): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let events = 0;
  const nothing = (): void => {
    events += 1;
  };
  for (const name of ['attribute', 'opentag', 'text', 'cdata', 'closetag'] as const) parser.on(name, nothing);
  parser.write(textOf(bytes)).close();
  if (events === 0) throw new Error('the parser saw nothing');
}

function textOf(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Milliseconds; what was left over before it is collected first, so that neither pays for the other. */
async function timed(task: () => void | Promise<void>): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await task();
  return performance.now() - start;
}
