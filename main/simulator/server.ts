import { randomUUID } from 'node:crypto';
import { systemClock, type Clock } from './clock.js';
import { DEMO_TEAM } from './demo-team.js';
import { Directory } from './directory.js';
import { Endpoints } from './endpoints.js';
import { Load } from './load.js';
import { Notifier } from './notifier.js';
import {
  DEFAULT_APPLICATION_USER,
  DEFAULT_BEHAVIOURS,
  DEFAULT_DOMAIN,
  type Behaviours,
  type Home,
  type SimulatorOptions,
} from './options.js';
import { Sessions } from './sessions.js';
import type { Subscription } from './subscription.js';
import { Subscriptions } from './subscriptions.js';

/** Everything behind the REST interface: who is known, who is logged in, what is watched. */
export class Server {
  readonly clock: Clock;
  readonly behaviours: Behaviours;
  readonly load: Load;
  readonly log: (line: string) => void;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly endpoints: Endpoints;
  readonly subscriptions: Subscriptions;
  readonly #notifier: Notifier;
  readonly #passwords: ReadonlyMap<string, string>;
  readonly #endUsers: ReadonlySet<string>;
  readonly #homes: ReadonlyMap<string, Home>;

  constructor(options: SimulatorOptions) {
    const behaviours = { ...DEFAULT_BEHAVIOURS, ...options.behaviours };
    this.behaviours = behaviours;
    this.clock = options.clock ?? systemClock;
    this.log = options.log ?? (() => undefined);
    this.load = new Load(behaviours.busyFetches);
    this.directory = new Directory(
      options.people ?? DEMO_TEAM,
      options.domain ?? DEFAULT_DOMAIN,
      this.clock,
      (personId) => this.subscriptions.personChanged(personId),
    );
    this.sessions = new Sessions(randomUUID, behaviours.secondLogin, (session) => {
      this.endpoints.removeOf(session);
      this.subscriptions.removeOf(session);
    });
    this.endpoints = new Endpoints(this.clock, behaviours.maxEndpoints);
    this.subscriptions = new Subscriptions(this.clock, behaviours.maxSubscriptions, (subscription) => {
      void this.#notifier.notify(subscription);
    });
    this.#notifier = new Notifier({
      clock: this.clock,
      load: this.load,
      endpoints: this.endpoints,
      isAlive: (subscription) => this.subscriptions.isAlive(subscription),
      timeoutMs: options.callbackTimeout ?? 5000,
      retrySeconds: behaviours.retrySeconds,
      log: this.log,
    });
    const { name, password } = DEFAULT_APPLICATION_USER;
    this.#passwords = lowerCaseKeys(options.applicationUsers ?? { [name]: password });
    this.#endUsers = new Set(options.endUsers?.map((user) => user.toLowerCase()));
    this.#homes = lowerCaseKeys(options.homes ?? {});
  }

  /** Whether an application user has this password. */
  checkPassword(user: string, password: string): boolean {
    return this.#passwords.get(user.toLowerCase()) === password;
  }

  /** Whether somebody may log in as end user. */
  isEndUser(user: string): boolean {
    return this.directory.find(user) !== undefined || this.#endUsers.has(user.toLowerCase());
  }

  /** Where an end user lives who is homed on another node. */
  homeOf(user: string): Home | undefined {
    return this.#homes.get(user.toLowerCase());
  }

  /** From now on a subscription's changes are notified, those there are at once. Resolves when that is through. */
  async release(subscription: Subscription): Promise<void> {
    subscription.mayNotify = true;
    await this.notify(subscription);
  }

  /** Notifies a subscription's changes where that is due. */
  notify(subscription: Subscription): Promise<void> {
    return this.#notifier.notify(subscription);
  }

  /** Starts or ends a time of high load. At its end what was held back is notified (wire format 3). */
  setCpuHigh(high: boolean): void {
    this.load.cpuHigh = high;
    for (const subscription of this.subscriptions.all()) void this.#notifier.notify(subscription);
  }

  /** Ends all sessions, calls and timers. */
  close(): void {
    this.#notifier.close();
    this.sessions.endAll();
    this.directory.close();
  }
}

function lowerCaseKeys<T>(
  values: Readonly<Record<string, T>> | ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  const entries = values instanceof Map ? [...(values as ReadonlyMap<string, T>)] : Object.entries(values);
  return new Map(entries.map(([name, value]: [string, T]) => [name.toLowerCase(), value]));
}
