import type { Entry } from './telling.js';
import type { RecentAlert, WithheldReason } from './recent-alert.js';

/** So many are kept. */
const KEPT = 200;

/** What was told or withheld lately, as much of it as anybody reads: one line of each. */
export class RecentAlerts {
  #list: readonly RecentAlert[] = [];
  #count = 0;

  /** The latest last. */
  get list(): readonly RecentAlert[] {
    return this.#list;
  }

  /** Puts some at the end, with their numbers; what they replace goes. Answers them, kept or not. */
  add(entries: readonly Entry[]): readonly RecentAlert[] {
    const numbered = entries.map((entry) => ({ id: (this.#count += 1), ...entry }));
    const replaced = new Set(numbered.map(({ replaces }) => replaces));
    this.#list = [...this.#list.filter(({ id }) => !replaced.has(id)), ...numbered].slice(-KEPT);
    return numbered;
  }

  has(alert: RecentAlert): boolean {
    return this.#list.includes(alert);
  }

  /** Whether a line, by its number, gives this reason. */
  says(id: number | undefined, reason: WithheldReason): boolean {
    const outcome = this.#list.find((alert) => alert.id === id)?.outcome;
    return outcome?.kind === 'withheld' && outcome.reason === reason;
  }

  /** Forgets them; numbers go on, so that none stands for two. */
  clear(): void {
    this.#list = [];
  }
}
