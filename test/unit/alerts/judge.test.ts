import { describe, expect, test } from 'vitest';
import { judge, wishesOf, type AlertCase, type Step } from '../../../main/alerts/judge.js';
import type { AlertRule } from '../../../main/alerts/rule.js';
import type { Contact } from '../../../main/presence/contact.js';
import type { DisplayStatus } from '../../../main/presence/display-status.js';
import type { AlertPreferences } from '../../../main/settings/preferences.js';
import {
  ANY,
  AVAILABLE,
  becomes,
  CARLOTTA,
  each,
  EVERYONE,
  FAVOURITES,
  group,
  LEAVES,
  mute,
  once,
  person,
  REED,
  RITA,
  wishes,
} from './desk.js';

const NOON = new Date(2026, 0, 5, 12, 0).getTime();
const MINUTE = 60_000;

const step = (from: DisplayStatus, to: DisplayStatus): Step => ({ from, to });

interface Given {
  readonly preferences?: Partial<AlertPreferences>;
  readonly favourites?: readonly string[];
  readonly contact?: Contact;
  readonly asked?: Step;
  readonly case?: Partial<AlertCase>;
  readonly busy?: 'desktop-busy' | 'own-dnd';
}

/** "alert" with the ids of the rules, the reason, or "not-asked". */
function verdict(rules: readonly AlertRule[], given: Given = {}): string {
  const asked = given.asked ?? step('away', 'available');
  const decided = judge(
    wishesOf(wishes({ ...given.preferences, rules: [...rules] }), given.favourites ?? []),
    { contact: given.contact ?? CARLOTTA, asked, net: asked, isNews: true, isFlapping: false, ...given.case },
    { now: NOON, busy: given.busy },
  );
  switch (decided.kind) {
    case 'alert':
      return ['alert', ...decided.rules.map(({ id }) => id)].join(' ');
    case 'withheld':
      return decided.outcome.reason;
    case 'not-asked':
      return decided.kind;
  }
}

test('without a rule nothing is asked for', () => {
  expect(verdict([])).toBe('not-asked');
});

test.each<[string, AlertRule, Contact, string]>([
  ['everyone', each(EVERYONE, ANY), CARLOTTA, 'alert each'],
  ['a favourite', each(FAVOURITES, ANY), CARLOTTA, 'alert each'],
  ['somebody who is none', each(FAVOURITES, ANY), REED, 'not-asked'],
  ['the group', each(group('Support'), ANY), CARLOTTA, 'alert each'],
  ['another group', each(group('Support'), ANY), REED, 'not-asked'],
  ['no group', each(group(''), ANY), RITA, 'alert each'],
  ['a group, for who is in none', each(group('Support'), ANY), RITA, 'not-asked'],
  ['the person', each(person(CARLOTTA), ANY), CARLOTTA, 'alert each'],
  ['another person', each(person(CARLOTTA), ANY), REED, 'not-asked'],
])('a rule for %s', (_, rule, contact, expected) => {
  expect(verdict([rule], { contact, favourites: [CARLOTTA.address] })).toBe(expected);
});

describe('which changes a trigger means', () => {
  const STEPS = {
    becomesAvailable: step('away', 'available'),
    leavesAvailable: step('available', 'busy'),
    elsewhere: step('busy', 'on-the-phone'),
    same: step('busy', 'busy'),
    learned: step('unknown', 'available'),
    lost: step('available', 'unknown'),
  };
  test.each<[string, AlertRule, readonly (keyof typeof STEPS)[]]>([
    ['any change', each(EVERYONE, ANY), ['becomesAvailable', 'leavesAvailable', 'elsewhere', 'lost']],
    ['becomes available', each(EVERYONE, AVAILABLE), ['becomesAvailable']],
    ['leaves available', each(EVERYONE, LEAVES), ['leavesAvailable', 'lost']],
    ['becomes one', each(EVERYONE, becomes('on-the-phone')), ['elsewhere']],
    [
      'becomes several',
      each(EVERYONE, becomes('available', 'busy')),
      ['becomesAvailable', 'leavesAvailable'],
    ],
    ['any change, once', once(EVERYONE, ANY), ['becomesAvailable', 'leavesAvailable', 'elsewhere', 'lost']],
    ['becomes available, once', once(EVERYONE, AVAILABLE), ['becomesAvailable', 'learned']],
    ['becomes one, once', once(EVERYONE, becomes('available')), ['becomesAvailable', 'learned']],
    ['leaves available, once', once(EVERYONE, LEAVES), ['leavesAvailable', 'lost']],
  ])('%s', (_, rule, meant) => {
    const found = Object.entries(STEPS).filter(([, asked]) => verdict([rule], { asked }) !== 'not-asked');
    expect(found.map(([name]) => name)).toEqual(meant);
  });
});

