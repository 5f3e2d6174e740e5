import { PwsError } from '../pws/pws-error.js';
import type { PresenceReport, PresenceType } from '../pws/service.js';
import type { FetchFacts } from './batch.js';
import type { Clock } from './clock.js';
import { Deadline } from './deadline.js';
import type { Journal } from './journal.js';
import type { Leftovers } from './leftovers.js';
import { troubleOf } from './remedy.js';
import type { Session } from './session.js';
import { Subscriptions } from './subscriptions.js';

// The shortest life that PWS takes: what a crash leaves behind is gone the soonest.
const EXPIRY_S = 3600;
const RENEW_AFTER = 0.8;
/** How long leaving may wait for the server. */
const FAREWELL_MS = 3_000;

export interface FootingOptions {
  readonly session: Session;
  /** The url that the server is to call. */
  readonly url: string;
  /** `user@domain` each. */
  readonly contacts: readonly string[];
  readonly type: PresenceType;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly leftovers: Leftovers;
  /** Ends whatever is under way. */
  readonly signal: AbortSignal;
  /** Ends also what creates or removes something on the server; later than `signal`, so that nothing is left there. */
  readonly creationSignal: AbortSignal;
  readonly onSubscribed: () => void;
  readonly onReports: (reports: readonly PresenceReport[], fetch: FetchFacts) => void;
  /** Part of a long way was made under a limit of requests: whoever gets on is not to wait ever longer. */
  readonly onProgress: () => void;
}

/** What stands on the server because of us: one endpoint and the subscriptions that call it. */
export class Footing {
  readonly #subscriptions: Subscriptions;
  /** Endpoints that were replaced; they go when no subscription calls them any more. */
  #retired: string[] = [];
  /** Undefined where the old one had to go first and the new one was not had: nothing is subscribed then. */
  #endpointId: string | undefined;
  #renewal: Deadline;

  private constructor(
    private readonly options: FootingOptions,
    private url: string,
    endpointId: string,
  ) {
    this.#endpointId = endpointId;
    this.#renewal = this.#nextRenewal();
    this.#subscriptions = new Subscriptions(options.contacts, {
      ...options,
      endpointId: () => this.#endpointId ?? '',
      expirySeconds: EXPIRY_S,
      renewAfter: RENEW_AFTER,
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

  /** Where the server was told to call. */
  get calledAt(): string {
    return this.url;
  }

  /** Milliseconds until something is to be renewed. */
  get renewInMs(): number {
    return Math.min(this.#renewal.remaining, this.#subscriptions.renewInMs);
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
    if (this.#endpointId === undefined || url !== this.url) await this.#move(url);
    else if (this.#renewal.isDue) await this.#renew(this.#endpointId);
    const before = this.#subscriptions.currentCount;
    try {
      await this.#subscriptions.sync();
    } catch (error) {
      // Under a limit of requests each try gets a little further; other trouble waits at the same place each time.
      const isLimit = troubleOf(error) === 'overload';
      if (isLimit && this.#subscriptions.currentCount > before) this.options.onProgress();
      throw error;
    }
    for (const id of this.#retired.splice(0)) await this.#unregister(id);
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
    for (const id of this.#endpointIds) this.options.leftovers.gone({ kind: 'endpoint', id });
  }

  /** Takes everything off the server, within a few seconds or not at all. Never throws. */
  async leave(): Promise<void> {
    const tooLate = new AbortController();
    const { signal } = tooLate;
    const callOff = this.options.clock.after(FAREWELL_MS, () => tooLate.abort());
    await this.#subscriptions.remove(signal);
    for (const id of this.#endpointIds) await this.#unregister(id, signal);
    callOff();
  }

  get #endpointIds(): readonly string[] {
    return this.#endpointId === undefined ? this.#retired : [...this.#retired, this.#endpointId];
  }

  async #renew(id: string): Promise<void> {
    const { session, journal, leftovers, signal } = this.options;
    const { service, application } = session;
    journal.count('renewals');
    try {
      await journal.step('Renew the endpoint', () =>
        service.refreshEndpoint(application, id, EXPIRY_S, { signal }),
      );
    } catch (error) {
      if (error instanceof PwsError && error.code === 132) {
        // It is gone, its number may be somebody else's; our subscriptions still stand and move to a new one.
        leftovers.gone({ kind: 'endpoint', id });
        this.#endpointId = undefined;
        await this.#move(this.url);
        return;
      }
      // Whatever else is wrong, without an answer or without a session, a new endpoint would not be had either.
      const isRefused = error instanceof PwsError && error.kind === 'refused';
      if (!isRefused || ['gone', 'overload'].includes(troubleOf(error))) throw error;
      await this.#move(this.url);
      return;
    }
    leftovers.made({ kind: 'endpoint', id }, session, EXPIRY_S);
    this.#renewal = this.#nextRenewal();
  }

  /** Registers another endpoint, which new subscriptions are to call. The old one goes when none calls it any more. */
  async #move(url: string): Promise<void> {
    const old = this.#endpointId;
    let id: string;
    try {
      id = await register(this.options, url);
      if (old !== undefined && id !== old) this.#retired.push(old);
    } catch (error) {
      // No room for two at once: only then the old one goes first.
      if (old === undefined || !(error instanceof PwsError) || error.code !== 138) throw error;
      // From here on its number may be somebody else's.
      this.#endpointId = undefined;
      await this.#unregister(old);
      id = await register(this.options, url);
    }
    this.#endpointId = id;
    this.url = url;
    this.#renewal = this.#nextRenewal();
    this.#subscriptions.doubt();
  }

  /** Never throws: what cannot be removed lapses by itself. */
  async #unregister(id: string, signal = this.options.creationSignal): Promise<void> {
    const { session, leftovers } = this.options;
    const [removed] = await Promise.allSettled([
      session.service.unregisterEndpoint(session.application, id, { signal }),
    ]);
    if (removed.status === 'fulfilled') leftovers.gone({ kind: 'endpoint', id });
  }

  #nextRenewal(): Deadline {
    return new Deadline(this.options.clock, EXPIRY_S * 1000 * RENEW_AFTER);
  }
}

async function register(options: FootingOptions, url: string): Promise<string> {
  const { session, journal, leftovers, creationSignal: signal } = options;
  const id = await journal.step(`Register ${new URL(url).host} as the endpoint`, () =>
    session.service.registerEndpoint(session.application, url, EXPIRY_S, { signal }),
  );
  leftovers.made({ kind: 'endpoint', id }, session, EXPIRY_S);
  return id;
}

/** Never throws: what cannot be removed now is tried at the next time, until it has lapsed. */
async function removeLeftovers({ session, journal, leftovers, signal }: FootingOptions): Promise<void> {
  const { service, application, endUser } = session;
  const found = leftovers.of(session);
  if (found.length === 0) return;
  await journal.step('Remove what an earlier run left on the server', async () => {
    // Subscriptions first: they hang on the endpoint.
    const inOrder = [...found].sort((a, b) => b.kind.localeCompare(a.kind));
    for (const leftover of inOrder) {
      const { kind, id } = leftover;
      const [removed] = await Promise.allSettled([
        kind === 'subscription'
          ? service.unsubscribe(endUser, id, { signal })
          : service.unregisterEndpoint(application, id, { signal }),
      ]);
      if (removed.status === 'fulfilled' || troubleOf(removed.reason) === 'gone') leftovers.gone(leftover);
    }
  });
}
