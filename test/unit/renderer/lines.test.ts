import { describe, expect, it } from 'vitest';
import { linesOf, personKey, type Line, type Lines, type View } from '../../../renderer/presence/lines.js';
import { Roster } from '../../../renderer/presence/roster.js';
import { entry } from './people.js';

const roster = new Roster([
  entry('Carlotta Tendant', 'Support', 'available'),
  entry('Zoë Müller', 'Support', 'in-a-meeting'),
  entry('Reed Bello', 'Sales', 'available'),
  entry('Joe Nakamura', '', 'away'),
]);
const all: View = { query: '', filter: 'everyone', collapsed: new Set(), watched: new Set() };
const every = (lines: Lines): Line[] => Array.from({ length: lines.length }, (_, index) => lines.at(index)!);
const shown = (view: Partial<View>): string[] => every(linesOf(roster, { ...all, ...view })).map(inWords);
const inWords = (line: Line): string =>
  line.kind === 'group' ? `# ${line.group.name}` : line.person.naming.value.name;

describe('linesOf', () => {
  it('says how many of each group a search has found, and who comes first', () => {
    const found = linesOf(roster, { ...all, query: 'carlotta' });
    expect(every(found)).toMatchObject([{ kind: 'group', found: 1 }, { kind: 'person' }]);
    expect(found.firstPerson?.person.address).toBe('carlotta.tendant@example.com');
    expect(every(linesOf(roster, all))[0]).toMatchObject({ kind: 'group', found: undefined });
    const folded = linesOf(roster, { ...all, collapsed: new Set(['Sales']) });
    expect(folded.firstPerson?.person.address).toBe('carlotta.tendant@example.com');
    expect(linesOf(roster, { ...all, query: 'zzz' }).firstPerson).toBeUndefined();
  });

  it('says who of a group is watched, where just those are shown', () => {
    const watched = new Set(['zoë.müller@example.com']);
    const [header] = every(
      linesOf(roster, { ...all, filter: 'watched', watched, collapsed: new Set(['Support']) }),
    );
    expect(header).toMatchObject({ among: [{ address: 'zoë.müller@example.com' }], found: undefined });
    const [searched] = every(linesOf(roster, { ...all, filter: 'watched', watched, query: 'zoë' }));
    expect(searched).toMatchObject({ among: undefined, found: 1 });
    for (const filter of ['everyone', 'available'] as const) {
      expect(every(linesOf(roster, { ...all, filter }))[0]).toMatchObject({ among: undefined });
    }
  });

  it('puts people under their groups', () => {
    expect(shown({})).toEqual([
      '# Sales',
      'Reed Bello',
      '# Support',
      'Carlotta Tendant',
      'Zoë Müller',
      '# ',
      'Joe Nakamura',
    ]);
  });

  it('has no headers where nobody is in a group', () => {
    const lines = linesOf(new Roster([entry('A'), entry('B')]), all);
    expect(lines.grouped).toBe(false);
    expect(every(lines).map(({ kind }) => kind)).toEqual(['person', 'person']);
    expect(lines.sections).toMatchObject([{ header: false, from: 0, to: 2 }]);
  });

  it('leaves out the people of folded groups, but finds them in a search', () => {
    const collapsed = new Set(['Support']);
    expect(shown({ collapsed })).toEqual(['# Sales', 'Reed Bello', '# Support', '# ', 'Joe Nakamura']);
    expect(shown({ collapsed, query: 'carlotta' })).toEqual(['# Support', 'Carlotta Tendant']);
  });

  it.each([
    ['name without accents', 'muller', ['# Support', 'Zoë Müller']],
    ['address', 'reed.bello@', ['# Sales', 'Reed Bello']],
    ['group', 'SALES', ['# Sales', 'Reed Bello']],
    ['status word', 'in a meeting', ['# Support', 'Zoë Müller']],
    ['words of several fields', 'support  avail', ['# Support', 'Carlotta Tendant']],
    ['nothing', 'nobody here', []],
  ])('finds by %s', (_, query, expected) => {
    expect(shown({ query })).toEqual(expected);
  });

  it('shows who is available, without the groups where nobody is', () => {
    expect(shown({ filter: 'available' })).toEqual([
      '# Sales',
      'Reed Bello',
      '# Support',
      'Carlotta Tendant',
    ]);
  });

  it('shows whom one watches', () => {
    expect(shown({ filter: 'watched', watched: new Set(['joe.nakamura@example.com']) })).toEqual([
      '# ',
      'Joe Nakamura',
    ]);
  });

  it('has favourites on top, by keys of their own, and each person once in a search', () => {
    const favoured = new Roster([entry('A', 'X'), entry('B', 'X')], 'name', ['b@example.com']);
    const lines = linesOf(favoured, all);
    expect(every(lines).map(({ key }) => key)).toEqual([
      'group-\u2605',
      'favourite-b@example.com',
      'group-X',
      'person-a@example.com',
      'person-b@example.com',
    ]);
    expect(lines.indexOf(personKey('b@example.com', 'favourites'))).toBe(1);
    expect(lines.indexOf(personKey('b@example.com'))).toBe(4);
    expect(every(linesOf(favoured, { ...all, query: 'b' })).map(inWords)).toEqual(['# X', 'B']);
    expect(every(linesOf(favoured, { ...all, collapsed: new Set(['\u2605']) })).map(inWords)).toEqual([
      '# ',
      '# X',
      'A',
      'B',
    ]);
  });

  it('says where each person stands among those shown, and finds lines by their keys', () => {
    const lines = linesOf(roster, all);
    expect(lines.at(4)).toMatchObject({ kind: 'person', position: 2, size: 2 });
    every(lines).forEach((line, index) => expect(lines.indexOf(line.key)).toBe(index));
    expect([lines.indexOf('person-nobody@example.com'), lines.indexOf(undefined)]).toEqual([-1, -1]);
    expect([lines.at(-1), lines.at(lines.length)]).toEqual([undefined, undefined]);
  });
});
