import type { Clock } from './clock.js';
import type { Faults } from './faults.js';

/** A notification on its way. */
export interface Notification {
  /** Resolves when it was answered or failed; never rejects. */
  send(): Promise<void>;
  /** It does not arrive. */
  lose(): void;
}

/** Carries notifications, as badly as the faults have it that are on. */
export class Courier {
  readonly #faults: Faults;
  readonly #clock: Clock;
  readonly #delays = new Set<() => void>();
  #held: Notification | undefined;

  constructor(faults: Faults, clock: Clock) {
    this.#faults = faults;
    this.#clock = clock;
  }

  /** Resolves when the notification was answered, failed or was lost, or is left for later. */
  async carry(notification: Notification): Promise<void> {
    if (this.#faults.take('lose-notifications')) {
      notification.lose();
      return;
    }
    const delay = this.#faults.take('delay-notifications');
    if (!delay) return this.#deliver(notification);
    const cancel = this.#clock.after(delay.seconds * 1000, () => {
      this.#delays.delete(cancel);
      void this.#deliver(notification);
    });
    this.#delays.add(cancel);
  }

  /** Sends what is held for the next one to overtake. Delayed ones come at their time all the same. */
  async flush(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    await held?.send();
  }

  /** Forgets what is held or delayed. */
  reset(): void {
    this.#held = undefined;
    for (const cancel of this.#delays) cancel();
    this.#delays.clear();
  }

  async #deliver(notification: Notification): Promise<void> {
    if (!this.#held && this.#faults.take('swap-notifications')) {
      this.#held = notification;
      return;
    }
    const twice = this.#faults.take('repeat-notifications') !== undefined;
    await Promise.all(twice ? [notification.send(), notification.send()] : [notification.send()]);
    await this.flush();
  }
}
