import { expect, test } from 'vitest';
import { windowKey, type KeyInput } from '../../../main/desktop/window-keys.js';

const CTRL_W: KeyInput = {
  type: 'keyDown',
  key: 'w',
  control: true,
  alt: false,
  shift: false,
  meta: false,
  isAutoRepeat: false,
};

test.each([
  ['w', 'close'],
  ['W', 'close'],
  ['q', 'quit'],
  ['e', undefined],
  ['Escape', undefined],
] as const)('Ctrl and %s: %s', (key, does) => {
  expect(windowKey({ ...CTRL_W, key }, 'linux')).toBe(does);
});

test.each([
  { control: false },
  { alt: true },
  { shift: true },
  { meta: true },
  { type: 'keyUp' },
  { isAutoRepeat: true },
] satisfies Partial<KeyInput>[])('another press than that does nothing: %j', (other) => {
  expect(windowKey({ ...CTRL_W, ...other }, 'win32')).toBeUndefined();
});

test('on macOS the menu has these keys', () => {
  expect(windowKey({ ...CTRL_W, control: false, meta: true }, 'darwin')).toBeUndefined();
  expect(windowKey(CTRL_W, 'darwin')).toBeUndefined();
});
