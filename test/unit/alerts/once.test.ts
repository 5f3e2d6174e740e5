import { describe, expect, test } from 'vitest';
import {
  ANY,
  AVAILABLE,
  becomes,
  CARLOTTA,
  Desk,
  each,
  EVERYONE,
  group,
  JOE,
  mute,
  once,
  person,
  REED,
  wishes,
} from './desk.js';

const MINUTE = 60_000;

describe('a rule for once', () => {
  test('about one person passes a mute of their group, and the list says so', async () => {
    const muted = [mute(group('Support'))];
    const desk = new Desk({ rules: [once(person(CARLOTTA), AVAILABLE)], muted });
    desk.goes(CARLOTTA, 'away', 'available');
    await desk.gathered();
    expect(desk.told).toMatchObject([{ once: true, outcome: { kind: 'shown' }, despite: muted[0] }]);
  });

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
    expect(desk.titles).toEqual(['Carlotta Tendant is now do not disturb']);
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
    expect(desk.titles).toEqual(['Support: 2 now available']);
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

  test('that is told late is one line: the one that it was not shown goes', async () => {
    const desk = new Desk({
      rules: [once(person(CARLOTTA), AVAILABLE), each(EVERYONE, ANY)],
      muted: [mute(EVERYONE), mute(person(CARLOTTA))],
    });
    desk.goes(JOE, 'away', 'available');
    desk.goes(CARLOTTA, 'away', 'available');
    await desk.gathered();
    const [joe, carlotta] = desk.alerts.recent;
    expect([joe?.outcome, carlotta?.outcome]).toMatchObject([{ reason: 'muted' }, { reason: 'muted' }]);
    desk.choose({ muted: [] });
    expect(desk.alerts.recent).toEqual([
      joe,
      expect.objectContaining({ replaces: carlotta?.id, once: true, outcome: { kind: 'shown' } }),
    ]);
    expect(desk.told.at(-1)).toEqual(desk.alerts.recent[1]);
  });

  test('waits on where no notification could be shown, and the list says so', async () => {
    const desk = new Desk({ rules: [once(person(CARLOTTA), AVAILABLE), once(EVERYONE, AVAILABLE, 'all')] });
    desk.takesNotifications = false;
    desk.goes(CARLOTTA, 'away', 'available');
    await desk.gathered();
    expect(desk.alerts.recent).toMatchObject([
      { once: false, outcome: { kind: 'withheld', reason: 'not-taken' }, subject: { to: 'available' } },
    ]);
    expect(desk.rules.map(({ id }) => id).sort()).toEqual(['all', 'once']);
    expect(desk.alerts.unspent(wishes({ rules: [...desk.rules] })).rules).toEqual(desk.rules);
    desk.takesNotifications = true;
    desk.goes(CARLOTTA, 'available', 'away');
    desk.goes(CARLOTTA, 'away', 'available');
    await desk.gathered();
    expect(desk.titles).toEqual(['Carlotta Tendant is available', 'Carlotta Tendant is available']);
    expect(desk.rules).toEqual([]);
  });

  test('is not there twice where it was asked for anew before it was known that nothing could be shown', async () => {
    const rule = once(person(CARLOTTA), AVAILABLE);
    const desk = new Desk({ rules: [rule] });
    let answer: (isTaken: boolean) => void = () => undefined;
    desk.takesNotifications = new Promise((resolve) => (answer = resolve));
    desk.goes(CARLOTTA, 'away', 'available');
    await desk.gathered();
    expect(desk.rules).toEqual([]);
    desk.choose({ rules: [{ ...rule, id: 'anew' }] });
    answer(false);
    await desk.gathered();
    expect(desk.rules.map(({ id }) => id)).toEqual(['anew']);
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
  const desk = new Desk({ rules: [each(EVERYONE, ANY)], pausedUntil: 1e15 });
  desk.goes(CARLOTTA, 'away', 'available');
  await desk.gathered();
  desk.choose({ pausedUntil: 0 });
  await desk.clock.advance(MINUTE);
  expect(desk.shown).toEqual([]);
  expect(desk.outcomes).toEqual(['carlotta away available: paused']);
});
