import type { PresenceReport, PresenceService, Redirect } from '../../../main/pws/service.js';
import type { Status } from '../../../main/pws/status.js';
import type { Callback } from '../../../main/presence/callback.js';
import type { Problem } from '../../../main/presence/connection.js';
import { coded, Faults, type Operation } from './faults.js';

interface Lapsing {
  /** When it lapses, by the server's time. */
  readonly until: number;
}

interface Endpoint extends Lapsing {
  readonly url: string;
}

interface Subscription extends Lapsing {
  readonly contacts: readonly string[];
  readonly endpointId: string;
  readonly changed: Set<string>;
  silent: boolean;
}

/**
 * A server in memory with the rules that matter to a monitor: a notification after subscribing and after a change,
 * then silence until the subscription is fetched; deltas after the first fetch; what is made lapses; sessions can end;
 * the smallest free number is the next id.
 */
export class FakeServer {
  readonly faults = new Faults();
  /** Every call, as `operation argument`. */
  readonly calls: string[] = [];
  readonly truth = new Map<string, Status>();
  readonly subscriptions = new Map<string, Subscription>();
  readonly endpoints = new Map<string, Endpoint>();
  redirect: Redirect | undefined;
  /** The backup server that a login names. */
  backup: { application?: string; endUser?: string } = {};
  /** Whether an unforced login is refused where a session exists, and not answered with that session. */
  refusesSecondLogin = false;
  /** So many can be had at once. */
  room = { endpoints: Infinity, subscriptions: Infinity };
  /** Whether the first notification comes before the answer that brings the id. */
  notifyFirst = false;
  /** Whether a fetch that finds nothing new is answered without a body. */
  isBlank = false;
  /** How it spells a contact where it reports about them. */
  spells = (contact: string): string => contact;
  /** About these it says nothing at all. */
  leavesOut: readonly string[] = [];
  /** Empties the queue of the next fetch, and loses the answer. */
  loseAnswer: Error | undefined;
  /** Keeps notifications from arriving. */
  blocked = false;
  listening = false;
  /** The address of the computer that watches. */
  address = '10.0.0.5';
  /** Why nothing listens at the callback's address. */
  deaf: Problem | undefined;
  /** What notifications were answered with. */
  readonly answered: boolean[] = [];
  #notify: (id: string) => boolean = () => false;
  #keys = { app: 1, user: 1 };
  #hasSession = { app: false, user: false };

  /** @param time the server's own, in milliseconds. */
  constructor(private readonly time: () => number = () => 0) {}

  readonly callback: Callback = {
    turnedAway: undefined,
    open: async (onNotification) => {
      await this.#enter('open', '');
      this.#notify = onNotification;
      this.listening = this.deaf === undefined;
      const url = `http://${this.address}:8080/pws/token`;
      return this.deaf ? { url, deaf: this.deaf } : { url };
    },
    close: () => {
      this.listening = false;
      return Promise.resolve();
    },
  };

  /** Lets the next calls of an operation fail. */
  fail(operation: Operation, error: Error, times = 1): void {
    this.faults.fail(operation, error, times);
  }

  /** Holds the calls of an operation until the function it answers is called. */
  hold(operation: Operation): () => void {
    return this.faults.hold(operation);
  }

  set(contact: string, status: Status): void {
    this.truth.set(contact, status);
    for (const [id, subscription] of this.subscriptions) {
      if (!subscription.contacts.includes(contact)) continue;
      subscription.changed.add(contact);
      this.#call(id, subscription);
    }
  }

