import type { AlertNotice } from '../alerts/alerts.js';

/** What a person can do at a notification. Clicking it itself opens, too. */
export type NotificationAnswer = 'open' | 'chat' | 'mute';

export interface NotificationButton {
  readonly answer: NotificationAnswer;
  readonly text: string;
}

/** Called when a notification was clicked, or one of its buttons. */
export type OnAnswer = (answer: NotificationAnswer, notice: AlertNotice) => void;

/** A way to show notifications. */
export interface NotificationOutlet {
  /**
   * Shows one, in the place of an older one with the same key. Buttons are shown where the system has them.
   *
   * @throws Error when nothing could be shown this way.
   */
  show(notice: AlertNotice, buttons: readonly NotificationButton[]): Promise<void>;
  /** Takes the one with this key off the screen, if it is still there. */
  close(key: string): void;
  /** Takes everything that is still shown off the screen. */
  clear(): void;
}

/** The most that are remembered, so that a click still arrives; older ones are closed. */
export const MOST_SHOWN = 50;
