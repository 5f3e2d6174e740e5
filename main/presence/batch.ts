import { PwsError } from '../pws/pws-error.js';
import type { PresenceReport, PresenceType } from '../pws/service.js';
import type { Clock } from './clock.js';
import { Deadline } from './deadline.js';
import { Fetcher } from './fetcher.js';
import type { Journal } from './journal.js';
import type { Leftovers } from './leftovers.js';
import { troubleOf } from './remedy.js';
import type { Session } from './session.js';

export interface BatchOptions {
  readonly session: Session;
  /** The endpoint that new subscriptions are to call. */
  readonly endpointId: () => string;
  readonly type: PresenceType;
  readonly expirySeconds: number;
  /** How long into its life a subscription is renewed, as a share from 0 to 1. */
  readonly renewAfter: number;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly leftovers: Leftovers;
  /** Ends whatever is under way. */
  readonly signal: AbortSignal;
  /** Ends also what creates or removes something on the server; later than `signal`, so that nothing is left there. */
  readonly creationSignal: AbortSignal;
  /** Something was subscribed: its first notification is to be expected. */
  readonly onSubscribed: () => void;
  /** Takes what each fetch brought. */
  readonly onReports: (reports: readonly PresenceReport[], fetch: FetchFacts) => void;
}

/** Why there was a fetch. */
export interface FetchFacts {
  readonly subscriptionId: string;
  /** A notification asked for it, or it is the first of its subscription: what it brings was to be expected. */
  readonly isExpected: boolean;
}

/** One on the server, which drops it by itself when it lapses. */
interface OnServer {
  readonly id: string;
  readonly lapse: Deadline;
}

interface Subscription extends OnServer {
  readonly fetcher: Fetcher;
  readonly renewal: Deadline;
  /** Nothing was fetched from it yet. */
  isFresh: boolean;
  /** A notification came that no fetch has answered. */
  isAnnounced: boolean;
  /** A fetch was turned away, and the server may take for told what it would have brought. */
  isOwed: boolean;
}

/** As many contacts as one message carries, and the subscription that tells of them (wire format 1.11 to 1.14). */
export class Batch {
  #subscription: Subscription | undefined;
  /** Replaced and to be removed: the server may still call for them. */
  #leaving: readonly OnServer[] = [];
  #isSubscribing = false;
  /** A fetch failed, and what it would have brought may be lost: only a new subscription tells everything again. */
  #isDoubtful = false;
  /** Something may be lost, but not likely: a new subscription tells, when there is the quiet for it. */
  #isSuspect = false;
  #isCurrent = false;

