import { batch, signal } from '@preact/signals';
import type { RecentAlert } from '../../preload/contract.js';

/** How many alerts are kept for the list of recent ones. */
const RECENT_MAX = 200;

/** What was told or withheld lately, and whom it was about who has not been looked at since. */
export class RecentAlerts {
  /** The latest last. */
  readonly lines = signal<readonly RecentAlert[]>([]);
  /** Addresses of those whom an alert was shown about, until the person does anything in this window. */
  readonly marked = signal<ReadonlySet<string>>(new Set());
  /** The latest alert that was heard of. */
  #latest = 0;
  /**
   * Nothing from before is marked any more, in milliseconds since the epoch. A new page marks nothing from before it:
   * that stood on the page before, as in another language.
   */
  readonly #marksFrom: number;

  /** @param now milliseconds since the epoch. */
  constructor(now: number) {
    this.#marksFrom = now;
  }

  /** Takes up what main remembers, the latest last. */
  are(alerts: readonly RecentAlert[]): void {
    batch(() => {
      this.lines.value = alerts.slice(-RECENT_MAX);
      for (const alert of alerts) this.#mark(alert);
    });
  }

  /**
   * Alerts were shown or withheld, the latest last. Answers those that stand: one may be replaced by another that came
   * with it.
   */
  told(alerts: readonly RecentAlert[]): readonly RecentAlert[] {
    const ids = new Set(alerts.map(({ id }) => id));
    const replaced = new Set(alerts.map(({ replaces }) => replaces));
    const stands = ({ id }: RecentAlert): boolean => !replaced.has(id);
    const standing = alerts.filter(stands);
    this.are([...this.lines.peek().filter((line) => !ids.has(line.id) && stands(line)), ...standing]);
    return standing;
  }

  /** Whoever an alert was about has been seen. */
  seen(): void {
    if (this.marked.peek().size > 0) this.marked.value = new Set();
  }

  #mark({ id, at, outcome, subject }: RecentAlert): void {
    if (id <= this.#latest) return;
    this.#latest = id;
    if (outcome.kind === 'withheld' || at < this.#marksFrom) return;
    this.marked.value = new Set(this.marked.peek()).add(subject.address);
  }
}
