import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { RosterEntry } from '../../../preload/contract.js';
import { Roster } from '../../../renderer/presence/roster.js';
import { entry, presence } from './people.js';

const namesOf = (people: Roster['favourites']['people']): string[] =>
  people.map(({ naming }) => naming.value.name);
const names = (roster: Roster): string[][] => roster.groups.map(({ people }) => namesOf(people));

describe('Roster', () => {
  it('sorts groups and people by name, those in no group last', () => {
    const roster = new Roster([
      entry('Zoë'),
      entry('émile', 'Support'),
      entry('Dora', 'Support'),
      entry('Finn', 'Sales'),
    ]);
    expect(roster.groups.map(({ name }) => name)).toEqual(['Sales', 'Support', '']);
    expect(names(roster)).toEqual([['Finn'], ['Dora', 'émile'], ['Zoë']]);
    expect(roster.size).toBe(4);
  });

  it('counts who is available, in all and by group, and keeps the counts right', () => {
    const roster = new Roster([entry('A', 'X', 'available'), entry('B', 'X', 'busy'), entry('C', 'Y')]);
    expect(roster.available.value).toBe(1);
    expect(roster.apply([entry('B', 'X', 'available'), entry('C', 'Y', 'available')])).toBe(true);
    expect(roster.available.value).toBe(3);
    expect(roster.apply([entry('A', 'X', 'away')])).toBe(true);
    expect(roster.groups.map((group) => group.available.value)).toEqual([1, 1]);
  });

  it('tells only those who look at the one that changed', () => {
    const roster = new Roster([entry('A', '', 'busy'), entry('B', '', 'busy')]);
    const looks = { a: 0, b: 0 };
    effect(() => {
      looks.a += Number(roster.person('a@example.com')?.presence.value !== undefined);
    });
    effect(() => {
      looks.b += Number(roster.person('b@example.com')?.presence.value !== undefined);
    });
    roster.apply([entry('B', '', 'available')]);
    expect(looks).toEqual({ a: 1, b: 2 });
  });

  it('takes a name that the server told in place, and gives it its place', () => {
    const known = { contact: { address: 'zora@example.com', name: '', group: 'X' } };
    const roster = new Roster([known, entry('Berta', 'X')]);
    expect(names(roster)).toEqual([['Berta', 'zora@example.com']]);
    expect(roster.apply([{ contact: { ...known.contact, name: 'Ada Zora' } }])).toBe(true);
    expect(names(roster)).toEqual([['Ada Zora', 'Berta']]);
    expect(roster.person('zora@example.com')?.naming.value.initials).toBe('AZ');
  });

  it('asks for a new snapshot when somebody came or was regrouped', () => {
    const known = entry('A', 'X');
    const roster = new Roster([known]);
    expect(roster.apply([entry('Stranger', 'X')])).toBe(false);
    expect(roster.apply([{ contact: { ...known.contact, group: 'Y' } }])).toBe(false);
    expect(roster.apply([known])).toBe(true);
  });

  it('sorts by status, and by who has been available longest', () => {
    const at = (name: string, since: number): RosterEntry => ({
      ...entry(name),
      presence: presence('available', { since }),
    });
    const entries = [entry('Off', '', 'offline'), at('New', 20), at('Old', 10), entry('Busy', '', 'busy')];
    expect(names(new Roster(entries, 'status'))).toEqual([['New', 'Old', 'Busy', 'Off']]);
    expect(names(new Roster(entries, 'longest-available'))).toEqual([['Old', 'New', 'Busy', 'Off']]);
    const roster = new Roster(entries);
    roster.sortBy('longest-available');
    expect(names(roster)).toEqual([['Old', 'New', 'Busy', 'Off']]);
  });

  it('has favourites stand a second time, and counts them once', () => {
    const roster = new Roster([entry('A', 'X', 'available'), entry('B', 'X')], 'name', ['a@example.com']);
    expect(namesOf(roster.favourites.people)).toEqual(['A']);
    expect([roster.size, roster.available.value, roster.favourites.available.value]).toEqual([2, 1, 1]);
    expect(names(roster)).toEqual([['A', 'B']]);
    roster.apply([entry('A', 'X', 'away')]);
    expect([roster.available.value, roster.favourites.available.value]).toEqual([0, 0]);
    roster.favour(['b@example.com', 'nobody@example.com', 'b@example.com']);
    expect(namesOf(roster.favourites.people)).toEqual(['B']);
  });

  it('moves nobody while it is held, though everything that is shown of them is right', () => {
    const roster = new Roster([entry('A', '', 'busy'), entry('B', '', 'busy')], 'status');
    let moves = -1;
    effect(() => {
      roster.heedPlaces();
      moves += 1;
    });
    roster.hold(true);
    roster.apply([entry('B', '', 'available')]);
    expect(names(roster)).toEqual([['A', 'B']]);
    expect([roster.available.value, moves]).toEqual([1, 0]);
    roster.hold(false);
    expect(names(roster)).toEqual([['B', 'A']]);
    expect(moves).toBe(1);
  });

  it('shows a favourite at once, also while it is held', () => {
    const roster = new Roster([entry('A'), entry('B')]);
    roster.hold(true);
    roster.favour(['b@example.com']);
    expect(namesOf(roster.favourites.people)).toEqual(['B']);
  });

  it('does not say that anybody moved when nobody did', () => {
    const roster = new Roster([entry('A', '', 'busy'), entry('B', '', 'busy')], 'status');
    let moves = -1;
    effect(() => {
      roster.heedPlaces();
      moves += 1;
    });
    roster.apply([entry('A', '', 'available')]);
    roster.sortBy('status');
    expect(moves).toBe(0);
  });
});
