import { describe, expect, it } from 'vitest';
import { Layout } from '../../../renderer/presence/layout.js';
import { linesOf } from '../../../renderer/presence/lines.js';
import { Roster } from '../../../renderer/presence/roster.js';
import { entry } from './people.js';

const people = (count: number, group: string) =>
  Array.from({ length: count }, (_, index) => entry(`${group} ${String(index).padStart(4, '0')}`, group));
const lines = linesOf(new Roster([...people(3, 'A'), ...people(5000, 'B')]), {
  query: '',
  filter: 'everyone',
  collapsed: new Set(),
  watched: new Set(),
});
const layout = new Layout(lines, { group: 32, row: 40 });

describe('Layout', () => {
  it('lays groups end to end, each line below the one before', () => {
    expect(layout.stretches.map(({ top, height }) => [top, height])).toEqual([
      [0, 32 + 3 * 40],
      [152, 32 + 5000 * 40],
    ]);
    let below = 0;
    for (let index = 0; index < lines.length; index += 1) {
      const line = layout.lineAt(index)!;
      expect(line.top).toBe(below);
      below += line.height;
    }
    expect([layout.height, layout.lineAt(lines.length)]).toEqual([below, undefined]);
  });

  it('makes only the lines in sight, and some beyond', () => {
    const [first, second] = layout.stretches;
    const far = layout.lineAt(2000)!.top;
    expect(layout.visible(first!, far, 600)).toEqual([]);
    const seen = layout.visible(second!, far, 600);
    expect(seen).toContain(2000);
    expect(seen).toContain(2015);
    expect(seen.length).toBeLessThan(40);
    expect(layout.visible(second!, 0, 600)[0]).toBe(5);
  });

  it('scrolls no further than it must, and not under the header that sticks', () => {
    const top = (index: number): number => layout.lineAt(index)!.top;
    expect(layout.scrollTo(100, top(95), 600, 'nearest')).toBe(top(95));
    expect(layout.scrollTo(90, top(95), 600, 'nearest')).toBe(top(90) - 32);
    expect(layout.scrollTo(200, top(95), 600, 'nearest')).toBe(top(200) + 40 - 600);
    expect(layout.scrollTo(1, top(95), 600, 'nearest')).toBe(0);
    expect(layout.scrollTo(200, 0, 600, 'center')).toBe(top(200) - 280);
  });
});
