import { words } from '../../preload/words/spoken.js';
import { PwsError } from '../pws/pws-error.js';
import type { BatchOptions } from './batch.js';
import { LEASE_S, newLease, type Lease } from './lease.js';
import { troubleOf } from './remedy.js';
import type { Session } from './session.js';
import { Subscriptions } from './subscriptions.js';

/** How long leaving may wait for the server. */
const FAREWELL_MS = 3_000;

export interface FootingOptions extends Omit<BatchOptions, 'endpointId'> {
  /** The url that the server is to call. */
  readonly url: string;
  /** `user@domain` each. */
  readonly contacts: readonly string[];
  /** Part of a long way was made under a limit of requests: whoever gets on is not to wait ever longer. */
  readonly onProgress: () => void;
}

interface Endpoint extends Lease {
  readonly id: string;
}

/** What stands on the server because of us: one endpoint and the subscriptions that call it. */
export class Footing {
  readonly #subscriptions: Subscriptions;
  /** Endpoints that were replaced; they go when no subscription calls them any more. */
  #retired: readonly Endpoint[] = [];
  /** Undefined where the old one had to go first and the new one was not had: nothing is subscribed then. */
  #endpoint: Endpoint | undefined;

  private constructor(
    private readonly options: FootingOptions,
    private url: string,
    endpoint: Endpoint,
  ) {
    this.#endpoint = endpoint;
    this.#subscriptions = new Subscriptions(options.contacts, {
      ...options,
      // None is refused, another's is not.
      endpointId: () => (this.#endpoint?.lapse.isDue === false ? this.#endpoint.id : ''),
    });
  }

  /** Removes what an earlier run left, and registers the endpoint. @throws PwsError */
  static async build(options: FootingOptions): Promise<Footing> {
    await removeLeftovers(options);
    return new Footing(options, options.url, await register(options, options.url));
  }

  get session(): Session {
    return this.options.session;
  }

  /** Milliseconds until something is to be renewed. */
  get renewInMs(): number {
    return Math.min(this.#endpoint?.renewal.remaining ?? 0, this.#subscriptions.renewInMs);
  }

  /** Whether a notification with this id may be ours. */
  knows(id: string): boolean {
    return this.#subscriptions.knows(id);
  }

  /** Fetches as a notification asks; undefined when the id is none of ours. */
  fetch(id: string): Promise<void> | undefined {
    return this.#subscriptions.fetch(id);
  }

  /** Fetches one subscription, another each time; undefined where there is none. */
  pulse(): Promise<void> | undefined {
    return this.#subscriptions.pulse();
  }

  /** Whether a change of somebody may have been lost, though it is not likely. */
  get isSuspect(): boolean {
    return this.#subscriptions.isSuspect;
  }

  /** Makes sure of some of those whose changes may have been lost. @throws PwsError */
  settle(): Promise<void> {
    return this.#subscriptions.settle();
  }

  /** Asks for the next `check` to fetch everybody. */
  expire(): void {
    this.#subscriptions.expire();
  }

  /** Asks for the next `check` to subscribe anew, one or all, which has the server call at once. */
  doubt(id?: string): void {
    this.#subscriptions.doubt(id);
  }

  /**
   * Renews what is due, moves to another url where that became another, and fetches what is missing: after this the
   * list is right.
   *
   * @throws PwsError
   */
  async check(url: string): Promise<void> {
    this.#shed();
    if (!this.#endpoint || url !== this.url) await this.#move(url);
    else if (this.#endpoint.renewal.isDue) await this.#renew(this.#endpoint);
    const before = this.#subscriptions.currentCount;
    try {
      await this.#subscriptions.sync();
    } catch (error) {
      // Under a limit of requests each try gets a little further; other trouble waits at the same place each time.
      const isLimit = troubleOf(error) === 'overload';
      if (isLimit && this.#subscriptions.currentCount > before) this.options.onProgress();
      throw error;
    }
    for (const endpoint of this.#retired) await this.#unregister(endpoint);
  }

  /** What we had is left where it is, and remembered as left over. */
  abandon(): void {
    this.#subscriptions.abandon();
  }

  /**
   * What we had is not ours any more: its ids may be somebody else's by now and are not touched. An endpoint that may
   * have survived stays remembered, and is removed if the same session comes back.
   */
  forget({ keepsEndpoint }: { readonly keepsEndpoint: boolean }): void {
    this.#subscriptions.forget();
    if (keepsEndpoint) return;
    for (const endpoint of this.#endpoints) this.#gone(endpoint);
  }

  /** Takes everything off the server, within a few seconds or not at all. Never throws. */
  async leave(): Promise<void> {
    const tooLate = new AbortController();
    const { signal } = tooLate;
    const callOff = this.options.clock.after(FAREWELL_MS, () => tooLate.abort());
    await this.#subscriptions.remove(signal);
    this.#shed();
    for (const endpoint of this.#endpoints) await this.#unregister(endpoint, signal);
    callOff();
  }

  get #endpoints(): readonly Endpoint[] {
    return this.#endpoint ? [...this.#retired, this.#endpoint] : this.#retired;
  }

  /** Forgets what has lapsed, before its number is given to another one of ours. */
  #shed(): void {
    for (const endpoint of this.#endpoints) if (endpoint.lapse.isDue) this.#gone(endpoint);
  }

  /** Removed, or not ours any more. */
  #gone(endpoint: Endpoint): void {
    const { leftovers, session } = this.options;
    this.#retired = this.#retired.filter((retired) => retired !== endpoint);
    if (this.#endpoint === endpoint) this.#endpoint = undefined;
    leftovers.gone({ kind: 'endpoint', id: endpoint.id }, session);
  }

  async #renew(endpoint: Endpoint): Promise<void> {
    const { session, journal, leftovers, clock, signal } = this.options;
    const { id } = endpoint;
    const { service, application } = session;
    journal.count('renewals');
    const renewed = { id, ...newLease(clock) };
    try {
      await journal.step(words().steps.renew, () =>
        service.refreshEndpoint(application, id, LEASE_S, { signal }),
      );
    } catch (error) {
      if (error instanceof PwsError && error.code === 132) {
        // It is gone, its number may be somebody else's; our subscriptions still stand and move to a new one.
        this.#gone(endpoint);
        await this.#move(this.url);
        return;
      }
      // Whatever else is wrong, without an answer or without a session, a new endpoint would not be had either.
      const isRefused = error instanceof PwsError && error.kind === 'refused';
      if (!isRefused || ['gone', 'overload'].includes(troubleOf(error))) throw error;
      await this.#move(this.url);
      return;
    }
    leftovers.made({ kind: 'endpoint', id }, session, renewed.lapse.remaining / 1000);
    this.#endpoint = renewed;
  }

  /** Registers another endpoint, which new subscriptions are to call. The old one goes when none calls it any more. */
  async #move(url: string): Promise<void> {
    const old = this.#endpoint;
    let endpoint: Endpoint;
    try {
      endpoint = await register(this.options, url);
      if (old) this.#retired = [...this.#retired, old];
    } catch (error) {
      // No room for two at once: only then the old one goes first.
      if (!old || !(error instanceof PwsError) || error.code !== 138) throw error;
      // From here on its number may be somebody else's.
      this.#endpoint = undefined;
      await this.#unregister(old);
      endpoint = await register(this.options, url);
    }
    const { id } = endpoint;
    this.#retired = this.#retired.filter((retired) => retired.id !== id);
    this.#endpoint = endpoint;
    this.url = url;
    this.#subscriptions.doubt();
  }

  /** Never throws: what cannot be removed is tried again, until it lapses by itself. */
  async #unregister(endpoint: Endpoint, signal = this.options.creationSignal): Promise<void> {
    if (endpoint.lapse.isDue) return;
    const { service, application } = this.options.session;
    const [removed] = await Promise.allSettled([
      service.unregisterEndpoint(application, endpoint.id, { signal }),
    ]);
    // Gone (132) is as good as removed.
    const isGone =
      removed.status === 'fulfilled' || (removed.reason instanceof PwsError && removed.reason.code === 132);
    if (isGone) this.#gone(endpoint);
  }
}

async function register(options: FootingOptions, url: string): Promise<Endpoint> {
  const { session, journal, leftovers, clock, creationSignal: signal } = options;
  const lease = newLease(clock);
  const id = await journal.step(words().steps.register(new URL(url).host), () =>
    session.service.registerEndpoint(session.application, url, LEASE_S, { signal }),
  );
  leftovers.made({ kind: 'endpoint', id }, session, lease.lapse.remaining / 1000);
  return { id, ...lease };
}

/** Never throws: what cannot be removed now is tried at the next time, until it has lapsed. */
async function removeLeftovers({ session, journal, leftovers, signal }: FootingOptions): Promise<void> {
  const { service, application, endUser } = session;
  const found = leftovers.of(session);
  if (found.length === 0) return;
  await journal.step(words().steps.clearEarlier, async () => {
    // Subscriptions first: they hang on the endpoint.
    const inOrder = [...found].sort((a, b) => b.kind.localeCompare(a.kind));
    for (const leftover of inOrder) {
      const { kind, id } = leftover;
      const [removed] = await Promise.allSettled([
        kind === 'subscription'
          ? service.unsubscribe(endUser, id, { signal })
          : service.unregisterEndpoint(application, id, { signal }),
      ]);
      if (removed.status === 'fulfilled' || troubleOf(removed.reason) === 'gone')
        leftovers.gone(leftover, session);
    }
  });
}
