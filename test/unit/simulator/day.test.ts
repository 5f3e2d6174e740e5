import { expect, test } from 'vitest';
import { Day } from '../../../main/simulator/day.js';
import { DEMO_TEAM } from '../../../main/simulator/demo-team.js';
import { Directory } from '../../../main/simulator/directory.js';
import { seededRandom } from '../../../main/simulator/seeded-random.js';
import { ManualClock } from '../../integration/simulator/manual-clock.js';

interface Change {
  readonly at: number;
  readonly id: string;
  readonly status: string;
  readonly note: string | undefined;
}

/** Lets the demo team live for so many seconds. */
function live(seed: number, pace: number, seconds: number) {
  const clock = new ManualClock();
  const start = clock.now();
  const changes: Change[] = [];
  const directory = new Directory(DEMO_TEAM, 'example.com', clock, (id) => {
    const state = directory.presence(id)!.state;
    changes.push({ at: (clock.now() - start) / 1000, id, status: state.status, note: state.note });
  });
  const day = new Day({ directory, clock, random: seededRandom(seed), pace });
  day.start();
  clock.advance(seconds);
  const count = (status: string): number =>
    DEMO_TEAM.filter(({ id }) => directory.presence(id)!.state.status === status).length;
  return { clock, day, changes, count };
}

test('the first change comes within 5 seconds, then one every 6 to 10', () => {
  const { changes } = live(1, 1, 600);
  expect(changes[0]!.at).toBeLessThanOrEqual(5);
  const gaps = changes.slice(1).map(({ at }, index) => at - changes[index]!.at);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(10);
});

test('at twice the pace there are twice as many', () => {
  const ratio = live(1, 2, 6000).changes.length / live(1, 1, 6000).changes.length;
  expect(ratio).toBeGreaterThan(1.8);
  expect(ratio).toBeLessThan(2.2);
});

test('the same seed gives the same day, another one another', () => {
  expect(live(7, 1, 600).changes).toEqual(live(7, 1, 600).changes);
  expect(live(7, 1, 600).changes).not.toEqual(live(8, 1, 600).changes);
});

test.each([1, 2, 3, 4, 5])('with seed %i the team is a believable mixture at any moment', (seed) => {
  for (const seconds of [0, 60, 600, 3600, 4 * 3600]) {
    const { count } = live(seed, 1, seconds);
    expect(count('AVAILABLE')).toBeGreaterThanOrEqual(5);
    expect(count('AVAILABLE')).toBeLessThanOrEqual(20);
    expect(count('BUSY')).toBeGreaterThanOrEqual(2);
    expect(count('UNAVAILABLE')).toBeLessThanOrEqual(5);
    expect(count('VACATION')).toBe(1);
  }
});

test('notes say when somebody is back, at five minutes', () => {
  const notes = live(1, 1, 3600).changes.flatMap(({ note }) => note ?? []);
  expect(notes.length).toBeGreaterThan(0);
  for (const note of notes) expect(note).toMatch(/\b([01]\d|2[0-3]):[0-5][05]$/u);
});

test('nobody changes twice in a row, and nothing after the end', () => {
  const { clock, day, changes } = live(1, 1, 3600);
  const repeats = changes.filter(({ id }, index) => changes[index - 1]?.id === id);
  expect(repeats).toEqual([]);
  day.stop();
  const before = changes.length;
  clock.advance(3600);
  expect(changes).toHaveLength(before);
  expect(clock.pending).toBe(0);
});
