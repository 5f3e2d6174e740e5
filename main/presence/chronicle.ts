import type { Connection } from './connection.js';
import type { PresenceChange, RosterEntry } from './contact.js';
import { Gap, type GapSummary } from './gap.js';
import { Days, type Today } from './today.js';

/** The list is live after it was not. */
export interface LiveAgain {
  /** What changed meanwhile; undefined where nothing did. */
  readonly summary: GapSummary | undefined;
}

/** What became of the people on show: how their day goes, and what changed while the list was not live. */
export class Chronicle {
  readonly #days = new Days();
  /** Open while the connection is not live. */
  #gap: Gap | undefined;
  #summary: GapSummary | undefined;

  /** What changed in the last gap; undefined where nothing did, or it was read. */
  get summary(): GapSummary | undefined {
    return this.#summary;
  }

  /** How somebody's day went as far as it was watched. @param now milliseconds since the epoch. */
  today(address: string, now: number): Today {
    return this.#days.of(address, now);
  }

  /** Takes up what somebody is in. */
  saw(entries: readonly RosterEntry[]): void {
    this.#days.saw(entries);
  }

  /** Takes up a change; answers whether it is news: in a gap nobody knows when it happened. */
  changed(change: PresenceChange): boolean {
    this.#gap?.add(change);
    return this.#gap === undefined;
  }

  /**
   * From the moment the list is not live until it is again, changes are gathered. Answers where that has ended.
   *
   * @param now milliseconds since the epoch.
   */
  connected(connection: Connection, now: number): LiveAgain | undefined {
    switch (connection.kind) {
      case 'connecting':
      case 'interrupted':
      case 'failed':
        this.#gap ??= new Gap(connection.liveUntil ?? now);
        this.#days.lost(connection.liveUntil ?? now);
        return undefined;
      case 'live': {
        this.#days.live(now);
        if (!this.#gap) return undefined;
        const summary = this.#gap.summary(now);
        this.#gap = undefined;
        this.#summary = summary ?? this.#summary;
        return { summary };
      }
      case 'not-configured':
      case 'needs-password':
      case 'stopped':
        this.#gap = undefined;
        this.#days.lost(now);
        return undefined;
    }
  }

  /** The summary of a gap was read. */
  dismiss(): void {
    this.#summary = undefined;
  }

  /** Nobody is watched any more: their day may go on. */
  end(): void {
    this.#gap = undefined;
    this.#summary = undefined;
  }

  /** Other people are watched now. */
  clear(): void {
    this.#days.clear();
  }
}
