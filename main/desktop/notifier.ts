import { words } from '../../preload/words/spoken.js';
import type { AlertNotice } from '../alerts/alerts.js';
import type { NotificationButton, NotificationOutlet } from './notification-outlet.js';

/** Shows alerts as notifications of the desktop, by the first way that works; which one that is may change. */
export class Notifier {
  #turn: Promise<unknown> = Promise.resolve();

  /** @param outlets the best first. */
  constructor(private readonly outlets: readonly NotificationOutlet[]) {}

  /** Shows one after the other, so that of two about a person the newer stays. Answers whether it could be shown. */
  show(notice: AlertNotice): Promise<boolean> {
    const buttons = buttonsFor(notice);
    const shown = this.#turn.then(() => this.#show(notice, buttons));
    this.#turn = shown;
    return shown;
  }

  /** Takes every notification off the screen: they are about people who are no longer shown. */
  clear(): void {
    this.#turn = this.#turn.then(() => {
      for (const outlet of this.outlets) outlet.clear();
    });
  }

  async #show(notice: AlertNotice, buttons: readonly NotificationButton[]): Promise<boolean> {
    for (const outlet of this.outlets) {
      try {
        await outlet.show(notice, buttons);
        this.#replace(notice);
        return true;
      } catch {
        // Then by the next one.
      }
    }
    return false;
  }

  /** What was said of one of several alone is older than what is said of them together. */
  #replace({ key, subjects }: AlertNotice): void {
    const alone = subjects.map(({ address }) => address).filter((address) => address !== key);
    for (const outlet of this.outlets) for (const address of alone) outlet.close(address);
  }
}

/** One that is about a single person leads to them, or silences them. */
function buttonsFor({ subjects }: AlertNotice): NotificationButton[] {
  const { open, chat, mute } = words().desktop.notification;
  const first: NotificationButton = { answer: 'open', text: open };
  const [subject, ...others] = subjects;
  if (subject === undefined || others.length > 0) return [first];
  return [first, { answer: 'chat', text: chat }, { answer: 'mute', text: mute(subject.name) }];
}
