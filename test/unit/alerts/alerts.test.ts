import { describe, expect, test } from 'vitest';
import {
  ANY,
  AVAILABLE,
  becomes,
  CARLOTTA,
  change,
  Desk,
  each,
  EVERYONE,
  group,
  JOE,
  LEAVES,
  mute,
  once,
  person,
  REED,
  RITA,
  wishes,
} from './desk.js';

const MINUTE = 60_000;
const everyChange = { rules: [each(EVERYONE, ANY)] };

describe('nobody is told what they did not ask for', () => {
  test('without a rule nothing is shown, and nothing is listed as withheld', async () => {
    const desk = new Desk({});
    desk.goes(CARLOTTA, 'available', 'away', 'available');
    await desk.gathered();
    expect([desk.shown, desk.told, desk.alerts.recent, desk.clock.pending]).toEqual([[], [], [], 0]);
  });

  test('nor where another is meant', async () => {
    const desk = new Desk({ rules: [each(person(REED), ANY)] });
    desk.goes(CARLOTTA, 'available', 'away');
    await desk.gathered();
    expect(desk.told).toEqual([]);
  });
});

test('whether the person is busy is looked at only where something may be told, and held back for that', async () => {
  for (const [preferences, expected] of [
    [{}, 0],
    [{ ...everyChange, holdWhileBusy: false }, 0],
    [everyChange, 1],
  ] as const) {
    const desk = new Desk(preferences);
    desk.goes(CARLOTTA, 'available', 'away');
    await desk.gathered();
    expect(desk.foreseen).toBe(expected);
  }
});

describe('what is asked for', () => {
  test('is told within moments, and listed', async () => {
    const desk = new Desk(everyChange);
    desk.alerts.changed(change(CARLOTTA, 'available', 'away', 'back 14:30'), true);
    await desk.clock.advance(1_499);
    expect(desk.shown).toEqual([]);
    await desk.clock.advance(1);
    expect(desk.shown).toMatchObject([
      {
        key: CARLOTTA.address,
        title: 'Carlotta Tendant is now Away, was Available',
        body: 'Support · back 14:30',
        sound: false,
      },
    ]);
    const subject = { ...CARLOTTA, from: 'available', to: 'away' };
    expect(desk.told).toEqual([
      { id: 1, at: desk.clock.now(), subject, once: false, outcome: { kind: 'shown' } },
    ]);
    expect(desk.alerts.recent).toEqual(desk.told);
    expect(desk.clock.pending).toBe(0);
  });

  test('with a sound where that was chosen', async () => {
    const desk = new Desk({ ...everyChange, sound: true });
    desk.goes(RITA, 'away', 'available');
    await desk.gathered();
    expect(desk.shown).toMatchObject([{ title: 'rita@example.com is now Available, was Away', sound: true }]);
  });

  test('is not told again for a change in which nothing else is shown', async () => {
    const desk = new Desk(everyChange);
    desk.goes(CARLOTTA, 'away', 'available', 'available');
    await desk.gathered();
    expect(desk.outcomes).toEqual(['carlotta away available: shown']);
  });
});

describe('several at once', () => {
  test('become one, that counts who is available now and names three', async () => {
    const desk = new Desk(everyChange);
    desk.goes(CARLOTTA, 'away', 'available');
    desk.goes(JOE, 'available', 'busy');
    await desk.clock.advance(1_400);
    desk.goes(REED, 'away', 'available');
    desk.goes(RITA, 'away', 'dnd');
    await desk.gathered();
    expect(desk.shown).toMatchObject([
      {
        key: 'several',
        title: '4 people changed, 2 now available',
        body: 'Carlotta Tendant: Available, Joe Nakamura: Busy, Reed Bello: Available, and 1 more',
      },
    ]);
    expect(desk.told.map(({ outcome }) => outcome)).toEqual(
      Array(4).fill({ kind: 'shown-together', with: 3 }),
    );
  });

  test('do not keep the first waiting', async () => {
    const desk = new Desk(everyChange);
    const people = Array.from({ length: 20 }, (_, index) => ({ ...JOE, address: `joe${index}@example.com` }));
    for (const someone of people) {
      desk.goes(someone, 'away', 'available');
      await desk.clock.advance(500);
    }
    await desk.gathered();
    expect(desk.shown.length).toBeGreaterThan(4);
    expect(desk.told).toHaveLength(20);
  });

  test('five thousand are one, of which the list keeps the latest', async () => {
    const desk = new Desk(everyChange);
    for (let index = 0; index < 5_000; index += 1) {
      desk.goes({ ...JOE, address: `joe${index}@example.com` }, 'away', 'available');
    }
    await desk.gathered();
    expect(desk.titles).toEqual(['Support: 5,000 changed, 5,000 now available']);
    expect(desk.told).toHaveLength(200);
    expect(desk.alerts.recent.at(-1)).toMatchObject({
      id: 5_000,
      subject: { address: 'joe4999@example.com' },
    });
  });
});