  /** Calls about a subscription, whether there is one or not. */
  notify(id: string): void {
    if (!this.blocked && this.listening) this.answered.push(this.#notify(id));
  }

  /** Every session, endpoint and subscription is gone, as after a restart. */
  restart(): void {
    this.#end('app');
    this.#hasSession = { app: false, user: false };
  }

  /** Another program forces both logins: our sessions are gone, and there are others. */
  takeOver(): void {
    this.#end('app');
    this.#hasSession = { app: true, user: true };
  }

  /** Removes what has lapsed. */
  lapse(): void {
    for (const things of [this.subscriptions, this.endpoints]) {
      for (const [id, { until }] of things) if (until <= this.time()) things.delete(id);
    }
  }

  count(operation: string): number {
    return this.calls.filter((call) => call.split(' ')[0] === operation).length;
  }

  readonly service: PresenceService = {
    loginApplicationUser: async (user, password, { force = false } = {}) => {
      await this.#enter('loginApplicationUser', force ? 'forced' : 'unforced');
      if (password !== 'secret') throw coded(114);
      return {
        kind: 'application',
        user,
        ...this.#logIn('app', force),
        ...backupOf(this.backup.application),
      };
    },
    loginEndUser: async (session, user, { force = false } = {}) => {
      await this.#enter('loginEndUser', force ? 'forced' : 'unforced');
      this.#check(session.key, 'app');
      if (this.redirect) return this.redirect;
      return { kind: 'end-user', user, ...this.#logIn('user', force), ...backupOf(this.backup.endUser) };
    },
    logout: async () => {
      await this.#enter('logout', '');
    },
    registerEndpoint: async (session, url, expirySeconds) => {
      await this.#enter('registerEndpoint', url);
      this.#check(session.key, 'app');
      if (this.endpoints.size >= this.room.endpoints) throw coded(138);
      const id = smallestFree(this.endpoints);
      this.endpoints.set(id, { url, until: this.time() + expirySeconds * 1000 });
      return id;
    },
    refreshEndpoint: async (session, id, expirySeconds) => {
      await this.#enter('refreshEndpoint', id);
      this.#check(session.key, 'app');
      const endpoint = this.endpoints.get(id);
      if (!endpoint) throw coded(132);
      this.endpoints.set(id, { ...endpoint, until: this.time() + expirySeconds * 1000 });
    },
    unregisterEndpoint: async (session, id) => {
      await this.#enter('unregisterEndpoint', id);
      this.#check(session.key, 'app');
      if (!this.endpoints.delete(id)) throw coded(132);
    },
    subscribe: async (session, { contacts, endpointId, expirySeconds }) => {
      await this.#enter('subscribe', String(contacts.length));
      this.#check(session.key, 'user');
      if (!this.endpoints.has(endpointId)) throw coded(132);
      if (this.subscriptions.size >= this.room.subscriptions) throw coded(139);
      const id = smallestFree(this.subscriptions);
      const until = this.time() + expirySeconds * 1000;
      const subscription = { contacts, endpointId, until, changed: new Set(contacts), silent: false };
      this.subscriptions.set(id, subscription);
      if (this.notifyFirst) this.#call(id, subscription);
      else setImmediate(() => this.#call(id, subscription));
      await this.faults.gate('subscribe');
      return id;
    },
    unsubscribe: async (session, id) => {
      await this.#enter('unsubscribe', id);
      this.#check(session.key, 'user');
      if (!this.subscriptions.delete(id)) throw coded(133);
    },
    subscribedPresence: async (session, id, type) => {
      await this.#enter('subscribedPresence', `${id} ${type}`);
      this.#check(session.key, 'user');
      const subscription = this.subscriptions.get(id);
      if (!subscription) throw coded(133);
      const changed = [...subscription.changed];
      subscription.changed.clear();
      subscription.silent = false;
      const lost = this.loseAnswer;
      this.loseAnswer = undefined;
      if (lost) throw lost;
      if (this.isBlank && changed.length === 0) return undefined;
      return changed
        .filter((contact) => !this.leavesOut.includes(contact))
        .map((contact) => this.#report(contact));
    },
    polledPresence: async (_session, contact) => {
      await this.#enter('polledPresence', contact);
      return [this.#report(contact)];
    },
  };

  #report(contact: string): PresenceReport {
    return { contact: this.spells(contact), status: this.truth.get(contact) ?? 'UNKNOWN' };
  }

  #call(id: string, subscription: Subscription): void {
    if (subscription.silent || this.subscriptions.get(id) !== subscription) return;
    subscription.silent = true;
    const endpoint = this.endpoints.get(subscription.endpointId);
    if (endpoint && new URL(endpoint.url).hostname === this.address) this.notify(id);
  }

  async #enter(operation: Operation, argument: string): Promise<void> {
    this.calls.push(`${operation} ${argument}`.trim());
    // Whatever is subscribed stands on the server while the answer is held.
    if (operation !== 'subscribe') await this.faults.gate(operation);
    await Promise.resolve();
    this.lapse();
    this.faults.check(operation);
  }

  #logIn(kind: 'app' | 'user', force: boolean): { key: string } {
    if (force) this.#end(kind);
    else if (this.refusesSecondLogin && this.#hasSession[kind]) throw coded(160);
    this.#hasSession[kind] = true;
    return { key: `${kind}-${this.#keys[kind]}` };
  }

  /** A session ends with everything that hangs on it: on the application user's hang those of its end users. */
  #end(kind: 'app' | 'user'): void {
    this.#keys.user += 1;
    this.#hasSession.user = false;
    this.subscriptions.clear();
    if (kind === 'user') return;
    this.#keys.app += 1;
    this.#hasSession.app = false;
    this.endpoints.clear();
  }

  #check(key: string, kind: 'app' | 'user'): void {
    if (key !== `${kind}-${this.#keys[kind]}`) throw coded(101);
  }
}

function smallestFree(taken: ReadonlyMap<string, unknown>): string {
  let id = 1;
  while (taken.has(String(id))) id += 1;
  return String(id);
}

function backupOf(backupServer: string | undefined): { backupServer?: string } {
  return backupServer === undefined ? {} : { backupServer };
}
