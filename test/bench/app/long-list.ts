import { median } from '../../../build/bench/statistics.mjs';
import type { Measurement, Row } from '../row.js';
import { sleep } from './clock.js';
import { drive, type DrivenApp } from './driven-app.js';
import { dropped, scrollThrough } from './frames.js';
import { PRESENT, makeTeam, type Team } from './team.js';

const [MANY, FEW] = [5_000, 20];
const PAINTS = 5;
/** From one end to the other in ten seconds: new rows in every frame, as when the scrollbar is dragged. */
const SCROLL_FRAMES = 600;
/** What is searched for, letter by letter, and taken back. */
const LETTERS = ['c', 'a', 'r', 'l', 'o', 't', 't', 'a'];

interface Shown {
  readonly team: Team;
  readonly app: DrivenApp;
}

export const longList: Row = {
  number: 6,
  title: 'the list with 5,000 contacts',
  baseline: 'the same list with 20 contacts',
  async measure(bench) {
    const shown: Shown[] = [];
    for (const size of [MANY, FEW]) {
      const team = await makeTeam(bench, size);
      const app = await drive(bench, team.home);
      await app.list.waitForSelector(PRESENT);
      await noteSnapshots(app);
      shown.push({ team, app });
    }
    await sleep(3_000);
    const [paints, keys, scrolls]: [number[][], number[][], number[][]] = [
      [[], []],
      [[], []],
      [[], []],
    ];
    for (let round = -1; round < bench.rounds; round++) {
      for (const [index, { app }] of shown.entries()) {
        const paint: number[] = [];
        for (let count = 0; count < PAINTS; count++) paint.push(await firstPaint(app));
        const key = await keystrokes(app);
        const scroll = dropped(await scrollThrough(app.list, SCROLL_FRAMES));
        bench.say(
          `${index === 0 ? MANY : FEW}: paint ${inWords(paint)}, key ${inWords(key)} ms, dropped ${scroll}`,
        );
        // The first round warms up.
        if (round < 0) continue;
        paints[index]?.push(median(paint));
        keys[index]?.push(median(key));
        scrolls[index]?.push(scroll);
      }
    }
    for (const { app, team } of shown) {
      await app.end();
      await team.close();
    }
    return [
      measurement('first paint after the snapshot', 'ms', paints, 2),
      measurement('a keystroke in the search, to paint', 'ms', keys, 2),
      measurement('frames dropped, end to end in ten seconds', 'count', scrolls, 1),
    ];
  },
};

function measurement(
  name: string,
  unit: 'ms' | 'count',
  [ours = [], baseline = []]: readonly number[][],
  times: number,
): Measurement {
  return { name, unit, ours, baseline, target: { kind: 'ratio', times } };
}

/** Has the main process note when it has a snapshot in hand for a page. */
async function noteSnapshots({ electron }: DrivenApp): Promise<void> {
  await electron.evaluate(({ ipcMain }) => {
    type Handler = (...args: unknown[]) => unknown;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
    const open = handlers.get('roster.open');
    if (!open) throw new Error('Nobody answers roster.open.');
    handlers.set('roster.open', async (...args) => {
      const answer: unknown = await open(...args);
      Object.assign(globalThis, { snapshotAt: performance.timeOrigin + performance.now() });
      return answer;
    });
  });
}

/** Loads the page anew: milliseconds from the snapshot in the main process to the frame that shows it. */
async function firstPaint({ electron, list }: DrivenApp): Promise<number> {
  await list.reload({ waitUntil: 'domcontentloaded' });
  const painted = await list.evaluate(
    (row) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector(row) === null) {
            requestAnimationFrame(look);
            return;
          }
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
          port2.postMessage(undefined);
        };
        requestAnimationFrame(look);
      }),
    PRESENT,
  );
  const snapshot = await electron.evaluate(
    () => (globalThis as unknown as { snapshotAt: number }).snapshotAt,
  );
  return painted - snapshot;
}

/** Types a search and takes it back: milliseconds from each key to the frame that shows what it found. */
async function keystrokes({ list }: DrivenApp): Promise<number[]> {
  const search = list.getByRole('searchbox');
  await search.focus();
  await sleep(300);
  await list.evaluate(() => {
    const took: number[] = [];
    const note = (event: Event): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => took.push(performance.now() - event.timeStamp);
        port2.postMessage(undefined);
      });
    };
    window.addEventListener('keydown', note, true);
    Object.assign(window, {
      endKeys() {
        window.removeEventListener('keydown', note, true);
        return took;
      },
    });
  });
  for (const key of [...LETTERS, ...LETTERS.map(() => 'Backspace')]) {
    await list.keyboard.press(key);
    // Not in step with the frames.
    await sleep(60 + Math.random() * 30);
  }
  await sleep(200);
  return list.evaluate(() => (window as unknown as { endKeys(): number[] }).endKeys());
}

function inWords(times: readonly number[]): string {
  return times.map((time) => time.toFixed(1)).join(' ');
}
