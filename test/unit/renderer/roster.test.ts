import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { Roster } from '../../../renderer/presence/roster.js';
import { entry } from './people.js';

const names = (roster: Roster): string[][] =>
  roster.groups.map((group) => group.people.map(({ name }) => name));

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

  it('asks for a new snapshot when somebody came, or was renamed or regrouped', () => {
    const known = entry('A', 'X');
    const roster = new Roster([known]);
    expect(roster.apply([entry('Stranger', 'X')])).toBe(false);
    expect(roster.apply([{ contact: { ...known.contact, name: 'Anna' } }])).toBe(false);
    expect(roster.apply([{ contact: { ...known.contact, group: 'Y' } }])).toBe(false);
    expect(roster.apply([known])).toBe(true);
  });
});
