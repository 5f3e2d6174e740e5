import { CONTACTS_PER_MESSAGE } from '../pws/limits.js';
import { PwsError } from '../pws/pws-error.js';
import type { PresenceReport, PresenceType } from '../pws/service.js';
import type { Clock } from './clock.js';
import { Fetcher } from './fetcher.js';
import type { Session } from './session.js';

interface Subscription {
  readonly id: string;
  readonly contacts: readonly string[];
  readonly fetcher: Fetcher;
  /** Milliseconds since the epoch. */
  readonly renewAt: number;
}

export interface SubscriptionsOptions {
  readonly session: Session;
  readonly endpointId: string;
  readonly contacts: readonly string[];
  readonly type: PresenceType;
  readonly expirySeconds: number;
  /** How long before it would lapse a subscription is renewed, as a share of its life from 0 to 1. */
  readonly renewAfter: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Takes what each fetch brought. */
  readonly onReports: (reports: readonly PresenceReport[]) => void;
}

/** Our subscriptions on the server, in batches that one message can carry (wire format 1.11 to 1.14). */
export class Subscriptions {
  readonly #byId = new Map<string, Subscription>();
  /** Replaced and being removed: the server may still call for them. */
  readonly #leaving = new Set<string>();

  constructor(private readonly options: SubscriptionsOptions) {}

  /**
   * Creates every subscription, each followed at once by the fetch that empties the server's queue for it.
   *
   * @throws PwsError
   */
  async create(): Promise<void> {
    const { contacts } = this.options;
    for (let start = 0; start < contacts.length; start += CONTACTS_PER_MESSAGE) {
      const { fetcher } = await this.#subscribe(contacts.slice(start, start + CONTACTS_PER_MESSAGE));
      await fetcher.request();
    }
  }

  /** Fetches a subscription, as a notification asks; undefined when the id is none of ours. */
  fetch(id: string): Promise<void> | undefined {
    return this.#byId.get(id)?.fetcher.request() ?? (this.#leaving.has(id) ? Promise.resolve() : undefined);
  }

  /**
   * Fetches every subscription, one after the other: servers limit the requests of a second.
   *
   * @throws PwsError
   */
  async fetchAll(): Promise<void> {
    for (const { fetcher } of [...this.#byId.values()]) await fetcher.request();
  }

  /** When the next subscription is to be renewed, in milliseconds since the epoch; Infinity when there is none. */
  get renewAt(): number {
    return Math.min(...[...this.#byId.values()].map(({ renewAt }) => renewAt));
  }

  /**
   * Renews what is due. REST has no documented renewal, so each is created anew first and the old one removed after,
   * which misses nothing (wire format 1.12).
   *
   * @throws PwsError
   */
  async renewDue(): Promise<void> {
    const now = this.options.clock.now();
    for (const old of [...this.#byId.values()]) {
      if (old.renewAt <= now) await this.#renew(old);
    }
  }

  /** Removes every subscription from the server, as far as it lets us. Never throws. */
  async remove(signal: AbortSignal): Promise<void> {
    const { service, endUser } = this.options.session;
    const ids = [...this.#byId.keys(), ...this.#leaving];
    this.#byId.clear();
    this.#leaving.clear();
    await Promise.allSettled(ids.map((id) => service.unsubscribe(endUser, id, { signal })));
  }

  async #renew(old: Subscription): Promise<void> {
    let fresh: Subscription;
    try {
      fresh = await this.#subscribe(old.contacts);
      await this.#drop(old.id);
    } catch (error) {
      // No room for two at once: only then the old one goes first.
      if (!(error instanceof PwsError && error.code === 139)) throw error;
      await this.#drop(old.id);
      fresh = await this.#subscribe(old.contacts);
    }
    // What the old one had not told yet is in the first fetch of the new one, which holds everybody.
    await fresh.fetcher.request();
  }

  async #subscribe(contacts: readonly string[]): Promise<Subscription> {
    const { session, endpointId, expirySeconds, renewAfter, type, signal, clock, onReports } = this.options;
    const id = await session.service.subscribe(
      session.endUser,
      { contacts, endpointId, expirySeconds },
      { signal },
    );
    const fetcher = new Fetcher(async () => {
      onReports(await session.service.subscribedPresence(session.endUser, id, type, { signal }));
    });
    const subscription = { id, contacts, fetcher, renewAt: clock.now() + expirySeconds * 1000 * renewAfter };
    this.#byId.set(id, subscription);
    return subscription;
  }

  /** Removes one. One that is gone already is as good as removed; other trouble leaves it to lapse by itself. */
  async #drop(id: string): Promise<void> {
    const { session, signal } = this.options;
    this.#byId.delete(id);
    this.#leaving.add(id);
    try {
      await session.service.unsubscribe(session.endUser, id, { signal });
    } catch (error) {
      if (!(error instanceof PwsError)) throw error;
    } finally {
      this.#leaving.delete(id);
    }
  }
}
