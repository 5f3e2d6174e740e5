import { callbackUrl } from '../../../main/simulator/callback.js';
import { Exchange } from '../exchange.js';
import { Helper } from '../helper.js';
import { holdings, type Holdings } from '../holdings.js';
import type { Called, Calling } from '../programs/callers.js';
import { RollcallHearer } from '../rollcall-hearer.js';
import type { Bench, Measurement, Row } from '../row.js';

const CONTACTS = 5_000;
const NOTIFICATIONS = 1_000_000;
const AT_A_TIME = 10_000;
const CONNECTIONS = 16;
/** Passes for Rollcall between two times: in all nearly an hour, so that everything is renewed on the way. */
const PASSES_MS = 30_000;
/** Numbers of things that come and go may differ by this much at any moment. */
const SWAY = 20;

/** Row 10: a million notifications, and what is still there afterwards. Measured once, however many rounds. */
export const growing: Row = {
  number: 10,
  title: '1,000,000 notifications through endpoint, monitor and roster, accelerated',
  baseline: 'what was held after the first 10,000, with forced garbage collection',
  measure,
};

async function measure(bench: Bench): Promise<Measurement[]> {
  const exchange = await Exchange.open(bench, CONTACTS);
  const rollcall = await RollcallHearer.open(exchange);
  const callers = await Helper.start<Calling, Called>(bench, 'callers');
  const { port } = new URL(rollcall.endpoint);
  const some = async (): Promise<void> => {
    // Asked each time: what is subscribed anew has another id.
    const paths = (await exchange.stir()).map((id) => {
      const { pathname, search } = new URL(callbackUrl(rollcall.endpoint, id));
      return pathname + search;
    });
    const { refused } = await callers.ask({
      port: Number(port),
      paths,
      connections: CONNECTIONS,
      from: ['127.0.0.1'],
      calls: AT_A_TIME,
      milliseconds: Number.MAX_SAFE_INTEGER,
    });
    if (refused > 0) throw new Error(`${refused} notifications were refused`);
    await rollcall.pass(PASSES_MS);
    await rollcall.quiet();
  };

  /** Where nothing happens for a while, so that what waits for something is not counted at one time and not at another. */
  const held = async (): Promise<Holdings> => {
    await exchange.still();
    await rollcall.pass(PASSES_MS);
    await rollcall.quiet();
    return holdings();
  };

  await some();
  // The first look leaves something behind itself: Node loads what it looks with.
  await held();
  const before = await held();
  const times = bench.quick ? 3 : NOTIFICATIONS / AT_A_TIME;
  for (let time = 1; time < times; time += 1) {
    await some();
    if (time % 10 === 0) bench.say(`${time * AT_A_TIME} notifications`);
  }
  const after = await held();
  bench.say(`before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`);
  await callers.stop();
  await rollcall.stop();
  await exchange.stop();
  return [
    {
      name: 'heap',
      unit: 'MB',
      ours: [after.heapMB],
      baseline: [before.heapMB],
      target: { kind: 'ratio', times: 1, plus: 2 },
    },
    ...(['functions', 'emitters', 'sockets', 'promises', 'entries'] as const).map((kind) =>
      counted(kind, before, after),
    ),
  ];
}

const NAMES = {
  functions: 'functions, listeners among them',
  emitters: 'what can be listened to',
  sockets: 'sockets',
  promises: 'promises',
  entries: 'entries of all maps and sets',
} as const;

function counted(kind: keyof typeof NAMES, before: Holdings, after: Holdings): Measurement {
  return {
    name: NAMES[kind],
    unit: 'count',
    ours: [after[kind]],
    baseline: [before[kind]],
    target: { kind: 'ratio', times: 1, plus: SWAY },
  };
}
