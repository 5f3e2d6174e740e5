import { PwsError } from '../pws/pws-error.js';
import type { PresenceReport, PresenceType } from '../pws/service.js';
import type { Clock } from './clock.js';
import { Fetcher } from './fetcher.js';
import type { Session } from './session.js';

export interface BatchOptions {
  readonly session: Session;
  readonly endpointId: string;
  readonly type: PresenceType;
  readonly expirySeconds: number;
  /** How long into its life a subscription is renewed, as a share from 0 to 1. */
  readonly renewAfter: number;
  readonly clock: Clock;
  /** Ends whatever is under way. */
  readonly signal: AbortSignal;
  /** Ends also what creates or removes something on the server; later than `signal`, so that nothing is left there. */
  readonly creationSignal: AbortSignal;
  /** Takes what each fetch brought. */
  readonly onReports: (reports: readonly PresenceReport[]) => void;
}

interface Subscription {
  readonly id: string;
  readonly fetcher: Fetcher;
  /** Milliseconds since the epoch. */
  readonly renewAt: number;
}

/** As many contacts as one message carries, and the subscription that tells of them (wire format 1.11 to 1.14). */
export class Batch {
  #subscription: Subscription | undefined;
  /** Replaced and being removed: the server may still call for it. */
  #leaving: string | undefined;
  #isSubscribing = false;
  /** A fetch failed, and what it would have brought may be lost: only a new subscription tells everything again. */
  #isDoubtful = false;
  #isCurrent = false;

  constructor(
    private readonly contacts: readonly string[],
    private readonly options: BatchOptions,
  ) {}

  /** Whether a notification may be about this batch: its id, one that is leaving, or one that is not known yet. */
  knows(id: string): boolean {
    return this.#subscription?.id === id || this.#leaving === id || this.#isSubscribing;
  }

  /** Fetches as a notification asks; undefined when the id is not (or not any more) that of this batch. */
  fetch(id: string): Promise<void> | undefined {
    return this.#subscription?.id === id ? this.#subscription.fetcher.request() : undefined;
  }

  /** When the subscription is to be renewed, in milliseconds since the epoch. */
  get renewAt(): number {
    return this.#subscription?.renewAt ?? 0;
  }

  /** Whether a `sync` succeeded since the last `expire`, and nothing failed after it. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  /** Asks for the next `sync` to fetch. */
  expire(): void {
    this.#isCurrent = false;
  }

  /**
   * Makes what is known of these contacts right: subscribes where there is no subscription, renews where it is due or
   * in doubt, and fetches. Does nothing when that has been done since the last `expire`.
   *
   * @throws PwsError
   */
  async sync(): Promise<void> {
    const { clock } = this.options;
    let subscription = this.#subscription;
    if (!subscription || this.#isDoubtful || subscription.renewAt <= clock.now())
      subscription = await this.#renew();
    else if (this.#isCurrent) return;
    await subscription.fetcher.request();
    this.#isCurrent = true;
  }

  /** Removes the subscription from the server, as far as it lets us. */
  async remove(signal: AbortSignal): Promise<void> {
    const { session } = this.options;
    const id = this.#subscription?.id;
    this.#subscription = undefined;
    if (id === undefined) return;
    await Promise.allSettled([session.service.unsubscribe(session.endUser, id, { signal })]);
  }

  /**
   * REST has no documented renewal, so a new subscription is created first and the old one removed after, which misses
   * nothing: the first fetch of the new one holds everybody (wire format 1.12).
   */
  async #renew(): Promise<Subscription> {
    let old = this.#subscription;
    let id: string;
    try {
      id = await this.#subscribe();
    } catch (error) {
      // No room for two at once: only then the old one goes first.
      const isFull = error instanceof PwsError && (error.code === 139 || error.code === 211);
      if (!isFull || !old) throw error;
      this.#subscription = undefined;
      await this.#drop(old.id);
      old = undefined;
      id = await this.#subscribe();
    }
    const { clock, expirySeconds, renewAfter } = this.options;
    const fresh: Subscription = {
      id,
      fetcher: new Fetcher(() => this.#fetch(fresh)),
      renewAt: clock.now() + expirySeconds * 1000 * renewAfter,
    };
    this.#subscription = fresh;
    this.#isDoubtful = false;
    this.#isCurrent = false;
    if (old && old.id !== id) await this.#drop(old.id);
    return fresh;
  }

  async #subscribe(): Promise<string> {
    const { session, endpointId, expirySeconds, creationSignal, signal } = this.options;
    signal.throwIfAborted();
    this.#isSubscribing = true;
    try {
      return await session.service.subscribe(
        session.endUser,
        { contacts: this.contacts, endpointId, expirySeconds },
        { signal: creationSignal },
      );
    } finally {
      this.#isSubscribing = false;
    }
  }

  async #fetch(subscription: Subscription): Promise<void> {
    const { session, type, signal, onReports } = this.options;
    try {
      const reports = await session.service.subscribedPresence(session.endUser, subscription.id, type, {
        signal,
      });
      if (this.#subscription === subscription) onReports(reports);
    } catch (error) {
      // One that was replaced meanwhile has nothing to say any more, and its end is no trouble.
      if (this.#subscription !== subscription) return;
      this.#isCurrent = false;
      // A request too many was turned away at the door; whatever else happened may have happened behind it.
      this.#isDoubtful ||= !(error instanceof PwsError && error.code === 212);
      throw error;
    }
  }

  /** Removes one. One that is gone already is as good as removed; other trouble leaves it to lapse by itself. */
  async #drop(id: string): Promise<void> {
    const { session, creationSignal: signal } = this.options;
    this.#leaving = id;
    try {
      await session.service.unsubscribe(session.endUser, id, { signal });
    } catch (error) {
      if (!(error instanceof PwsError)) throw error;
    } finally {
      this.#leaving = undefined;
    }
  }
}
