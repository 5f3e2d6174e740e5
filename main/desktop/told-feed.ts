import type { RecentAlert } from '../alerts/recent-alert.js';
import type { Clock } from '../presence/clock.js';
import { Throttle } from './throttle.js';

/** At most ten messages a second go to a window. */
const INTERVAL_MS = 100;

/** Gathers what was told or withheld into messages, at most ten a second: what follows on the heels of one goes together. */
export class ToldFeed {
  #pending: readonly RecentAlert[] = [];
  readonly #throttle: Throttle;

  constructor(clock: Clock, send: (alerts: readonly RecentAlert[]) => void) {
    this.#throttle = new Throttle(clock, INTERVAL_MS, () => {
      const alerts = this.#pending;
      this.#pending = [];
      if (alerts.length > 0) send(alerts);
    });
  }

  add(alerts: readonly RecentAlert[]): void {
    this.#pending = [...this.#pending, ...alerts];
    this.#throttle.ask();
  }

  /** Forgets what has not gone out: it is about people who are not shown any more. */
  clear(): void {
    this.#pending = [];
  }
}
