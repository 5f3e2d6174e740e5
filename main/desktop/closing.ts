import { dialog, type BrowserWindow } from 'electron';
import { words } from '../../preload/words/spoken.js';
import type { Preferences } from '../settings/preferences.js';

type Choice = Preferences['startup']['closing'];

/** What closing the list does: a window that nothing brings back is never hidden. */
export type Closing = 'hide' | 'minimise' | 'quit' | 'ask';

/** @param trayIsThere whether an icon is shown that brings the list back. */
export function closingOf(trayIsThere: boolean, choice: Choice): Closing {
  if (trayIsThere) return 'hide';
  switch (choice) {
    case 'ask':
      return 'ask';
    case 'quit':
      return 'quit';
    case 'keep-running':
      return 'minimise';
  }
}

/** Asks what closing is to do; undefined when the person wants neither. `remember`: the same the next time. */
export async function askAboutClosing(
  parent: BrowserWindow,
): Promise<{ choice: Exclude<Choice, 'ask'>; remember: boolean } | undefined> {
  const { closing } = words().desktop;
  const [quit, keepRunning, neither] = [0, 1, 2];
  const { response, checkboxChecked: remember } = await dialog.showMessageBox(parent, {
    type: 'question',
    message: closing.question,
    detail: closing.detail,
    buttons: [closing.quit, closing.keepRunning],
    defaultId: keepRunning,
    cancelId: neither,
    noLink: true,
    checkboxLabel: closing.remember,
    checkboxChecked: true,
  });
  switch (response) {
    case quit:
      return { choice: 'quit', remember };
    case keepRunning:
      return { choice: 'keep-running', remember };
    default:
      return undefined;
  }
}
