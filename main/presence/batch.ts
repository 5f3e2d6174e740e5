import { words } from '../../preload/words/spoken.js';
import { inTurns } from '../pws/in-turns.js';
import { PwsError } from '../pws/pws-error.js';
import type { PresenceReport, PresenceType } from '../pws/service.js';
import { unlessAborted, type Clock } from './clock.js';
import { Doubts, everybodyAwaited, type Awaited } from './doubts.js';
import { Fetcher } from './fetcher.js';
import type { Journal } from './journal.js';
import { LEASE_S, newLease, type Lease } from './lease.js';
import type { Leftovers } from './leftovers.js';
import { troubleOf } from './remedy.js';
import type { Session } from './session.js';

export interface BatchOptions {
  readonly session: Session;
  /** The endpoint that new subscriptions are to call. */
  readonly endpointId: () => string;
  readonly type: PresenceType;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly leftovers: Leftovers;
  /** Ends whatever is under way. */
  readonly signal: AbortSignal;
  /** Ends also what creates or removes something on the server; later than `signal`, so that nothing is left there. */
  readonly creationSignal: AbortSignal;
  /** Something was subscribed: its first notification is to be expected. */
  readonly onSubscribed: () => void;
  /** Takes what a fetch brought, piece by piece, and answers how many people each piece changed. */
  readonly onReports: (reports: readonly PresenceReport[]) => number;
  /** All that a fetch brought was taken, and changed so many people. */
  readonly onFetched: (changed: number, fetch: FetchFacts) => void;
}

/** Why there was a fetch. */
export interface FetchFacts {
  readonly subscriptionId: string;
  /** A notification asked for it, or it is the first of its subscription: what it brings was to be expected. */
  readonly isExpected: boolean;
}

/** So many reports are taken at once: a fraction of what a turn may last. */
const PIECE = 50;

interface Made extends Lease {
  readonly id: string;
}

interface Subscription extends Made {
  readonly fetcher: Fetcher;
  readonly awaited: Awaited;
}

/** As many contacts as one message carries, and the subscription that tells of them (wire format 1.11 to 1.14). */
export class Batch {
  #subscription: Subscription | undefined;
  /** Replaced and to be removed: the server may still call for them. */
  #leaving: readonly Made[] = [];
  #isSubscribing = false;
  /** A fetch failed, and what it would have brought may be lost: only a new subscription tells everything again. */
  #isDoubtful = false;
  #isCurrent = false;
  /** The last fetch found the subscription gone. */
  #wasGone = false;
  readonly #doubts: Doubts;
  /** What we had is given up or removed: nothing is made anew. */
  #isOver = false;
  /** One at a time: a notification may find the subscription gone while it is renewed. */
  #syncing: Promise<void> = Promise.resolve();

  constructor(
    private readonly contacts: readonly string[],
    private readonly options: BatchOptions,
  ) {
    this.#doubts = new Doubts(new Set(contacts), () => options.journal.trouble(words().server.leftOut));
  }

  /** The subscription's id; undefined where there is none. */
  get id(): string | undefined {
    return this.#subscription?.id;
  }

  /** Whether a notification may be about this batch: its id, one that is leaving, or one that is not known yet. */
  knows(id: string): boolean {
    return (
      this.#subscription?.id === id ||
      this.#isSubscribing ||
      this.#leaving.some((leaving) => leaving.id === id)
    );
  }

