import type { PresenceChange } from './contact.js';
import type { DisplayStatus } from './display-status.js';

/** Somebody who is in another status after a gap than before it. */
export interface GapChange {
  readonly address: string;
  readonly name: string;
  readonly from: DisplayStatus;
  readonly to: DisplayStatus;
}

/** What changed while the connection was not live. Times are milliseconds since the epoch. */
export interface GapSummary {
  readonly from: number;
  readonly to: number;
  /** In the order of the first change. */
  readonly changes: readonly GapChange[];
}

/**
 * Gathers what comes to light after a time in which nothing was heard, so that it is told once and as a whole: it is
 * old news, and nobody knows when it happened.
 */
export class Gap {
  readonly #changes = new Map<string, GapChange>();

  /** @param from when the list was last known to be right, in milliseconds since the epoch. */
  constructor(private readonly from: number) {}

  /** Takes up a change that was found in the gap; several of one person become one, or none where it went back. */
  add({ contact, from, to }: PresenceChange): void {
    const before = this.#changes.get(contact.address)?.from ?? from.display;
    this.#changes.set(contact.address, {
      address: contact.address,
      name: contact.name || contact.address,
      from: before,
      to: to.display,
    });
  }

  /** What changed in all; undefined when nobody is in another status than before. */
  summary(now: number): GapSummary | undefined {
    const changes = [...this.#changes.values()].filter(
      // What the server only learned is no change of the person.
      ({ from, to }) => from !== to && from !== 'unknown',
    );
    return changes.length === 0 ? undefined : { from: this.from, to: now, changes };
  }
}
