import { afterEach, expect, test } from 'vitest';
import { speak } from '../../../preload/words/catalogue.js';
import { trayModel } from '../../../main/desktop/tray-model.js';
import type { RosterEntry } from '../../../main/presence/contact.js';
import { defaultPreferences, type Preferences } from '../../../main/settings/preferences.js';
import { model } from './tray-models.js';

afterEach(() => speak('en'));

const NOON = new Date(2026, 0, 5, 12, 0).getTime();
const HOUR_MS = 3_600_000;

const entry = (id: number, group = 'Support'): RosterEntry => ({
  contact: { address: `p${id}@example.com`, name: id === 0 ? '' : `Person ${id}`, group },
});
const everyone = (count: number): RosterEntry[] => Array.from({ length: count }, (_, id) => entry(id));

/** What the tray shows of people, by preferences that differ from the first ones. */
function shown(
  entries: readonly RosterEntry[],
  change: Partial<Preferences> = {},
  now = NOON,
): ReturnType<typeof trayModel> {
  const { summary } = model();
  return trayModel(
    {
      summary: () => ({ ...summary, count: { available: 0, total: entries.length } }),
      entry: (address) => entries.find(({ contact }) => contact.address === address),
      snapshot: () => ({
        sequence: 0,
        mode: 'team',
        entries,
        connection: summary.connection,
        unencrypted: false,
      }),
    },
    { ...defaultPreferences(), ...change },
    now,
  );
}

test('favourites are those who are on the list, twelve at most, in their order', () => {
  const favourites = [
    'gone@example.com',
    ...Array.from({ length: 15 }, (_, id) => `p${14 - id}@example.com`),
  ];
  const { favourites: found, moreFavourites } = shown(everyone(15), { favourites });
  expect(found.map(({ name }) => name)).toEqual(
    Array.from({ length: 12 }, (_, index) => `Person ${14 - index}`),
  );
  expect(moreFavourites).toBe(3);
});

test('who has no name goes by the address, and nothing is known of them yet', () => {
  const [first] = shown(everyone(1), { favourites: ['p0@example.com'] }).favourites;
  expect(first).toEqual({ address: 'p0@example.com', name: 'p0@example.com', display: 'unknown' });
});

test('a team of forty is shown by groups, a larger one is not', () => {
  expect(shown([entry(1), entry(2, 'Sales'), entry(3)]).groups).toMatchObject([
    { name: 'Sales', people: [{ name: 'Person 2' }] },
    { name: 'Support', people: [{ name: 'Person 1' }, { name: 'Person 3' }] },
  ]);
  expect(shown(everyone(40)).groups).toBeDefined();
  expect(shown(everyone(41)).groups).toBeUndefined();
});

test('groups and people are in the order of the list: by name as the language sorts, those in no group last', () => {
  const named = (name: string, group: string): RosterEntry => ({
    contact: { address: `${name}@example.com`, name, group },
  });
  const entries = [
    named('Zoe', ''),
    named('Person 10', 'Über'),
    named('Person 9', 'Über'),
    named('zora', 'sales'),
    named('Öz', 'sales'),
    named('Petra', 'sales'),
    named('Bo', 'Vertrieb'),
  ];
  const order = (): unknown =>
    shown(entries).groups?.map(({ name, people }) => [name, ...people.map((each) => each.name)]);
  speak('de');
  expect(order()).toEqual([
    ['sales', 'Öz', 'Petra', 'zora'],
    ['Über', 'Person 9', 'Person 10'],
    ['Vertrieb', 'Bo'],
    ['', 'Zoe'],
  ]);
  // Swedish has Ö behind all others, and Ü with Y.
  speak('sv');
  expect(order()).toEqual([
    ['sales', 'Petra', 'zora', 'Öz'],
    ['Vertrieb', 'Bo'],
    ['Über', 'Person 9', 'Person 10'],
    ['', 'Zoe'],
  ]);
});

test('only what was asked for once, and is about becoming available, waits', () => {
  const { alerts } = defaultPreferences();
  const scope = { kind: 'person', address: 'p1@example.com' } as const;
  const trigger = { kind: 'becomes-available' } as const;
  const waiting = (rule: (typeof alerts.rules)[number]): string | undefined =>
    shown(everyone(2), { alerts: { ...alerts, rules: [rule] } }).groups?.[0]?.people[1]?.waiting;
  expect(waiting({ id: 'a', scope, trigger, once: true })).toBe('a');
  expect(waiting({ id: 'a', scope, trigger, once: false })).toBeUndefined();
  expect(waiting({ id: 'a', scope, trigger: { kind: 'any-change' }, once: true })).toBeUndefined();
  expect(waiting({ id: 'a', scope: { kind: 'everyone' }, trigger, once: true })).toBeUndefined();
});

test('a pause ends by time; off is off', () => {
  const { alerts } = defaultPreferences();
  const state = (change: Partial<typeof alerts>): unknown =>
    shown([], { alerts: { ...alerts, ...change } }).alerts;
  expect(state({ pausedUntil: NOON + HOUR_MS })).toEqual({
    kind: 'paused',
    until: NOON + HOUR_MS,
  });
  expect(state({ pausedUntil: NOON })).toEqual({ kind: 'on' });
  expect(state({ enabled: false, pausedUntil: NOON + HOUR_MS })).toEqual({ kind: 'off' });
});
