import { describe, expect, test } from 'vitest';
import {
  ANY,
  AVAILABLE,
  CARLOTTA,
  change,
  Desk,
  each,
  EVERYONE,
  JOE,
  LEAVES,
  mute,
  once,
  person,
  REED,
  RITA,
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
        title: 'Carlotta Tendant is now away',
        body: 'was available · Support · back 14:30',
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
    expect(desk.shown).toMatchObject([{ title: 'rita@example.com is now available', sound: true }]);
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
        body: 'Carlotta Tendant: Available, Joe Nakamura: Busy, Reed Bello: Available, 1 more',
      },
    ]);
    expect(desk.told.map(({ outcome }) => outcome)).toEqual(
      Array(4).fill({ kind: 'shown-together', with: 3 }),
    );
  });

  test('do not keep the first waiting', async () => {
    const desk = new Desk(everyChange);
    const people = Array.from({ length: 20 }, (_, index) => ({ ...JOE, address: `joe${index}@example.com` }));
    for (const [index, someone] of people.entries()) {
      desk.goes(someone, 'away', 'available');
      await desk.clock.advance(500);
      // After three seconds it is told, however many follow.
      expect(desk.shown).toHaveLength(Math.floor((index + 1) / 6));
    }
    await desk.gathered();
    expect(desk.told).toHaveLength(20);
  });

  test('that arrive one close behind the other are one: a storm does not arrive at once', async () => {
    const desk = new Desk(everyChange);
    for (const [index, someone] of [CARLOTTA, JOE, REED, RITA].entries()) {
      if (index > 0) await desk.clock.advance(600);
      desk.goes(someone, 'away', 'available');
    }
    await desk.clock.advance(600);
    expect(desk.shown).toEqual([]);
    await desk.gathered();
    expect(desk.titles).toEqual(['4 people now available']);
  });

  test('five thousand are one, of which the list keeps the latest', async () => {
    const desk = new Desk(everyChange);
    for (let index = 0; index < 5_000; index += 1) {
      desk.goes({ ...JOE, address: `joe${index}@example.com` }, 'away', 'available');
    }
    await desk.gathered();
    expect(desk.titles).toEqual(['Support: 5,000 now available']);
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
    expect(desk.titles).toEqual(['Carlotta Tendant is now on the phone']);
    expect(desk.outcomes).toEqual(['carlotta available on-the-phone: shown']);
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

test('what could not be shown of people who are not watched any more is not listed', async () => {
  const desk = new Desk(everyChange);
  let answer: (isTaken: boolean) => void = () => undefined;
  desk.takesNotifications = new Promise((resolve) => (answer = resolve));
  desk.goes(CARLOTTA, 'away', 'available');
  await desk.gathered();
  desk.alerts.forget();
  answer(false);
  await desk.gathered();
  expect(desk.alerts.recent).toEqual([]);
  expect(desk.outcomes).toEqual(['carlotta away available: shown']);
});
