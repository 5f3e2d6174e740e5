import { dialog } from 'electron';
import { problemOf } from '../presence/problem.js';

/** Says what went wrong where no window of ours need be open: at the tray, at a notification. */
export function say(error: unknown): void {
  const { message, advice: detail } = problemOf(error);
  void dialog.showMessageBox({ type: 'warning', message, detail });
}

/** Does something there; says it where that fails. */
export function orSay(task: () => void): void {
  try {
    task();
  } catch (error) {
    say(error);
  }
}
