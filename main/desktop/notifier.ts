import { Notification, type NativeImage } from 'electron';
import type { Alert } from '../presence/alert.js';

/** What an alert about several people is kept under: a newer one replaces the older. */
const SEVERAL = '';

/** The most that stay referenced, so that a click still arrives; older ones are closed. */
const KEPT = 50;

/** Shows alerts as notifications of the desktop. A newer one about a person replaces the older. */
export class Notifier {
  readonly #shown = new Map<string, Notification>();

  /** @param onClick gets the address of the person that the clicked notification was about, if it was about one. */
  constructor(
    private readonly icon: NativeImage,
    private readonly onClick: (address: string | undefined) => void,
  ) {}

  show({ address = SEVERAL, title, body }: Alert): void {
    if (!Notification.isSupported()) return;
    this.#close(address);
    const notification = new Notification({ title, body, icon: this.icon, silent: true });
    notification.on('click', () => {
      this.#shown.delete(address);
      this.onClick(address === SEVERAL ? undefined : address);
    });
    this.#shown.set(address, notification);
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > KEPT && oldest !== undefined) this.#close(oldest);
    notification.show();
  }

  /** Takes every notification off the screen: they are about people who are no longer shown. */
  clear(): void {
    for (const address of [...this.#shown.keys()]) this.#close(address);
  }

  #close(address: string): void {
    this.#shown.get(address)?.close();
    this.#shown.delete(address);
  }
}
