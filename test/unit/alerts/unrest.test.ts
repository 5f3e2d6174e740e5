import { describe, expect, test } from 'vitest';
import type { DisplayStatus } from '../../../main/presence/display-status.js';
import { ANY, AVAILABLE, CARLOTTA, Desk, each, EVERYONE, JOE, LEAVES, once, person, REED } from './desk.js';

const MINUTE = 60_000;
const everyChange = { rules: [each(EVERYONE, ANY)] };

describe('somebody who changes all the time', () => {
  const flap = async (desk: Desk, ...states: readonly DisplayStatus[]): Promise<void> => {
    for (const [index, to] of states.slice(1).entries()) {
      desk.goes(CARLOTTA, states[index]!, to);
      await desk.clock.advance(10_000);
    }
  };

  test('is held back until they are calm, and told once if that is another state than was told', async () => {
    const desk = new Desk(everyChange);
    await flap(desk, 'available', 'away', 'available', 'away', 'available', 'away', 'busy');
    expect(desk.titles).toHaveLength(3);
    await desk.clock.advance(49_000);
    expect(desk.titles).toHaveLength(3);
    await desk.clock.advance(1_000);
    expect(desk.titles.slice(3)).toEqual(['Carlotta Tendant is now busy']);
    expect(desk.outcomes.slice(3)).toEqual([
      'carlotta away available: flapping',
      'carlotta available away: flapping',
      'carlotta away busy: shown',
    ]);
    expect(desk.clock.pending).toBe(0);
  });

  test('is not told what was told of them last', async () => {
    const desk = new Desk(everyChange);
    await flap(desk, 'available', 'away', 'available', 'away', 'available', 'away');
    await desk.clock.advance(MINUTE);
    expect(desk.titles).toHaveLength(3);
    expect(desk.outcomes.slice(3)).toEqual([
      'carlotta away available: flapping',
      'carlotta available away: flapping',
    ]);
  });

  test('is listed as that at once, with the time of the change', async () => {
    const desk = new Desk(everyChange);
    await flap(desk, 'available', 'away', 'available', 'away', 'available');
    const at = desk.clock.now() - 10_000;
    expect(desk.told.at(-1)).toMatchObject({ at, outcome: { kind: 'withheld', reason: 'flapping' } });
    const line = desk.told.at(-1)?.id;
    await desk.clock.advance(MINUTE);
    expect(desk.told.at(-1)).toMatchObject({ outcome: { kind: 'shown' }, replaces: line });
  });

  test('is told at once to whoever asked for it once, whatever was told before', async () => {
    for (const scope of [person(CARLOTTA), EVERYONE]) {
      const desk = new Desk(everyChange);
      await flap(desk, 'available', 'away', 'available', 'away', 'available', 'away');
      desk.choose({ rules: [...desk.rules, once(scope, AVAILABLE)] });
      desk.goes(CARLOTTA, 'away', 'available');
      await desk.gathered();
      expect(desk.titles.at(-1)).toBe('Carlotta Tendant is available');
      expect(desk.rules).toEqual(everyChange.rules);
      // After that they are as restless as before.
      const before = desk.shown.length;
      desk.goes(CARLOTTA, 'available', 'away');
      await desk.gathered();
      expect(desk.shown).toHaveLength(before);
    }
  });

  test('is told again when they have been calm for long', async () => {
    const desk = new Desk(everyChange);
    await flap(desk, 'available', 'away', 'available', 'away', 'available');
    await desk.clock.advance(3 * MINUTE);
    const before = desk.shown.length;
    desk.goes(CARLOTTA, 'available', 'away');
    await desk.gathered();
    expect(desk.shown).toHaveLength(before + 1);
  });

  test('does not hold back others, nor those who change seldom', async () => {
    const desk = new Desk(everyChange);
    await flap(desk, 'available', 'away', 'available', 'away', 'available');
    desk.goes(JOE, 'available', 'away');
    await desk.gathered();
    expect(desk.titles.at(-1)).toBe('Joe Nakamura is now away');
    const other = new Desk(everyChange);
    for (let round = 0; round < 4; round += 1) {
      other.goes(CARLOTTA, 'available', 'away');
      await other.clock.advance(MINUTE);
      other.goes(CARLOTTA, 'away', 'available');
      await other.clock.advance(MINUTE);
    }
    expect(other.titles).toHaveLength(8);
  });
});

describe('what changed while the list was not live', () => {
  test('is old, and listed as that when the list is live', () => {
    const desk = new Desk(everyChange);
    desk.gap([CARLOTTA, 'away', 'available', 'busy'], [JOE, 'available', 'away']);
    expect(desk.shown).toEqual([]);
    expect(desk.outcomes.sort()).toEqual([
      'carlotta available busy: old-news',
      'carlotta away available: old-news',
      'joe available away: old-news',
    ]);
  });

  test('is told at once where a rule for once waits for it and it is so', () => {
    const desk = new Desk({
      rules: [
        once(person(CARLOTTA), AVAILABLE, 'carlotta'),
        once(person(JOE), AVAILABLE, 'joe'),
        once(person(REED), LEAVES, 'reed'),
        each(EVERYONE, ANY),
      ],
    });
    desk.gap(
      [CARLOTTA, 'away', 'available'],
      [JOE, 'away', 'available', 'busy'],
      [REED, 'available', 'away'],
    );
    expect(desk.titles).toEqual(['Carlotta Tendant is available']);
    expect(desk.outcomes.filter((outcome) => !outcome.endsWith('old-news'))).toEqual([
      'carlotta away available: shown',
    ]);
    expect(desk.rules.map(({ id }) => id)).toEqual(['joe', 'reed', 'each']);
  });

  test('is not told of somebody who was so all along', () => {
    const desk = new Desk({ rules: [once(EVERYONE, AVAILABLE)] });
    desk.gap([CARLOTTA, 'available', 'away']);
    desk.gap();
    expect(desk.told).toEqual([]);
  });

  test('what was gathered when it was lost waits until it is known whether it is so', async () => {
    const desk = new Desk({ rules: [once(person(CARLOTTA), AVAILABLE), each(EVERYONE, ANY)] });
    desk.goes(CARLOTTA, 'away', 'available');
    desk.goes(JOE, 'away', 'available');
    desk.isLive = false;
    await desk.clock.advance(MINUTE);
    expect(desk.told).toEqual([]);
    desk.gap();
    expect(desk.outcomes.sort()).toEqual(['carlotta away available: shown', 'joe away available: old-news']);
  });
});
