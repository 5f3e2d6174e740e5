import { Notification, type NativeImage } from 'electron';
import type { AlertNotice } from '../alerts/alerts.js';
import type { Clock } from '../presence/clock.js';
import {
  MOST_SHOWN,
  type NotificationButton,
  type NotificationOutlet,
  type OnAnswer,
} from './notification-outlet.js';
import { plainLine, plainLines } from './plain-line.js';

/** A system that has said nothing by then has shown it: where it cannot, it says so at once. */
const PATIENCE_MS = 2_000;

/** Electron's own notifications. Buttons are its business: it shows them on macOS and Windows. */
export class ElectronOutlet implements NotificationOutlet {
  readonly #shown = new Map<string, Notification>();

  constructor(
    private readonly icon: NativeImage,
    private readonly clock: Clock,
    private readonly onAnswer: OnAnswer,
  ) {}

  async show(notice: AlertNotice, buttons: readonly NotificationButton[]): Promise<void> {
    if (!Notification.isSupported()) throw new Error('This system shows no notifications.');
    const { key, title, body, sound } = notice;
    this.close(key);
    const notification = new Notification({
      title: plainLine(title, 200),
      body: plainLines(body),
      icon: this.icon,
      silent: !sound,
      actions: buttons.map(({ text }) => ({ type: 'button', text })),
    });
    const answered = (answer: NotificationButton['answer']): void => {
      this.#shown.delete(key);
      this.onAnswer(answer, notice);
    };
    notification.on('click', () => answered('open'));
    // Older Electrons tell the button beside the event, newer ones in it.
    notification.on('action', ({ actionIndex }, index: number | undefined) => {
      const button = buttons[(actionIndex as number | undefined) ?? index ?? -1];
      if (button) answered(button.answer);
    });
    this.#shown.set(key, notification);
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > MOST_SHOWN && oldest !== undefined) this.close(oldest);
    try {
      await this.#taken(notification);
    } catch (error) {
      if (this.#shown.get(key) === notification) this.#shown.delete(key);
      throw error;
    }
  }

  clear(): void {
    for (const key of [...this.#shown.keys()]) this.close(key);
  }

  close(key: string): void {
    this.#shown.get(key)?.close();
    this.#shown.delete(key);
  }

  /** Puts it before the person. Rejects where the system says that it cannot: on Linux, where no service answers. */
  #taken(notification: Notification): Promise<void> {
    return new Promise((resolve, reject) => {
      const callOff = this.clock.after(PATIENCE_MS, resolve);
      notification.once('show', () => {
        callOff();
        resolve();
      });
      notification.once('failed', (_, reason) => {
        callOff();
        reject(new Error(reason));
      });
      notification.show();
    });
  }
}
