import type { KeyPress } from '../../../renderer/presence/shortcuts.js';

/** A key that goes down, alone where nothing else is said. */
export const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
