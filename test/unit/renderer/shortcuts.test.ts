import { describe, expect, it } from 'vitest';
import { keyNames, keysInWords } from '../../../renderer/presence/shortcut-words.js';
import { SHORTCUTS, isMac, shortcutOf } from '../../../renderer/presence/shortcuts.js';
import { press } from './press.js';

const ctrl = { ctrlKey: true };

describe('shortcutOf', () => {
  it.each([
    [press('f', ctrl), 'search'],
    [press('F', { ...ctrl, shiftKey: false }), 'search'],
    [press(',', ctrl), 'settings'],
    [press('F1'), 'shortcuts'],
    [press('b', ctrl), 'tell'],
    [press('Enter', ctrl), 'chat'],
    [press('Enter', { ...ctrl, shiftKey: true }), 'call'],
    [press('C', { ...ctrl, shiftKey: true }), 'copy'],
    [press('c', ctrl), undefined],
    [press('b'), undefined],
    [press('b', { ...ctrl, altKey: true }), undefined],
    [press('b', { metaKey: true }), undefined],
    [press('Enter'), undefined],
  ])('knows %o', (pressed, shortcut) => {
    expect(shortcutOf(pressed, false)).toBe(shortcut);
  });

  it('has Command on a Mac, and leaves Ctrl to it', () => {
    expect(shortcutOf(press('d', { metaKey: true }), true)).toBe('favourite');
    expect(shortcutOf(press('d', ctrl), true)).toBeUndefined();
    expect([isMac('MacIntel'), isMac('Linux x86_64')]).toEqual([true, false]);
  });

  it('has no two with the same keys, and none that a text field needs', () => {
    const all = Object.values(SHORTCUTS);
    expect(new Set(all.map((keys) => JSON.stringify(keys))).size).toBe(all.length);
    const editing = ['a', 'c', 'v', 'x', 'y', 'z'];
    expect(all.filter(({ key, shift }) => !shift && editing.includes(key))).toEqual([]);
  });
});

describe('the names of keys', () => {
  it('are those of this keyboard', () => {
    expect(keysInWords('call', false)).toBe('Ctrl+Shift+Enter');
    expect(keyNames(SHORTCUTS.copy, true)).toEqual(['⌘', '⇧', 'C']);
  });
});