  /** Fetches as a notification asks; undefined when the id is not (or not any more) that of this batch. */
  fetch(id: string): Promise<void> | undefined {
    if (this.#subscription?.id !== id) return undefined;
    this.#subscription.awaited.isAnnounced = true;
    return this.#ask(this.#subscription);
  }

  /** Fetches without having been told to; undefined where there is no subscription. */
  look(): Promise<void> | undefined {
    return this.#subscription && this.#ask(this.#subscription);
  }

  /** Milliseconds until the subscription is to be renewed. */
  get renewInMs(): number {
    return this.#subscription?.renewal.remaining ?? 0;
  }

  /** Whether a `sync` succeeded since the last `expire`, and nothing failed after it. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  /** Whether a new subscription may tell what was not told, when there is the quiet for it. */
  get isSuspect(): boolean {
    return this.#doubts.isSuspect;
  }

  /** Asks for the next `sync` to fetch. */
  expire(): void {
    this.#isCurrent = false;
  }

  /** Asks for the next `sync` to subscribe anew. */
  doubt(): void {
    this.#isDoubtful = true;
    this.#isCurrent = false;
  }

  /** What we had is left where it is. */
  abandon(): void {
    this.#isOver = true;
    this.#subscription = undefined;
  }

  /** What we had is not ours any more. */
  forget(): void {
    if (this.#subscription) this.#gone(this.#subscription);
    this.abandon();
  }

  /** Forgets what has lapsed. To be called before another batch may be given the number. */
  shed(): void {
    if (this.#subscription?.lapse.isDue) {
      this.#gone(this.#subscription);
      this.#subscription = undefined;
    }
    for (const leaving of this.#leaving.filter(({ lapse }) => lapse.isDue)) this.#gone(leaving);
  }

  /**
   * Makes what is known of these contacts right: subscribes where there is no subscription, renews where it is due or
   * in doubt, and fetches. Does nothing when that has been done since the last `expire`.
   *
   * @throws PwsError
   */
  sync(): Promise<void> {
    const run = (): Promise<void> => this.#sync();
    this.#syncing = this.#syncing.then(run, run);
    return this.#syncing;
  }

  /** Removes the subscription from the server, as far as it lets us. */
  async remove(signal: AbortSignal): Promise<void> {
    const { session } = this.options;
    // What is being made is to be removed as well.
    await Promise.allSettled([unlessAborted(this.#syncing, signal)]);
    this.shed();
    const ours = [...this.#leaving, ...(this.#subscription ? [this.#subscription] : [])];
    this.abandon();
    for (const one of ours) {
      const [removed] = await Promise.allSettled([
        session.service.unsubscribe(session.endUser, one.id, { signal }),
      ]);
      if (removed.status === 'fulfilled') this.#gone(one);
    }
  }

  /** Fetches, and makes the subscription anew where that finds it gone. */
  async #ask({ fetcher }: Subscription): Promise<void> {
    await fetcher.request();
    if (!this.#subscription) await this.sync();
  }

  async #sync(): Promise<void> {
    do {
      if (this.#isOver) return;
      let subscription = this.#subscription;
      if (!subscription || this.#isDoubtful || subscription.renewal.isDue) subscription = await this.#renew();
      else if (this.#isCurrent) return;
      // Ahead of the fetch, so that an `expire` meanwhile is not passed over.
      this.#isCurrent = true;
      await subscription?.fetcher.request();
      // Gone already, or lapsed in a sleep meanwhile.
    } while (!this.#subscription || this.#subscription.lapse.isDue);
    // What could not be removed when it was replaced.
    for (const leaving of this.#leaving) await this.#drop(leaving);
  }

  /**
   * REST has no documented renewal, so a new subscription is created first and the old one removed after, which misses
   * nothing: the first fetch of the new one holds everybody (wire format 1.12).
   */
  async #renew(): Promise<Subscription | undefined> {
    let old = this.#subscription;
    if (old) this.options.journal.count('renewals');
    let made: Made;
    try {
      made = await this.#subscribe();
    } catch (error) {
      // No room for two at once: only then the old one goes first.
      const isFull = error instanceof PwsError && (error.code === 139 || error.code === 211);
      if (!isFull || !old) throw error;
      this.#subscription = undefined;
      await this.#drop(old);
      old = undefined;
      made = await this.#subscribe();
    }
    const { clock, signal, journal } = this.options;
    if (this.#isOver) return undefined;
    const fresh: Subscription = {
      ...made,
      fetcher: new Fetcher({
        fetch: () => this.#fetch(fresh),
        clock,
        signal,
        onCoalesced: () => journal.count('coalesced'),
      }),
      awaited: everybodyAwaited(),
    };
    this.#subscription = fresh;
    this.#isDoubtful = false;
    this.#doubts.settle();
    this.#isCurrent = false;
    if (old && old.id !== fresh.id) await this.#drop(old);
    return fresh;
  }

  /** Remembers what it made. */
  async #subscribe(): Promise<Made> {
    const { session, endpointId, creationSignal, signal, onSubscribed, clock, leftovers } = this.options;
    signal.throwIfAborted();
    this.#isSubscribing = true;
    // Ahead of the answer, which the first notification may overtake.
    onSubscribed();
    const lease = newLease(clock);
    try {
      const id = await session.service.subscribe(
        session.endUser,
        { contacts: this.contacts, endpointId: endpointId(), expirySeconds: LEASE_S },
        { signal: creationSignal },
      );
      leftovers.made({ kind: 'subscription', id }, session, lease.lapse.remaining / 1000);
      // One that lapsed before its number was given anew.
      this.#leaving = this.#leaving.filter((leaving) => leaving.id !== id);
      return { id, ...lease };
    } finally {
      this.#isSubscribing = false;
    }
  }

  async #fetch(subscription: Subscription): Promise<void> {
    const { session, type, signal, onFetched, journal } = this.options;
    // Replaced while it waited for its turn, or lapsed: its id may be given anew by now, and a fetch would use up what
    // is told there. One that lapsed is renewed by the next `sync`.
    if (this.#subscription !== subscription || subscription.lapse.isDue) return;
    journal.count('fetches');
    const { awaited } = subscription;
    const isExpected = awaited.isFresh || awaited.isAnnounced;
    awaited.isAnnounced = false;
    try {
      signal.throwIfAborted();
      const reports = await session.service.subscribedPresence(session.endUser, subscription.id, type, {
        signal,
      });
      if (this.#subscription !== subscription) return;
      this.#wasGone = false;
      this.#doubts.heard(reports, awaited, isExpected);
      const changed = await inTurns(this.#taken(subscription, reports ?? []));
      if (this.#subscription !== subscription) return;
      onFetched(changed, {
        subscriptionId: subscription.id,
        isExpected: isExpected || awaited.isAnnounced,
      });
    } catch (error) {
      // One that was replaced meanwhile has nothing to say any more, and its end is no trouble.
      if (this.#subscription !== subscription) return;
      this.#isCurrent = false;
      if (error instanceof PwsError && error.code === 133) {
        // It alone is gone, and is made anew by whoever asked. When the next one is gone as well, more is wrong.
        this.#gone(subscription);
        this.#subscription = undefined;
        if (this.#wasGone) throw error;
        this.#wasGone = true;
        return;
      }
      // A request too many was turned away at the door, most likely; whatever else happened may have happened behind it.
      if (error instanceof PwsError && error.code === 212) awaited.isOwed = true;
      else this.#isDoubtful = true;
      throw error;
    }
  }

  /** Has reports taken, and answers how many people they changed. Ends with the subscription: another one tells of them. */
  *#taken(subscription: Subscription, reports: readonly PresenceReport[]): Generator<undefined, number> {
    let changed = 0;
    for (let at = 0; at < reports.length && this.#subscription === subscription; at += PIECE) {
      changed += this.options.onReports(reports.slice(at, at + PIECE));
      yield;
    }
    return changed;
  }

  /**
   * Removes one that was replaced; a refusal leaves it for later. One that is gone already is as good as removed.
   */
  async #drop(leaving: Made): Promise<void> {
    const { session, creationSignal: signal } = this.options;
    const { id, lapse } = leaving;
    if (!this.#leaving.includes(leaving)) this.#leaving = [...this.#leaving, leaving];
    try {
      if (!lapse.isDue) await session.service.unsubscribe(session.endUser, id, { signal });
    } catch (error) {
      if (!(error instanceof PwsError)) throw error;
      if (troubleOf(error) !== 'gone') return;
    }
    this.#gone(leaving);
  }

  /** Removed, or not ours any more. */
  #gone(one: Made): void {
    const { leftovers, session } = this.options;
    this.#leaving = this.#leaving.filter((leaving) => leaving !== one);
    leftovers.gone({ kind: 'subscription', id: one.id }, session);
  }
}
