import { expect, test, vi } from 'vitest';
import { askAboutClosing, closingOf } from '../../../main/desktop/closing.js';

const dialog = vi.hoisted(() => ({ response: 0, checkboxChecked: true }));
vi.mock('electron', () => ({ dialog: { showMessageBox: () => Promise.resolve(dialog) } }));

/** The dialog is made up: no window is needed to show it over. */
const PARENT = undefined as never;

test.each(['ask', 'quit', 'keep-running'] as const)(
  'with a tray closing hides, whatever was chosen: %s',
  (choice) => {
    expect(closingOf(true, choice)).toBe('hide');
  },
);

test.each([
  ['ask', 'ask'],
  ['quit', 'quit'],
  ['keep-running', 'minimise'],
] as const)('without a tray %s leads to %s, and never hides', (choice, closing) => {
  expect(closingOf(false, choice)).toBe(closing);
});

test.each([
  [0, { choice: 'quit', remember: true }],
  [1, { choice: 'keep-running', remember: true }],
  [2, undefined],
])('the answer %i', async (response, answer) => {
  dialog.response = response;
  expect(await askAboutClosing(PARENT)).toEqual(answer);
});
