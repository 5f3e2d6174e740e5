import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultPreferences,
  preferencesPatchSchema,
  preferencesSchema,
  PREFERENCES_VERSION,
  usablePreferences,
  type Preferences,
} from '../../../main/settings/preferences.js';

const defaults = defaultPreferences();

test('those of a first start are valid, and nobody is told anything', () => {
  expect(preferencesSchema.parse(defaults)).toEqual(defaults);
  expect([defaults.alerts.rules, defaults.alerts.sound, defaults.alerts.asked]).toEqual([[], false, false]);
});

const full: Preferences = {
  ...defaults,
  favourites: ['joe@example.com'],
  list: { ...defaults.list, sort: 'longest-available', collapsed: ['Sales', ''] },
  alerts: {
    ...defaults.alerts,
    rules: [
      {
        id: 'one',
        scope: { kind: 'person', address: 'joe@example.com' },
        trigger: { kind: 'becomes', statuses: ['busy', 'dnd'] },
        once: true,
      },
    ],
    muted: [
      { scope: { kind: 'group', name: 'Sales' }, until: 1_000 },
      { scope: { kind: 'favourites' }, until: null },
    ],
    quietHours: { enabled: true, from: '22:30', to: '06:00', days: [1, 7] },
  },
};

test('what people choose is kept as it is', () => {
  expect(preferencesSchema.parse(full)).toEqual(full);
  expect(usablePreferences(structuredClone(full))).toEqual(full);
});

test('a choice that an earlier Rollcall did not know costs none of the others', () => {
  const { sound, holdWhileBusy, ...before } = full.alerts;
  expect([sound, holdWhileBusy]).toEqual([false, true]);
  expect(usablePreferences(structuredClone({ ...full, alerts: before }))).toEqual(full);
});

const { alerts } = defaults;
const rule = { id: 'one', scope: { kind: 'everyone' }, trigger: { kind: 'any-change' }, once: false };

test.each<[string, object]>([
  ['a sorting that is none', { list: { ...defaults.list, sort: 'shoe size' } }],
  ['a time that is none', { alerts: { ...alerts, quietHours: { ...alerts.quietHours, from: '24:00' } } }],
  ['a time without minutes', { alerts: { ...alerts, quietHours: { ...alerts.quietHours, to: '8' } } }],
  ['an eighth day', { alerts: { ...alerts, quietHours: { ...alerts.quietHours, days: [8] } } }],
  ['a pause before time began', { alerts: { ...alerts, pausedUntil: -1 } }],
  ['a pause beyond every calendar', { alerts: { ...alerts, pausedUntil: 8.64e15 + 1 } }],
  [
    'a mute beyond every calendar',
    { alerts: { ...alerts, muted: [{ scope: { kind: 'everyone' }, until: 9e15 }] } },
  ],
  ['a rule without an id', { alerts: { ...alerts, rules: [{ ...rule, id: '' }] } }],
  [
    'a rule that waits for the unknown',
    { alerts: { ...alerts, rules: [{ ...rule, trigger: { kind: 'becomes', statuses: ['unknown'] } }] } },
  ],
  [
    'a rule that waits for nothing',
    { alerts: { ...alerts, rules: [{ ...rule, trigger: { kind: 'becomes', statuses: [] } }] } },
  ],
  ['rules without end', { alerts: { ...alerts, rules: Array(1_001).fill(rule) } }],
  [
    'a mute of nobody',
    { alerts: { ...alerts, muted: [{ scope: { kind: 'person', address: '' }, until: null }] } },
  ],
  ['favourites without end', { favourites: Array(5_001).fill('joe@example.com') }],
  ['a field too many in a section', { startup: { show: 'list', extra: 1 } }],
  ['a field without a value', { startup: { show: undefined } }],
  ['a field too many', { extra: 1 }],
  ['another version', { version: PREFERENCES_VERSION }],
])('a change with %s is refused', (_, patch) => {
  expect(preferencesPatchSchema.safeParse(patch).success).toBe(false);
});

describe('of stored ones that are not valid', () => {
  test('each section that is valid is kept', () => {
    expect(usablePreferences({ ...full, tray: 'big', startup: null, extra: 1 })).toEqual({
      ...full,
      tray: defaults.tray,
      startup: defaults.startup,
    });
    expect(usablePreferences({ ...full, alerts: { ...full.alerts, rules: [{}] } })).toEqual({
      ...full,
      alerts,
    });
  });

  test.each([undefined, null, 1, 'text', [], {}])('%j gives those of a first start', (content) => {
    expect(usablePreferences(content)).toEqual(defaults);
  });

  test('whatever it is, what comes out is valid', () => {
    const sections = fc.record(
      Object.fromEntries(
        Object.entries(full).map(([name, value]) => [name, fc.oneof(fc.constant(value), fc.anything())]),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), sections), (content) => {
        const usable = usablePreferences(content);
        expect(usable === undefined || preferencesSchema.safeParse(usable).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('those of a newer Rollcall are not for us', () => {
  expect(usablePreferences({ ...full, version: PREFERENCES_VERSION + 1 })).toBeUndefined();
});
