import { PwsError } from '../../../main/pws/pws-error.js';
import { refusal } from '../../../main/pws/refusal.js';
import { isErrorCode, ERROR_TABLE } from '../../../main/pws/error-table.js';
import type { PresenceReport, PresenceService, Redirect } from '../../../main/pws/service.js';
import type { Status } from '../../../main/pws/status.js';
import type { Callback } from '../../../main/presence/monitor.js';

type Operation = keyof PresenceService;

interface Subscription {
  readonly contacts: readonly string[];
  readonly changed: Set<string>;
  silent: boolean;
}

/** An error as the server would answer it. */
export function coded(code: number): PwsError {
  if (!isErrorCode(code)) throw new Error(`no code ${code}`);
  return refusal(ERROR_TABLE[code].status, `<description><code>${code}</code></description>`);
}

/** The server cannot be reached. */
export function unreachable(): PwsError {
  return new PwsError({
    kind: 'unreachable',
    message: 'Nothing answers.',
    advice: 'Wait.',
    reason: 'ECONNREFUSED',
  });
}

/**
 * A server in memory with the rules that matter to a monitor: a notification after subscribing and after a change,
 * then silence until the subscription is fetched; deltas after the first fetch; sessions that can end.
 */
export class FakeServer {
  /** Every call, as `operation argument`. */
  readonly calls: string[] = [];
  readonly truth = new Map<string, Status>();
  readonly subscriptions = new Map<string, Subscription>();
  readonly endpoints = new Set<string>();
  redirect: Redirect | undefined;
  /** Whether the first notification comes before the answer that brings the id. */
  notifyFirst = false;
  /** Empties the queue of the next fetch, and loses the answer. */
  loseAnswer: Error | undefined;
  /** Refuses more requests a second than this, by the given clock. */
  limit: { readonly perSecond: number; readonly now: () => number } | undefined;
  #second = 0;
  #inSecond = 0;
  /** Keeps notifications from arriving. */
  blocked = false;
  listening = false;
  /** The address of the computer that watches. */
  address = '10.0.0.5';
  #notify: (id: string) => boolean = () => false;
  #generation = 1;
  #nextId = 1;
  readonly #failures: { operation: Operation; error: Error; times: number }[] = [];
  readonly #gates = new Map<Operation, Promise<void>>();

  /** What notifications were answered with. */
  readonly answered: boolean[] = [];

  readonly callback: Callback = {
    open: async (onNotification) => {
      await this.#enter('open' as Operation, '');
      this.#notify = onNotification;
      this.listening = true;
      return `http://${this.address}:8080/pws/token`;
    },
    close: () => {
      this.listening = false;
      return Promise.resolve();
    },
  };

  /** Lets the next calls of an operation fail. */
  fail(operation: Operation | 'open', error: Error, times = 1): void {
    this.#failures.push({ operation: operation as Operation, error, times });
  }

  /** Holds the calls of an operation until the function it answers is called. */
  hold(held: Operation | 'open'): () => void {
    const operation = held as Operation;
    let release = (): void => undefined;
    this.#gates.set(operation, new Promise((resolve) => (release = resolve)));
    return () => {
      this.#gates.delete(operation);
      release();
    };
  }

  set(contact: string, status: Status): void {
    this.truth.set(contact, status);
    for (const [id, subscription] of this.subscriptions) {
      if (!subscription.contacts.includes(contact)) continue;
      subscription.changed.add(contact);
      this.#call(id, subscription);
    }
  }

  /** Every session, endpoint and subscription is gone, as after a restart. */
  restart(): void {
    this.#generation += 1;
    this.subscriptions.clear();
    this.endpoints.clear();
  }

  count(operation: string): number {
    return this.calls.filter((call) => call.split(' ')[0] === operation).length;
  }

  readonly service: PresenceService = {
    loginApplicationUser: async (user, password, { force = false } = {}) => {
      await this.#enter('loginApplicationUser', force ? 'forced' : 'unforced');
      if (password !== 'secret') throw coded(114);
      return { kind: 'application', user, key: `app-${this.#generation}` };
    },
    loginEndUser: async (session, user, { force = false } = {}) => {
      await this.#enter('loginEndUser', force ? 'forced' : 'unforced');
      this.#check(session.key, 'app');
      return this.redirect ?? { kind: 'end-user', user, key: `user-${this.#generation}` };
    },
    logout: async () => {
      await this.#enter('logout', '');
    },
    registerEndpoint: async (session, url) => {
      await this.#enter('registerEndpoint', url);
      this.#check(session.key, 'app');
      const id = String(this.#nextId++);
      this.endpoints.add(id);
      return id;
    },
    refreshEndpoint: async (session, id) => {
      await this.#enter('refreshEndpoint', id);
      this.#check(session.key, 'app');
      if (!this.endpoints.has(id)) throw coded(132);
    },
    unregisterEndpoint: async (session, id) => {
      await this.#enter('unregisterEndpoint', id);
      this.#check(session.key, 'app');
      if (!this.endpoints.delete(id)) throw coded(132);
    },
    subscribe: async (session, { contacts }) => {
      await this.#enter('subscribe', String(contacts.length));
      this.#check(session.key, 'user');
      const id = String(this.#nextId++);
      const subscription = { contacts, changed: new Set(contacts), silent: false };
      this.subscriptions.set(id, subscription);
      if (this.notifyFirst) this.#call(id, subscription);
      else setImmediate(() => this.#call(id, subscription));
      await this.#gates.get('subscribe');
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
      return changed.map((contact) => this.#report(contact));
    },
    polledPresence: async (_session, contact) => {
      await this.#enter('polledPresence', contact);
      return [this.#report(contact)];
    },
  };

  #report(contact: string): PresenceReport {
    return { contact, status: this.truth.get(contact) ?? 'UNKNOWN' };
  }

  #call(id: string, subscription: Subscription): void {
    if (subscription.silent || !this.subscriptions.has(id)) return;
    subscription.silent = true;
    if (!this.blocked) this.answered.push(this.#notify(id));
  }

  async #enter(operation: Operation, argument: string): Promise<void> {
    this.calls.push(`${operation} ${argument}`.trim());
    if (operation !== 'subscribe') await this.#gates.get(operation);
    await Promise.resolve();
    if (this.limit && operation !== ('open' as Operation)) {
      const second = Math.floor(this.limit.now() / 1000);
      this.#inSecond = second === this.#second ? this.#inSecond + 1 : 1;
      this.#second = second;
      if (this.#inSecond > this.limit.perSecond) throw coded(212);
    }
    const failure = this.#failures.find((one) => one.operation === operation && one.times > 0);
    if (!failure) return;
    failure.times -= 1;
    throw failure.error;
  }

  #check(key: string, kind: 'app' | 'user'): void {
    if (key !== `${kind}-${this.#generation}`) throw coded(101);
  }
}
