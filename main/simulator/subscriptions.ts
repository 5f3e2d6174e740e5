import { CONTACTS_PER_SUBSCRIPTION } from '../pws/limits.js';
import type { Clock } from './clock.js';
import type { Endpoint } from './endpoints.js';
import { smallestFreeId } from './ids.js';
import { PwsFault } from './pws-fault.js';
import type { EndUserSession, Session } from './sessions.js';
import { Subscription, type Watched } from './subscription.js';

/** The subscriptions of all end users, and who is watched by which. One that expired is gone. */
export class Subscriptions {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #changed: (subscription: Subscription) => void;
  readonly #byId = new Map<number, Subscription>();
  readonly #watching = new Map<string, Set<Subscription>>();

  /** @param changed is told of every subscription in which something changed. */
  constructor(clock: Clock, most: number, changed: (subscription: Subscription) => void) {
    this.#clock = clock;
    this.#most = most;
    this.#changed = changed;
  }

  /** @throws PwsFault 139 where there are too many already, 135 for too many contacts. */
  create(
    session: EndUserSession,
    endpoint: Endpoint,
    contacts: readonly Watched[],
    expirySeconds: number,
  ): Subscription {
    if (this.#byId.size >= this.#most) throw new PwsFault(139);
    const subscription = new Subscription(smallestFreeId(this.#byId), session, endpoint);
    this.#watch(subscription, contacts);
    this.#byId.set(subscription.id, subscription);
    this.renew(subscription, expirySeconds);
    return subscription;
  }

  /**
   * The subscription of an id, for the session that created it.
   *
   * @throws PwsFault 133 where there is none, 137 where it is another session's.
   */
  find(id: number | undefined, session: EndUserSession): Subscription {
    const subscription = id === undefined ? undefined : this.#byId.get(id);
    if (!subscription) throw new PwsFault(133);
    if (subscription.session !== session) throw new PwsFault(137);
    return subscription;
  }

  isAlive(subscription: Subscription): boolean {
    return this.#byId.get(subscription.id) === subscription;
  }

  /** Watches more contacts; new ones count as changed. @throws PwsFault 135 for too many. */
  extend(subscription: Subscription, contacts: readonly Watched[]): void {
    this.#watch(subscription, contacts);
  }

  /** Counts a new expiry from now. */
  renew(subscription: Subscription, expirySeconds: number): void {
    subscription.cancelExpiry();
    subscription.cancelExpiry = this.#clock.after(expirySeconds * 1000, () => this.remove(subscription));
  }

  remove(subscription: Subscription): void {
    if (!this.isAlive(subscription)) return;
    subscription.cancelExpiry();
    this.#byId.delete(subscription.id);
    for (const personId of subscription.personIds) {
      const watching = this.#watching.get(personId);
      watching?.delete(subscription);
      if (watching?.size === 0) this.#watching.delete(personId);
    }
  }

  /** Removes what a session created. */
  removeOf(session: Session): void {
    for (const subscription of this.all()) if (subscription.session === session) this.remove(subscription);
  }

  /** Notes in every subscription that watches a person that they changed. */
  personChanged(personId: string): void {
    for (const subscription of [...(this.#watching.get(personId) ?? [])]) {
      subscription.noteChange(personId);
      this.#changed(subscription);
    }
  }

  all(): Subscription[] {
    return [...this.#byId.values()];
  }

  #watch(subscription: Subscription, contacts: readonly Watched[]): void {
    const more = contacts.filter(({ uri }) => !subscription.watches(uri)).length;
    if (subscription.size + more > CONTACTS_PER_SUBSCRIPTION) throw new PwsFault(135);
    for (const watched of contacts) {
      subscription.add(watched);
      if (watched.personId === undefined) continue;
      const watching = this.#watching.get(watched.personId);
      if (watching) watching.add(subscription);
      else this.#watching.set(watched.personId, new Set([subscription]));
    }
  }
}
