import type { PresenceReport } from '../pws/service.js';
import type { FetchFacts } from './batch.js';
import type { Clock } from './clock.js';
import { Stopwatch } from './deadline.js';
import type { Footing } from './footing.js';
import type { Journal } from './journal.js';
import type { PushHealth } from './push.js';
import type { Standing } from './standing.js';
import { Trouble } from './trouble.js';

/** So long without a word from the server, and one subscription is asked whether it is still there. */
const PULSE_MS = 60_000;
/** Longer than this nothing is unheard while we are awake. */
const SLEPT_MS = PULSE_MS + 30_000;

export interface HearingOptions {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly push: PushHealth;
  readonly standing: Standing;
  /** Takes a piece of what a fetch brought and answers how many people it changed. */
  readonly onReports: (reports: readonly PresenceReport[]) => number;
  /** Live, nothing was heard for longer than that can be while the computer is awake. */
  readonly onSlept: () => void;
  /** A fetch that nobody waits for went wrong. */
  readonly onTrouble: () => void;
  /** Whether this is still what we have on the server. */
  readonly isOurs: (footing: Footing) => boolean;
}

/** What is heard from the server while it is watched: its notifications, what each fetch brings, and its silence. */
export class Hearing {
  readonly #trouble = new Trouble();
  /** Since the server last answered, or was asked whether it still does. */
  #heard: Stopwatch;

  constructor(private readonly options: HearingOptions) {
    this.#heard = new Stopwatch(options.clock);
  }

  /** The first thing that went wrong with a fetch since `forgive`. */
  get trouble(): { readonly error: unknown } | undefined {
    return this.#trouble.reported;
  }

  /** Milliseconds until the pulse is to be felt; 0 or less where that is due. */
  get pulseInMs(): number {
    return PULSE_MS - this.#heard.elapsed;
  }

  /** What went wrong before now counts no more. */
  forgive(): void {
    this.#trouble.clear();
  }

  /** A notification arrived; answers whether it may be about one of ours. It is answered by a fetch. */
  notified(id: string, footing: Footing | undefined): boolean {
    // The first notification may overtake the answer that brings the id. The fetch after that answer covers it.
    if (!footing?.knows(id)) return false;
    const { journal, push } = this.options;
    journal.count('notifications');
    this.noticeSleep();
    push.notified(id);
    this.#heed(footing, footing.fetch(id));
    return true;
  }

  /** A piece of what a fetch brought; answers how many people it changed. */
  brought(reports: readonly PresenceReport[]): number {
    this.noticeSleep();
    return this.options.onReports(reports);
  }

  /** A fetch was answered, and all that it brought was taken. */
  fetched(changed: number, { subscriptionId, isExpected }: FetchFacts): void {
    const { clock, push, standing } = this.options;
    this.noticeSleep();
    this.#heard = new Stopwatch(clock);
    if (standing.isLive && !isExpected) push.found(subscriptionId, changed);
    standing.refresh();
  }

  /** A server that hangs or forgot us calls no more, and its silence looks like a quiet hour. */
  feelPulse(footing: Footing): void {
    this.#heard = new Stopwatch(this.options.clock);
    this.#heed(footing, footing.pulse());
  }

  /**
   * Before the system says that the computer woke, the first notification or timer may come: live, the server is never
   * left unheard for so long, and what is told now is old news.
   */
  noticeSleep(): void {
    const { standing, onSlept } = this.options;
    if (standing.isLive && this.#heard.elapsed > SLEPT_MS) onSlept();
  }

  #heed(footing: Footing, fetched: Promise<void> | undefined): void {
    const { isOurs, onTrouble } = this.options;
    fetched?.catch((error: unknown) => {
      // What went wrong with a connection that was given up since is no trouble of the one that stands now.
      if (!isOurs(footing)) return;
      this.#trouble.report(error);
      onTrouble();
    });
  }
}