describe('what is over before it is told', () => {
  test('is not', async () => {
    const desk = new Desk(everyChange);
    desk.goes(CARLOTTA, 'away', 'available', 'away');
    await desk.gathered();
    expect(desk.shown).toEqual([]);
    expect(desk.outcomes).toEqual([
      'carlotta away available: over-already',
      'carlotta available away: over-already',
    ]);
  });

  test('also where no rule asks for what came after it; a rule for once stays', async () => {
    const desk = new Desk({ rules: [once(person(CARLOTTA), AVAILABLE)] });
    desk.goes(CARLOTTA, 'away', 'available', 'busy');
    await desk.gathered();
    expect(desk.outcomes).toEqual(['carlotta away available: over-already']);
    expect(desk.rules).toHaveLength(1);
  });

  test('is told as what it became, where a rule asks for that', async () => {
    const desk = new Desk({ rules: [each(EVERYONE, LEAVES)] });
    desk.goes(CARLOTTA, 'available', 'busy', 'on-the-phone');
    await desk.gathered();
    expect(desk.titles).toEqual(['Carlotta Tendant is now On the phone, was Available']);
    expect(desk.outcomes).toEqual(['carlotta available on-the-phone: shown']);
  });
});

describe('a rule for once', () => {
  test('is used up when it was told', async () => {
    const desk = new Desk({ rules: [once(person(CARLOTTA), AVAILABLE), each(person(REED), ANY)] });
    desk.goes(CARLOTTA, 'away', 'available');
    await desk.gathered();
    expect(desk.titles).toEqual(['Carlotta Tendant is available']);
    expect(desk.told).toMatchObject([{ once: true, outcome: { kind: 'shown' } }]);
    expect(desk.rules.map(({ id }) => id)).toEqual(['each']);
    desk.goes(CARLOTTA, 'available', 'away', 'available');
    await desk.gathered();
    expect(desk.told).toHaveLength(1);
  });

  test('is used up also where the disk does not take that, and the person hears of the disk', async () => {
    const desk = new Desk({ rules: [once(EVERYONE, becomes('dnd'))] });
    desk.diskError = new Error('full');
    desk.goes(CARLOTTA, 'away', 'dnd');
    await desk.gathered();
    expect(desk.titles).toEqual(['Carlotta Tendant is now Do not disturb, was Away']);
    expect(desk.troubles).toEqual([desk.diskError]);
    desk.goes(JOE, 'away', 'dnd');
    await desk.gathered();
    expect(desk.shown).toHaveLength(1);
    desk.diskError = undefined;
    desk.choose({ rules: [...desk.rules, once(person(JOE), ANY, 'another')] });
    desk.goes(JOE, 'dnd', 'away');
    await desk.gathered();
    expect([desk.shown.length, desk.rules]).toEqual([2, []]);
  });

  test('does not come back with what a page sends that has not heard of it', async () => {
    const desk = new Desk({ rules: [once(person(CARLOTTA), AVAILABLE), each(person(REED), ANY)] });
    const older = wishes({ rules: desk.rules.slice(), sound: true });
    desk.goes(CARLOTTA, 'away', 'available');
    await desk.gathered();
    expect(desk.alerts.unspent(older)).toEqual({ ...older, rules: desk.rules });
    expect(desk.rules.map(({ id }) => id)).toEqual(['each']);
  });

  test('about a group is told of all who became it at once', async () => {
    const desk = new Desk({ rules: [once(group('Support'), AVAILABLE)] });
    desk.goes(CARLOTTA, 'away', 'available');
    desk.goes(JOE, 'away', 'available');
    await desk.gathered();
    expect(desk.titles).toEqual(['Support: 2 changed, 2 now available']);
    expect(desk.rules).toEqual([]);
  });

  test.each<[string, (desk: Desk) => void, (desk: Desk) => void]>([
    ['a pause', (desk) => desk.choose({ pausedUntil: desk.clock.now() + MINUTE }), () => undefined],
    [
      'a pause that is ended by hand',
      (desk) => desk.choose({ pausedUntil: Infinity }),
      (desk) => desk.choose({ pausedUntil: 0 }),
    ],
    [
      'a mute',
      (desk) => desk.choose({ muted: [mute(person(CARLOTTA), desk.clock.now() + MINUTE)] }),
      () => undefined,
    ],
    [
      'a mute that is taken back',
      (desk) => desk.choose({ muted: [mute(person(CARLOTTA))] }),
      (desk) => desk.choose({ muted: [] }),
    ],
    ['do not disturb', (desk) => (desk.busy = 'own-dnd'), (desk) => (desk.busy = undefined)],
    ['being off', (desk) => desk.choose({ enabled: false }), (desk) => desk.choose({ enabled: true })],
  ])('waits for the end of %s, and is told then if it is so', async (_, begin, end) => {
    const desk = new Desk({ rules: [once(person(CARLOTTA), AVAILABLE), each(EVERYONE, ANY)] });
    begin(desk);
    desk.goes(CARLOTTA, 'away', 'available');
    desk.goes(JOE, 'away', 'available');
    await desk.gathered();
    desk.busy = undefined;
    desk.told.length = desk.shown.length = 0;
    end(desk);
    await desk.clock.advance(MINUTE);
    expect(desk.titles).toEqual(['Carlotta Tendant is available']);
    expect(desk.rules.map(({ id }) => id)).toEqual(['each']);
    expect(desk.clock.pending).toBe(0);
  });

  test('is not told after a pause where it is so no more', async () => {
    const desk = new Desk({ rules: [once(person(CARLOTTA), AVAILABLE)], pausedUntil: 1e15 });
    desk.goes(CARLOTTA, 'away', 'available');
    await desk.gathered();
    desk.goes(CARLOTTA, 'available', 'unknown');
    desk.choose({ pausedUntil: 0 });
    await desk.clock.advance(MINUTE);
    expect(desk.outcomes).toEqual(['carlotta away available: paused']);
    expect(desk.rules).toHaveLength(1);
    desk.goes(CARLOTTA, 'away', 'available');
    await desk.gathered();
    expect(desk.titles).toEqual(['Carlotta Tendant is available']);
  });

  test('is not told after a pause while nobody knows whether it is so', async () => {
    const desk = new Desk({ rules: [once(person(CARLOTTA), AVAILABLE)], pausedUntil: 1e15 });
    desk.goes(CARLOTTA, 'away', 'available');
    await desk.gathered();
    desk.isLive = false;
    desk.choose({ pausedUntil: 0 });
    await desk.clock.advance(MINUTE);
    expect(desk.shown).toEqual([]);
    desk.isLive = true;
    desk.alerts.liveAgain();
    expect(desk.titles).toEqual(['Carlotta Tendant is available']);
  });

  test('a pause without end keeps no timer running in circles', async () => {
    const desk = new Desk({ rules: [once(person(CARLOTTA), AVAILABLE)], pausedUntil: 1e15 });
    desk.goes(CARLOTTA, 'away', 'available');
    await desk.gathered();
    expect(desk.clock.pending).toBe(1);
    await desk.clock.advance(12 * 60 * MINUTE);
    expect([desk.clock.pending, desk.told.length]).toEqual([1, 1]);
  });
});

