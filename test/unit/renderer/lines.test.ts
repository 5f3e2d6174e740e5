import { describe, expect, it } from 'vitest';
import { GROUP_HEIGHT, ROW_HEIGHT, linesOf, type View } from '../../../renderer/presence/lines.js';
import { Roster } from '../../../renderer/presence/roster.js';
import { entry } from './people.js';

const roster = new Roster([
  entry('Carlotta Tendant', 'Support', 'available'),
  entry('Zoë Müller', 'Support', 'in-a-meeting'),
  entry('Reed Bello', 'Sales', 'available'),
  entry('Joe Nakamura', '', 'away'),
]);
const all: View = { query: '', filter: 'everyone', collapsed: new Set() };
const shown = (view: Partial<View>): string[] =>
  linesOf(roster, { ...all, ...view }).lines.map((line) =>
    line.kind === 'group' ? `# ${line.group.name}` : line.person.name,
  );

describe('linesOf', () => {
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
    const { lines, grouped, sections } = linesOf(new Roster([entry('A'), entry('B')]), all);
    expect(grouped).toBe(false);
    expect(lines.map(({ kind }) => kind)).toEqual(['person', 'person']);
    expect(sections).toMatchObject([{ top: 0, height: 2 * ROW_HEIGHT, from: 0, to: 2 }]);
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

  it('says where each person stands among those shown', () => {
    const { lines } = linesOf(roster, all);
    expect(lines[4]).toMatchObject({ kind: 'person', position: 2, size: 2 });
  });

  it('lays the groups end to end', () => {
    const { sections } = linesOf(roster, { ...all, collapsed: new Set(['Sales']) });
    expect(sections.map(({ top }) => top)).toEqual([0, GROUP_HEIGHT, 2 * GROUP_HEIGHT + 2 * ROW_HEIGHT]);
    expect(sections.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 4],
      [4, 6],
    ]);
  });
});
