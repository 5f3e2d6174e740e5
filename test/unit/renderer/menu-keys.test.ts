import { expect, it } from 'vitest';
import { pressedIn } from '../../../renderer/ui/menu-keys.js';

const labels = ['Call', 'Chat', 'Mail'];

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 0],
  ['ArrowDown', -1, 0],
  ['ArrowUp', 0, 2],
  ['ArrowUp', -1, 2],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['c', 0, 1],
  ['C', 1, 0],
  ['m', 0, 2],
  ['Escape', 1, 'close'],
  ['Tab', 1, 'close'],
  ['x', 1, undefined],
  [' ', 1, undefined],
  ['Enter', 1, undefined],
])('%s at item %i leads to %s', (key, now, to) => {
  expect(pressedIn(labels, now, { key })).toBe(to);
});
