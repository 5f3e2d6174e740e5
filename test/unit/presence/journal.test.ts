import { describe, expect, test } from 'vitest';
import { COUNTS, Journal } from '../../../main/presence/journal.js';
import { ManualClock } from '../../support/manual-clock.js';
import { coded } from './faults.js';
import { SECOND } from './monitor-harness.js';

function setUp() {
  const clock = new ManualClock();
  return { clock, journal: new Journal(clock) };
}

const problem = (message: string, code?: string) => ({
  message,
  advice: 'Wait.',
  ...(code === undefined ? {} : { code }),
});

describe('steps', () => {
  test('run, and then are done in so much time', async () => {
    const { clock, journal } = setUp();
    const at = clock.now();
    let finish = (): void => undefined;
    const step = journal.step(
      'Register',
      () => new Promise<number>((resolve) => (finish = () => resolve(7))),
    );
    expect(journal.steps).toEqual([{ at, text: 'Register', outcome: 'running' }]);
    await clock.advance(2 * SECOND);
    // However the computer's clock was set meanwhile.
    clock.jump(-10 * SECOND);
    finish();
    expect(await step).toBe(7);
    expect(journal.steps).toEqual([{ at, text: 'Register', outcome: 'done', tookMs: 2 * SECOND }]);
  });

  test('that fail say why and keep their error', async () => {
    const { journal } = setUp();
    const error = coded(138);
    await expect(journal.step('Register', () => Promise.reject(error))).rejects.toBe(error);
    expect(journal.steps).toMatchObject([{ outcome: 'failed', detail: error.message, tookMs: 0 }]);
  });

  test('are kept to a hundred, the latest ones, also where an older one ends after that', async () => {
    const { journal } = setUp();
    let finish = (): void => undefined;
    const first = journal.step('first', () => new Promise<void>((resolve) => (finish = resolve)));
    for (let note = 0; note < 100; note++) journal.note(`note ${note}`, 'detail');
    finish();
    await first;
    expect(journal.steps).toHaveLength(100);
    expect(journal.steps[0]).toMatchObject({ text: 'note 0', outcome: 'done', detail: 'detail' });
    expect(journal.steps[99]).toMatchObject({ text: 'note 99' });
  });

  test('that were handed out stay as they were', () => {
    const { journal } = setUp();
    const { steps } = journal;
    journal.note('more');
    expect(steps).toEqual([]);
  });
});

describe('errors', () => {
  test('the same again is counted, another is another, and the same after that is new', async () => {
    const { clock, journal } = setUp();
    const at = clock.now();
    for (const [message, code] of [['a'], ['a'], ['a', 'PWS 1'], ['b'], ['a']] as const) {
      journal.trouble(problem(message, code));
      await clock.advance(SECOND);
    }
    expect(journal.errors.map(({ times, problem: { message, code } }) => [message, code, times])).toEqual([
      ['a', undefined, 2],
      ['a', 'PWS 1', 1],
      ['b', undefined, 1],
      ['a', undefined, 1],
    ]);
    expect(journal.errors[0]).toMatchObject({ at, lastAt: at + SECOND });
  });

  test('are kept to twenty, the latest ones', () => {
    const { journal } = setUp();
    for (let count = 0; count < 30; count++) journal.trouble(problem(`trouble ${count}`));
    expect(journal.errors).toHaveLength(20);
    expect(journal.errors.at(-1)?.problem.message).toBe('trouble 29');
  });
});

test('everything that is counted begins at zero, in its order', () => {
  const { journal } = setUp();
  expect([...journal.counts]).toEqual(COUNTS.map((name) => [name, 0]));
  journal.count('fetches');
  journal.count('missed', 3);
  expect(journal.counts.get('fetches')).toBe(1);
  expect(journal.counts.get('missed')).toBe(3);
});
