import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import { fromJson } from '../../../preload/json.js';
import type { Measurement, Row } from '../row.js';
import type { PresenceWord, Simulator } from '../../../main/simulator/simulator.js';
import { addressOf } from '../people.js';
import { now, sleep } from './clock.js';
import { drive, type DrivenApp } from './driven-app.js';
import { framesOf, watchFrames } from './frames.js';
import { PRESENT, makeTeam } from './team.js';

const PEOPLE = 5_000;
const STORM_MS = 1_000;
/** Changes are made in portions, so many milliseconds apart. */
const PORTION_MS = 10;
/** By then everything has come to rest: fetches, alerts that are gathered, frames. */
const AFTER_MS = 6_000;
const BLOCKED_MS = 50;
/** Each storm takes everybody to another state than the one before it. */
const STATES = ['away', 'available', 'busy'] as const;

export const storm: Row = {
  number: 4,
  title: 'storm: 5,000 contacts each change once within a second',
  baseline: 'none: limits',
  async measure(bench) {
    const fetches = new Map<string, number[]>();
    const team = await makeTeam(bench, PEOPLE, (line) => {
      const id = /^GET .*\/subscriptions\/(\d+)/u.exec(line)?.[1];
      if (id !== undefined) fetches.set(id, [...(fetches.get(id) ?? []), now()]);
    });
    const app = await drive(bench, team.home);
    await app.list.waitForSelector(PRESENT);
    await app.list.evaluate(() =>
      window.rollcall.call('alerts.add-rule', {
        scope: { kind: 'everyone' },
        trigger: { kind: 'any-change' },
        once: false,
      }),
    );
    await sleep(3_000);
    const figures: Record<Figure, number[]> = {
      wrong: [],
      fetches: [],
      blocked: [],
      frames: [],
      alerts: [],
      still: [],
    };
    for (let round = 0; round <= bench.rounds; round++) {
      fetches.clear();
      const seen = await oneStorm(app, team.simulator, STATES[round % STATES.length] ?? 'away');
      const figure = { ...seen, fetches: Math.max(...[...fetches.values()].map(mostInASecond)) };
      bench.say(JSON.stringify(figure));
      // The first storm warms up.
      if (round > 0) for (const key of FIGURES) figures[key].push(figure[key]);
    }
    await app.end();
    await team.close();
    return measurementsOf(figures);
  },
};

const FIGURES = ['wrong', 'fetches', 'blocked', 'frames', 'alerts', 'still'] as const;
type Figure = (typeof FIGURES)[number];

function measurementsOf(figures: Record<Figure, number[]>): Measurement[] {
  const limit = (
    name: string,
    figure: Figure,
    most: number,
    unit: Measurement['unit'] = 'count',
  ): Measurement => ({
    name,
    unit,
    ours: figures[figure],
    baseline: [],
    target: { kind: 'limit', most },
  });
  return [
    limit('people shown wrong at the end', 'wrong', 0),
    limit('fetches of one subscription in its busiest second', 'fetches', 2),
    limit('longest block of the main process', 'blocked', BLOCKED_MS, 'ms'),
    limit('longest frame of the page', 'frames', BLOCKED_MS, 'ms'),
    limit('notifications', 'alerts', 1),
  ];
}

/** One storm, watched from inside the main process and the page. */
async function oneStorm(
  { electron, list }: DrivenApp,
  simulator: Simulator,
  state: PresenceWord,
): Promise<Record<Exclude<Figure, 'fetches'>, number>> {
  await electron.evaluate(({ Notification }) => {
    // There is nobody here to show them to.
    const shown: Electron.Notification[] = [];
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this);
      this.emit('show');
    };
    Object.assign(globalThis, { shown });
    const { monitorEventLoopDelay: monitor } = process.getBuiltinModule('node:perf_hooks');
    const histogram: IntervalHistogram = monitor({ resolution: 1 });
    histogram.enable();
    Object.assign(globalThis, { loopDelay: histogram });
  });
  await watchFrames(list);
  const own = monitorEventLoopDelay({ resolution: 1 });
  own.enable();
  await change(simulator, state);
  await sleep(AFTER_MS);
  own.disable();
  const frames = await framesOf(list);
  const { alerts, blocked } = await electron.evaluate(() => {
    const { loopDelay, shown } = globalThis as unknown as { loopDelay: IntervalHistogram; shown: unknown[] };
    loopDelay.disable();
    return { alerts: shown.length, blocked: loopDelay.max / 1e6 };
  });
  const { entries } = fromJson(await list.evaluate(() => window.rollcall.call('roster.open', undefined)));
  const wrong = entries.filter(
    ({ contact, presence }) => presence?.status !== simulator.truth(contact.address).status,
  ).length;
  return { wrong, blocked, frames: Math.max(...frames), alerts, still: own.max / 1e6 };
}

/** Everybody changes once, evenly over the second. */
async function change(simulator: Simulator, state: PresenceWord): Promise<void> {
  const { people } = simulator;
  const started = now();
  let done = 0;
  while (done < people.length) {
    const due = Math.min(people.length, Math.ceil(((now() - started) / STORM_MS) * people.length));
    for (; done < due; done++) {
      const person = people[done];
      if (person) simulator.setPresence(addressOf(person), state);
    }
    await sleep(PORTION_MS);
  }
}

/** How many of these moments lie within one second of one another, at most. */
function mostInASecond(moments: readonly number[]): number {
  return Math.max(
    0,
    ...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length),
  );
}