test('all rules that ask are named', () => {
  const rules = [
    each(EVERYONE, ANY, 'one'),
    once(person(CARLOTTA), AVAILABLE, 'two'),
    each(EVERYONE, LEAVES, 'three'),
  ];
  expect(verdict(rules).split(' ').sort()).toEqual(['alert', 'one', 'two']);
});

const QUIET = { enabled: true, from: '11:00', to: '13:00', days: [1] };

test.each<[string, Given, string]>([
  ['nothing stands against it', {}, 'alert each'],
  ['alerts are off', { preferences: { enabled: false } }, 'switched-off'],
  ['it is old', { case: { isNews: false } }, 'old-news'],
  ['paused', { preferences: { pausedUntil: NOON + 1 } }, 'paused'],
  ['a pause is over', { preferences: { pausedUntil: NOON } }, 'alert each'],
  ['quiet hours', { preferences: { quietHours: QUIET } }, 'quiet-hours'],
  ['quiet hours are off', { preferences: { quietHours: { ...QUIET, enabled: false } } }, 'alert each'],
  ['the person is muted', { preferences: { muted: [mute(person(CARLOTTA))] } }, 'muted'],
  ['the group is muted', { preferences: { muted: [mute(group('Support'), NOON + MINUTE)] } }, 'muted'],
  ['everyone is muted', { preferences: { muted: [mute(EVERYONE)] } }, 'muted'],
  [
    'favourites are muted',
    { preferences: { muted: [mute(FAVOURITES)] }, favourites: [CARLOTTA.address] },
    'muted',
  ],
  ['favourites are muted, and they are none', { preferences: { muted: [mute(FAVOURITES)] } }, 'alert each'],
  ['another is muted', { preferences: { muted: [mute(person(REED)), mute(group('Sales'))] } }, 'alert each'],
  ['a mute is over', { preferences: { muted: [mute(person(CARLOTTA), NOON)] } }, 'alert each'],
  ['the desktop is busy', { busy: 'desktop-busy' }, 'desktop-busy'],
  ['the end user is', { busy: 'own-dnd' }, 'own-dnd'],
  ['busy does not matter', { preferences: { holdWhileBusy: false }, busy: 'own-dnd' }, 'alert each'],
  ['it is over', { case: { net: step('away', 'away') } }, 'over-already'],
  ['something newer took its place', { case: { net: undefined } }, 'over-already'],
  ['flapping and over', { case: { isFlapping: true, net: step('away', 'away') } }, 'flapping'],
  ['flapping, and that was told', { case: { isFlapping: true, told: 'available' } }, 'flapping'],
  ['flapping, and calm in another state', { case: { isFlapping: true, told: 'away' } }, 'alert each'],
  ['told before, and not flapping', { case: { told: 'available' } }, 'alert each'],
])('%s', (_, given, expected) => {
  expect(verdict([each(EVERYONE, ANY)], given)).toBe(expected);
});

test('of several reasons the first is named', () => {
  const all: [keyof AlertPreferences | 'isNews' | 'busy', string][] = [
    ['enabled', 'switched-off'],
    ['isNews', 'old-news'],
    ['pausedUntil', 'paused'],
    ['quietHours', 'quiet-hours'],
    ['muted', 'muted'],
    ['busy', 'desktop-busy'],
  ];
  const against = {
    enabled: false,
    pausedUntil: NOON + 1,
    quietHours: QUIET,
    muted: [mute(person(CARLOTTA))],
  };
  const reasons = all.map((_, first) => {
    const left = all.slice(first).map(([name]) => name);
    const preferences = Object.fromEntries(
      Object.entries(against).filter(([name]) => left.includes(name as never)),
    );
    return verdict([each(EVERYONE, ANY)], {
      preferences,
      case: { isNews: !left.includes('isNews'), net: undefined, isFlapping: true },
      busy: 'desktop-busy',
    });
  });
  expect(reasons).toEqual(all.map(([, reason]) => reason));
});