test('of a pause nothing else is told late', async () => {
  const desk = new Desk({ ...everyChange, pausedUntil: 1e15 });
  desk.goes(CARLOTTA, 'away', 'available');
  await desk.gathered();
  desk.choose({ pausedUntil: 0 });
  await desk.clock.advance(MINUTE);
  expect(desk.shown).toEqual([]);
  expect(desk.outcomes).toEqual(['carlotta away available: paused']);
});

describe('somebody who changes all the time', () => {
  const flap = async (desk: Desk, ...states: readonly Parameters<typeof change>[1][]): Promise<void> => {
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
    expect(desk.titles.slice(3)).toEqual(['Carlotta Tendant is now Busy, was Away']);
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
    expect(desk.titles.at(-1)).toBe('Joe Nakamura is now Away, was Available');
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

describe('rules that change while something is gathered', () => {
  test('one that is taken away tells nothing, and leaves nothing to list', async () => {
    const desk = new Desk(everyChange);
    desk.goes(CARLOTTA, 'away', 'available');
    desk.choose({ rules: [] });
    await desk.gathered();
    expect([desk.shown, desk.told]).toEqual([[], []]);
  });

  test('a mute counts at once', async () => {
    const desk = new Desk(everyChange);
    desk.goes(CARLOTTA, 'away', 'available');
    desk.choose({ muted: [mute(person(CARLOTTA))] });
    await desk.gathered();
    expect(desk.outcomes).toEqual(['carlotta away available: muted']);
  });

  test('favourites count at once', async () => {
    const desk = new Desk({ rules: [each({ kind: 'favourites' }, ANY)] });
    desk.goes(CARLOTTA, 'away', 'available');
    desk.favourites = [CARLOTTA.address];
    desk.goes(CARLOTTA, 'available', 'busy');
    await desk.gathered();
    expect(desk.outcomes).toEqual(['carlotta available busy: shown']);
  });
});

test('of people who are not watched any more nothing is told', async () => {
  const desk = new Desk({ rules: [each(EVERYONE, ANY), once(person(RITA), AVAILABLE)], pausedUntil: 1e15 });
  desk.goes(RITA, 'away', 'available');
  await desk.gathered();
  desk.goes(CARLOTTA, 'away', 'available');
  desk.goes(JOE, 'away', 'available', 'away', 'available', 'away', 'available');
  const before = desk.alerts.recent.length;
  desk.alerts.clear();
  expect([desk.clock.pending, desk.alerts.recent.length]).toEqual([0, before]);
  desk.alerts.forget();
  expect([before > 0, desk.alerts.recent]).toEqual([true, []]);
  desk.told.length = 0;
  desk.choose({ pausedUntil: 0 });
  desk.alerts.liveAgain();
  await desk.clock.advance(5 * MINUTE);
  expect([desk.shown, desk.told]).toEqual([[], []]);
});