  constructor(
    private readonly contacts: readonly string[],
    private readonly options: BatchOptions,
  ) {}

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
    this.#subscription.isAnnounced = true;
    return this.#subscription.fetcher.request();
  }

  /** Fetches without having been told to; undefined where there is no subscription. */
  look(): Promise<void> | undefined {
    return this.#subscription?.fetcher.request();
  }

  /** Milliseconds until the subscription is to be renewed. */
  get renewInMs(): number {
    return this.#subscription?.renewal.remaining ?? 0;
  }

  /** Whether a `sync` succeeded since the last `expire`, and nothing failed after it. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  get isSuspect(): boolean {
    return this.#isSuspect;
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
    this.#subscription = undefined;
  }

  /** What we had is not ours any more. */
  forget(): void {
    const id = this.#subscription?.id;
    this.abandon();
    if (id !== undefined) this.options.leftovers.gone({ kind: 'subscription', id });
  }

  /**
   * Makes what is known of these contacts right: subscribes where there is no subscription, renews where it is due or
   * in doubt, and fetches. Does nothing when that has been done since the last `expire`.
   *
   * @throws PwsError
   */
  async sync(): Promise<void> {
    let subscription = this.#subscription;
    if (!subscription || this.#isDoubtful || subscription.renewal.isDue) subscription = await this.#renew();
    else if (this.#isCurrent) return;
    await subscription.fetcher.request();
    this.#isCurrent = true;
    // What could not be removed when it was replaced.
    for (const leaving of this.#leaving) await this.#drop(leaving);
  }

  /** Removes the subscription from the server, as far as it lets us. */
  async remove(signal: AbortSignal): Promise<void> {
    const { session, leftovers } = this.options;
    const own = this.#subscription?.id;
    const ids = [...this.#leaving.map(({ id }) => id), ...(own === undefined ? [] : [own])];
    this.#subscription = undefined;
    this.#leaving = [];
    for (const id of ids) {
      const [removed] = await Promise.allSettled([
        session.service.unsubscribe(session.endUser, id, { signal }),
      ]);
      if (removed.status === 'fulfilled') leftovers.gone({ kind: 'subscription', id });
    }
  }

  /**
   * REST has no documented renewal, so a new subscription is created first and the old one removed after, which misses
   * nothing: the first fetch of the new one holds everybody (wire format 1.12).
   */
  async #renew(): Promise<Subscription> {
    let old = this.#subscription;
    if (old) this.options.journal.count('renewals');
    let id: string;
    try {
      id = await this.#subscribe();
    } catch (error) {
      // No room for two at once: only then the old one goes first.
      const isFull = error instanceof PwsError && (error.code === 139 || error.code === 211);
      if (!isFull || !old) throw error;
      this.#subscription = undefined;
      await this.#drop(old);
      old = undefined;
      id = await this.#subscribe();
    }
    const { clock, expirySeconds, renewAfter, session, leftovers, signal, journal } = this.options;
    leftovers.made({ kind: 'subscription', id }, session, expirySeconds);
    const fresh: Subscription = {
      id,
      fetcher: new Fetcher({
        fetch: () => this.#fetch(fresh),
        clock,
        signal,
        onCoalesced: () => journal.count('coalesced'),
      }),
      lapse: new Deadline(clock, expirySeconds * 1000),
      renewal: new Deadline(clock, expirySeconds * 1000 * renewAfter),
      isFresh: true,
      isAnnounced: false,
      isOwed: false,
    };
    this.#subscription = fresh;
    this.#isDoubtful = false;
    this.#isSuspect = false;
    this.#isCurrent = false;
    if (old && old.id !== id) await this.#drop(old);
    return fresh;
  }

  async #subscribe(): Promise<string> {
    const { session, endpointId, expirySeconds, creationSignal, signal, onSubscribed } = this.options;
    signal.throwIfAborted();
    this.#isSubscribing = true;
    // Ahead of the answer, which the first notification may overtake.
    onSubscribed();
    try {
      return await session.service.subscribe(
        session.endUser,
        { contacts: this.contacts, endpointId: endpointId(), expirySeconds },
        { signal: creationSignal },
      );
    } finally {
      this.#isSubscribing = false;
    }
  }

  async #fetch(subscription: Subscription): Promise<void> {
    const { session, type, signal, onReports, journal } = this.options;
    // Replaced while it waited for its turn: its id may be given anew by now, and a fetch would use up what is told there.
    if (this.#subscription !== subscription) return;
    journal.count('fetches');
    const isExpected = subscription.isFresh || subscription.isAnnounced;
    subscription.isAnnounced = false;
    try {
      signal.throwIfAborted();
      const reports = await session.service.subscribedPresence(session.endUser, subscription.id, type, {
        signal,
      });
      if (this.#subscription !== subscription) return;
      // Everybody at once leaves nothing to wonder about.
      const isWhole = reports !== undefined && reports.length >= this.contacts.length;
      const isBlank = reports === undefined && isExpected;
      this.#isSuspect = !isWhole && (this.#isSuspect || isBlank || subscription.isOwed);
      subscription.isOwed = false;
      subscription.isFresh = false;
      onReports(reports ?? [], {
        subscriptionId: subscription.id,
        isExpected: isExpected || subscription.isAnnounced,
      });
    } catch (error) {
      // One that was replaced meanwhile has nothing to say any more, and its end is no trouble.
      if (this.#subscription !== subscription) return;
      this.#isCurrent = false;
      // A request too many was turned away at the door, most likely; whatever else happened may have happened behind it.
      if (error instanceof PwsError && error.code === 212) subscription.isOwed = true;
      else this.#isDoubtful = true;
      throw error;
    }
  }

  /**
   * Removes one that was replaced; a refusal leaves it for later. One that is gone already is as good as removed.
   */
  async #drop(leaving: OnServer): Promise<void> {
    const { session, creationSignal: signal, leftovers } = this.options;
    const { id, lapse } = leaving;
    const isAgain = this.#leaving.includes(leaving);
    if (!isAgain) this.#leaving = [...this.#leaving, leaving];
    try {
      // When it is tried again much later, the number may be somebody else's.
      if (!isAgain || !lapse.isDue) await session.service.unsubscribe(session.endUser, id, { signal });
    } catch (error) {
      if (!(error instanceof PwsError)) throw error;
      if (troubleOf(error) !== 'gone') return;
    }
    this.#leaving = this.#leaving.filter((other) => other !== leaving);
    leftovers.gone({ kind: 'subscription', id });
  }
}
