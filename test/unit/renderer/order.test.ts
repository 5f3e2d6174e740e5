import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisplayStatus, RosterEntry } from '../../../preload/contract.js';
import { ORDERS, type Sort } from '../../../renderer/presence/order.js';
import { Roster } from '../../../renderer/presence/roster.js';
import { presence } from './people.js';

const statuses: readonly DisplayStatus[] = ['available', 'busy', 'away', 'offline', 'unknown', 'dnd'];
const groups = ['Sales', 'Support', ''];
const favourites = ['p0@example.com', 'p3@example.com', 'p7@example.com', 'stranger@example.com'];

/** Somebody of a small crowd, in some state and by some name. */
const one = fc
  .record({
    who: fc.nat(39),
    name: fc.constantFrom('Ada', 'Émile', 'ada', 'Zoë', 'Bo 2', 'Bo 10', ''),
    status: fc.constantFrom<DisplayStatus | undefined>(undefined, ...statuses),
    since: fc.nat(5),
  })
  .map(({ who, name, status, since }): RosterEntry => ({
    contact: { address: `p${who}@example.com`, name, group: groups[who % groups.length]! },
    ...(status === undefined ? {} : { presence: presence(status, { since }) }),
  }));
const crowd = Array.from({ length: 40 }, (_, who): RosterEntry => ({
  contact: { address: `p${who}@example.com`, name: 'Ada', group: groups[who % groups.length]! },
}));
const sorts: readonly Sort[] = ['name', 'status', 'longest-available'];
const deltas = fc.array(fc.array(one, { minLength: 1, maxLength: 12 }), { maxLength: 12 });

describe('the order of a roster', () => {
  it.each(sorts)('by %s is after any deltas what a full sort makes', (sort) => {
    fc.assert(
      fc.property(deltas, (batches) => {
        const roster = new Roster(crowd, sort, favourites);
        for (const batch of batches) expect(roster.apply(batch)).toBe(true);
        for (const group of [...roster.groups, roster.favourites]) {
          expect(group.people).toEqual([...group.people].sort(ORDERS[sort]));
          expect(group.available.value).toBe(
            group.people.filter((person) => person.presence.value?.display === 'available').length,
          );
        }
        expect(roster.groups.reduce((sum, group) => sum + group.people.length, 0)).toBe(roster.size);
        expect(roster.available.value).toBe(
          roster.groups.reduce((sum, group) => sum + group.available.value, 0),
        );
      }),
    );
  });

  it.each(sorts)('by %s is the same whether it was held meanwhile or not', (sort) => {
    fc.assert(
      fc.property(deltas, (batches) => {
        const held = new Roster(crowd, sort, favourites);
        const free = new Roster(crowd, sort, favourites);
        const before = held.groups.map((group) => group.people);
        held.hold(true);
        for (const batch of batches) {
          held.apply(batch);
          free.apply(batch);
        }
        expect(held.groups.map((group) => group.people)).toEqual(before);
        held.hold(false);
        const addresses = (roster: Roster): string[][] =>
          [roster.favourites, ...roster.groups].map((group) => group.people.map(({ address }) => address));
        expect(addresses(held)).toEqual(addresses(free));
      }),
    );
  });
});