describe('rules for once', () => {
  test('about a person by name are told where more than them is muted', () => {
    const muted = [mute(group('Support')), mute(EVERYONE)];
    expect(verdict([once(person(CARLOTTA), AVAILABLE)], { preferences: { muted } })).toBe('alert once');
    expect(verdict([once(group('Support'), AVAILABLE)], { preferences: { muted } })).toBe('muted');
    expect(verdict([each(person(CARLOTTA), AVAILABLE)], { preferences: { muted } })).toBe('muted');
    const both = [each(EVERYONE, ANY), once(person(CARLOTTA), AVAILABLE)];
    expect(verdict(both, { preferences: { muted } })).toBe('alert once');
  });

  test('say which mute they pass: of several the one that lasts longest', () => {
    const passed = (...muted: AlertPreferences['muted']): unknown => {
      const asked = step('away', 'available');
      const decided = judge(
        wishesOf(wishes({ rules: [once(person(CARLOTTA), AVAILABLE)], muted }), []),
        { contact: CARLOTTA, asked, net: asked, isNews: true, isFlapping: false },
        { now: NOON, busy: undefined },
      );
      return decided.kind === 'alert' && decided.despite;
    };
    const short = mute(group('Support'), NOON + 1);
    expect(passed(short)).toEqual(short);
    expect(passed(short, mute(EVERYONE))).toEqual(mute(EVERYONE));
    expect(passed(mute(group('Sales')), mute(group('Support'), NOON))).toBeUndefined();
  });

  test('about a person are not where that person is muted', () => {
    const muted = [mute(person(CARLOTTA))];
    expect(verdict([once(person(CARLOTTA), AVAILABLE)], { preferences: { muted } })).toBe('muted');
  });

  test.each<[string, AlertRule, Step, DisplayStatus, string]>([
    [
      'becomes available, and is',
      once(EVERYONE, AVAILABLE),
      step('away', 'available'),
      'available',
      'alert once',
    ],
    ['becomes available, and was', once(EVERYONE, AVAILABLE), step('away', 'available'), 'busy', 'old-news'],
    [
      'becomes one of these, and is',
      once(EVERYONE, becomes('busy', 'dnd')),
      step('away', 'dnd'),
      'dnd',
      'alert once',
    ],
    ['leaves available', once(EVERYONE, LEAVES), step('available', 'away'), 'away', 'old-news'],
    ['any change', once(EVERYONE, ANY), step('available', 'away'), 'away', 'old-news'],
    [
      'becomes available, each time',
      each(EVERYONE, AVAILABLE),
      step('away', 'available'),
      'available',
      'old-news',
    ],
  ])('are told of a gap where what they wait for is so: %s', (_, rule, asked, now, expected) => {
    expect(verdict([rule], { asked, case: { isNews: false, net: step(asked.from, now) } })).toBe(expected);
  });
});

test('a mute is named by what it silences: of several by the one that lasts longest', () => {
  const by = (...muted: AlertPreferences['muted']): unknown => {
    const asked = step('away', 'available');
    const decided = judge(
      wishesOf(wishes({ rules: [each(EVERYONE, ANY)], muted }), []),
      { contact: CARLOTTA, asked, net: asked, isNews: true, isFlapping: false },
      { now: NOON, busy: undefined },
    );
    return decided.kind === 'withheld' && decided.outcome.reason === 'muted' && decided.outcome.mute;
  };
  const short = mute(group('Support'), NOON + 1);
  expect(by(short)).toEqual(short);
  expect(by(short, mute(EVERYONE, NOON + 2))).toEqual(mute(EVERYONE, NOON + 2));
  expect(by(mute(EVERYONE), mute(person(CARLOTTA)))).toEqual(mute(person(CARLOTTA)));
});

test('a reason says when it ends, where somebody can know', () => {
  const until = (preferences: Partial<AlertPreferences>): number | undefined => {
    const asked = step('away', 'available');
    const decided = judge(
      wishesOf(wishes({ rules: [each(EVERYONE, ANY)], ...preferences }), []),
      { contact: CARLOTTA, asked, net: asked, isNews: true, isFlapping: false },
      { now: NOON, busy: undefined },
    );
    return decided.kind === 'withheld' ? decided.until : NaN;
  };
  expect(until({ pausedUntil: NOON + 5 })).toBe(NOON + 5);
  expect(until({ quietHours: QUIET })).toBe(NOON + 60 * MINUTE);
  expect(until({ muted: [mute(EVERYONE, NOON + 1), mute(group('Support'), NOON + 2)] })).toBe(NOON + 2);
  expect(until({ muted: [mute(EVERYONE), mute(group('Support'), NOON + 2)] })).toBeUndefined();
  expect(until({ enabled: false })).toBeUndefined();
  const muted = [mute(person(CARLOTTA), NOON + 1), mute(group('Support'))];
  expect(until({ rules: [once(person(CARLOTTA), AVAILABLE)], muted })).toBe(NOON + 1);
});
