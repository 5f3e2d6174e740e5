import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../renderer/presence/lines.js';
import { listAction } from '../../../renderer/presence/list-keys.js';
import { Roster } from '../../../renderer/presence/roster.js';
import { entry } from './people.js';
import { press } from './press.js';

const roster = new Roster([entry('A', 'X'), entry('B', 'X'), entry('C', 'Y')]);
const lines = linesOf(roster, {
  query: '',
  filter: 'everyone',
  collapsed: new Set(['Y']),
  watched: new Set(),
});
const act = (name: string, at: number) => listAction(press(name), lines, at, 10);

// The lines: X (open), A, B, Y (folded).
describe('listAction', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 3],
    ['ArrowUp', 2, 1],
    ['Home', 3, 0],
    ['End', 0, 3],
    ['PageDown', 0, 3],
    ['PageUp', 3, 0],
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 2, 0],
  ])('%s at %i goes to %i', (name, from, to) => {
    expect(act(name, from)).toEqual({ kind: 'move', to });
  });

  it('goes back to the search above the first line, and with anything that is typed', () => {
    expect(act('ArrowUp', 0)).toEqual({ kind: 'search' });
    expect(act('ä', 1)).toEqual({ kind: 'search' });
    expect(act('Backspace', 1)).toEqual({ kind: 'search' });
  });

  it('folds groups and opens people', () => {
    expect(act('Enter', 0)).toEqual({ kind: 'fold', group: 'X' });
    expect(act('ArrowLeft', 0)).toEqual({ kind: 'fold', group: 'X' });
    expect(act('ArrowRight', 3)).toEqual({ kind: 'fold', group: 'Y' });
    expect(act('Enter', 1)).toEqual({ kind: 'open', address: 'a@example.com' });
  });

  it('opens the menu of a line, and the shortcuts', () => {
    expect(act('ContextMenu', 1)).toMatchObject({ kind: 'menu', line: { key: 'person-a@example.com' } });
    expect(listAction(press('F10', { shiftKey: true }), lines, 0, 10)).toMatchObject({ kind: 'menu' });
    expect(act('F10', 0)).toBeUndefined();
    expect(act('?', 1)).toEqual({ kind: 'shortcuts' });
  });

  it('leaves alone what is not its own', () => {
    expect(act('Tab', 1)).toBeUndefined();
    expect(act('Escape', 1)).toBeUndefined();
    expect(act('ArrowLeft', 3)).toBeUndefined();
    expect(listAction(press('a', { ctrlKey: true }), lines, 1, 10)).toBeUndefined();
  });
});
