import { randomUUID } from 'node:crypto';
import { systemClock, type Clock } from './clock.js';
import { DEMO_TEAM } from './demo-team.js';
import { Directory } from './directory.js';
import { Endpoints } from './endpoints.js';
import type { Refusable } from './fault.js';
import { Faults } from './faults.js';
import { Load } from './load.js';
import { Notifier } from './notifier.js';
import {
  DEFAULT_APPLICATION_USER,
  DEFAULT_BEHAVIOURS,
  DEFAULT_DOMAIN,
  type Adjustable,
  type Behaviours,
  type Home,
  type SimulatorOptions,
} from './options.js';
import { PwsFault } from './pws-fault.js';
import { Sessions } from './sessions.js';
import type { Subscription } from './subscription.js';
import { Subscriptions } from './subscriptions.js';
import { Tally, type Activity } from './tally.js';

/** Everything behind the REST interface: who is known, who is logged in, what is watched. */
export class Server {
  readonly clock: Clock;
  behaviours: Behaviours;
  readonly faults = new Faults();
  readonly tally = new Tally();
  readonly load: Load;
  readonly log: (line: string) => void;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly endpoints: Endpoints;
  readonly subscriptions: Subscriptions;
  readonly #notifier: Notifier;
  readonly #passwords: ReadonlyMap<string, string>;
  readonly #endUsers: ReadonlySet<string>;
  readonly #homes: Map<string, Home>;

  constructor(options: SimulatorOptions) {
    const behaviours = { ...DEFAULT_BEHAVIOURS, ...options.behaviours };
    this.behaviours = behaviours;
    this.clock = options.clock ?? systemClock;
    this.log = options.log ?? (() => undefined);
    this.load = new Load(this.clock, behaviours.busyFetches);
    this.directory = new Directory(
      options.people ?? DEMO_TEAM,
      options.domain ?? DEFAULT_DOMAIN,
      this.clock,
      (personId) => this.subscriptions.personChanged(personId),
    );
    this.sessions = new Sessions({
      newKey: randomUUID,
      secondLogin: behaviours.secondLogin,
      clock: this.clock,
      seconds: () => this.behaviours.sessionSeconds,
      ended: (session) => {
        this.endpoints.removeOf(session);
        this.subscriptions.removeOf(session);
      },
    });
    this.endpoints = new Endpoints(this.clock, behaviours.maxEndpoints);
    this.subscriptions = new Subscriptions(this.clock, behaviours.maxSubscriptions, (subscription) => {
      void this.#notifier.notify(subscription);
    });
    this.#notifier = new Notifier({
      clock: this.clock,
      load: this.load,
      faults: this.faults,
      tally: this.tally,
      endpoints: this.endpoints,
      isAlive: (subscription) => this.subscriptions.isAlive(subscription),
      timeoutMs: options.callbackTimeout ?? 5000,
      retrySeconds: behaviours.retrySeconds,
      log: this.log,
    });
    const { name, password } = DEFAULT_APPLICATION_USER;
    this.#passwords = lowerCaseKeys(options.applicationUsers ?? { [name]: password });
    this.#endUsers = new Set(options.endUsers?.map((user) => user.toLowerCase()));
    this.#homes = new Map(lowerCaseKeys(options.homes ?? {}));
    for (const fault of options.faults ?? []) this.faults.begin(fault);
  }

  /** Whether an application user has this password. */
  checkPassword(user: string, password: string): boolean {
    return this.#passwords.get(user.toLowerCase()) === password;
  }

  isApplicationUser(user: string): boolean {
    return this.#passwords.has(user.toLowerCase());
  }

  /** Whether somebody may log in as end user. */
  isEndUser(user: string): boolean {
    return this.directory.find(user) !== undefined || this.#endUsers.has(user.toLowerCase());
  }

  /** Where an end user lives who is homed on another node. */
  homeOf(user: string): Home | undefined {
    return this.#homes.get(user.toLowerCase());
  }

  /** Where an end user lives from now on; undefined: here. */
  setHome(user: string, home: Home | undefined): void {
    if (home) this.#homes.set(user.toLowerCase(), home);
    else this.#homes.delete(user.toLowerCase());
  }

  adjust(changes: Partial<Adjustable>): void {
    this.behaviours = { ...this.behaviours, ...changes };
  }

  /** Admits a request that goes by these names. @throws PwsFault where a fault refuses it. */
  admit(...operations: readonly Refusable[]): void {
    const refusal = this.faults.take('refuse', ({ operation }) => operations.includes(operation));
    if (refusal) throw new PwsFault(refusal.code);
  }

  get activity(): Activity {
    const { tally } = this;
    return {
      ...tally.requests(),
      notifications: tally.notifications,
      lostNotifications: tally.lostNotifications,
      liveSessions: this.sessions.size,
      liveEndpoints: this.endpoints.all().length,
      liveSubscriptions: this.subscriptions.all().length,
    };
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
    this.#notifyAll();
  }

  /** The ports close, or are open again. Then what changed in between is notified. */
  setAway(away: boolean): void {
    this.load.away = away;
    this.#notifyAll();
  }

  /** Calls every endpoint so many times for a subscription that there is not. */
  notifyUnknown(count: number): Promise<void> {
    const known = this.subscriptions.all().map(({ id }) => id);
    return this.#notifier.notifyUnknown(count, Math.max(0, ...known) + 9000);
  }

  /** Ends every fault and sends what one held back. */
  async behave(): Promise<void> {
    this.faults.endAll();
    await this.#notifier.flush();
  }

  /** Forgets who is logged in with all that hangs on it, as a server that restarts does. */
  reset(): void {
    this.#notifier.reset();
    this.sessions.endAll();
  }

  /** Ends all sessions, calls and timers. */
  close(): void {
    this.reset();
    this.directory.close();
  }

  #notifyAll(): void {
    for (const subscription of this.subscriptions.all()) void this.#notifier.notify(subscription);
  }
}

function lowerCaseKeys<T>(
  values: Readonly<Record<string, T>> | ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  const entries = values instanceof Map ? [...(values as ReadonlyMap<string, T>)] : Object.entries(values);
  return new Map(entries.map(([name, value]: [string, T]) => [name.toLowerCase(), value]));
}
