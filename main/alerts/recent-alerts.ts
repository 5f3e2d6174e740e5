import type { RecentAlert } from './recent-alert.js';

/** So many are kept. */
const KEPT = 200;

/** What was told or withheld lately, as much of it as anybody reads. */
export class RecentAlerts {
  #list: readonly RecentAlert[] = [];
  #count = 0;

  /** The latest last. */
  get list(): readonly RecentAlert[] {
    return this.#list;
  }

  /** Puts some at the end, with their numbers; answers those that are kept. */
  add(alerts: readonly Omit<RecentAlert, 'id'>[]): readonly RecentAlert[] {
    const numbered = alerts.map((alert) => ({ id: (this.#count += 1), ...alert })).slice(-KEPT);
    this.#list = [...this.#list, ...numbered].slice(-KEPT);
    return numbered;
  }

  /** Forgets them; numbers go on, so that none stands for two. */
  clear(): void {
    this.#list = [];
  }
}
