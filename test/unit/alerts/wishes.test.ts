import { describe, expect, test } from 'vitest';
import {
  withMute,
  withoutRule,
  withPause,
  withRule,
  type MuteLength,
  type PauseLength,
} from '../../../main/alerts/wishes.js';
import {
  ANY,
  AVAILABLE,
  becomes,
  CARLOTTA,
  each,
  EVERYONE,
  FAVOURITES,
  group,
  JOE,
  mute,
  once,
  person,
  wishes,
} from './desk.js';

const NOON = new Date(2026, 0, 5, 12, 0).getTime();
const HOUR = 3_600_000;
const TOMORROW = new Date(2026, 0, 6, 6, 0).getTime();

describe('a rule', () => {
  test('is added with an id of its own, and the question what to tell is answered', () => {
    const wish = { scope: group('Support'), trigger: AVAILABLE, once: false };
    const { alerts, rule } = withRule(wishes(), wish, () => 'new');
    expect(rule).toEqual({ ...wish, id: 'new' });
    expect(alerts).toEqual(wishes({ rules: [rule], asked: true }));
  });

  test('for once is no answer to that question, and takes none back', () => {
    const wish = { scope: group('Support'), trigger: AVAILABLE, once: true };
    for (const asked of [false, true])
      expect(withRule(wishes({ asked }), wish, () => 'new').alerts.asked).toBe(asked);
  });

  test.each([
    each(EVERYONE, ANY),
    each(FAVOURITES, AVAILABLE),
    once(group(''), AVAILABLE),
    each(person(CARLOTTA), becomes('busy', 'dnd')),
  ])('that says the same as one is that one: %j', (rule) => {
    const before = wishes({ rules: [rule] });
    const { trigger } = rule;
    const wish = {
      scope: { ...rule.scope },
      trigger:
        trigger.kind === 'becomes'
          ? { ...trigger, statuses: [...trigger.statuses].reverse() }
          : { ...trigger },
      once: rule.once,
    };
    expect(withRule(before, wish, () => 'new')).toEqual({ alerts: before, rule });
  });

  test.each([
    [each(EVERYONE, ANY), once(EVERYONE, ANY)],
    [each(EVERYONE, ANY), each(FAVOURITES, ANY)],
    [each(EVERYONE, ANY), each(EVERYONE, AVAILABLE)],
    [each(group('Support'), ANY), each(group('Sales'), ANY)],
    [each(person(CARLOTTA), ANY), each(person(JOE), ANY)],
    [each(EVERYONE, becomes('busy')), each(EVERYONE, becomes('busy', 'dnd'))],
  ])('that says something else is another: %j and %j', (rule, { scope, trigger, once: isOnce }) => {
    const wish = { scope, trigger, once: isOnce };
    const { alerts } = withRule(wishes({ rules: [rule] }), wish, () => 'new');
    expect(alerts.rules).toEqual([rule, { ...wish, id: 'new' }]);
  });

  test('goes, and only that one', () => {
    const rules = [each(EVERYONE, ANY, 'one'), each(EVERYONE, ANY, 'two')];
    expect(withoutRule(wishes({ rules }), 'one').rules).toEqual([rules[1]]);
    expect(withoutRule(wishes({ rules }), 'none').rules).toEqual(rules);
  });
});

describe('a mute', () => {
  test.each<[MuteLength, readonly unknown[]]>([
    ['hour', [{ ...mute(person(JOE), NOON + HOUR), since: NOON }]],
    ['tomorrow', [{ ...mute(person(JOE), TOMORROW), since: NOON }]],
    ['always', [{ ...mute(person(JOE)), since: NOON }]],
    ['not', []],
  ])('%s', (length, muted) => {
    expect(withMute(wishes(), person(JOE), length, NOON).muted).toEqual(muted);
  });

  test('takes the place of one of the same people; those that are over go, others stay', () => {
    const muted = [
      mute(person(JOE)),
      mute(person(CARLOTTA)),
      mute(group('Sales'), NOON),
      mute(EVERYONE, NOON + 1),
    ];
    expect(withMute(wishes({ muted }), person(JOE), 'hour', NOON).muted).toEqual([
      mute(person(CARLOTTA)),
      mute(EVERYONE, NOON + 1),
      { ...mute(person(JOE), NOON + HOUR), since: NOON },
    ]);
  });
});

test.each<[PauseLength, number]>([
  ['half-hour', NOON + HOUR / 2],
  ['hour', NOON + HOUR],
  ['tomorrow', TOMORROW],
  ['not', 0],
])('a pause: %s', (length, until) => {
  expect(withPause(wishes({ pausedUntil: 7 }), length, NOON).pausedUntil).toBe(until);
});
