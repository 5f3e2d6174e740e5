import { PwsError } from '../pws/pws-error.js';
import type { PresenceReport, PresenceService, PresenceType, Redirect } from '../pws/service.js';
import { Backoff } from './backoff.js';
import { pause, unlessAborted, type Clock } from './clock.js';
import type { Connection, ConnectionStep } from './connection.js';
import { problemOf } from './problem.js';
import { remedyFor } from './remedy.js';
import { logIn, type Credentials, type Session } from './session.js';
import { Subscriptions } from './subscriptions.js';
import { Trouble } from './trouble.js';

/** Where the server's notifications arrive. */
export interface Callback {
  /**
   * Listens, or goes on listening, and answers the url to register. `onNotification` answers whether the id is one
   * of ours. Rejects with an error that has `advice` when it cannot listen; with `mayPass` besides where that is for
   * want of a network, which is no reason to give up what stands.
   */
  open(onNotification: (subscriptionId: string) => boolean): Promise<string>;
  close(): Promise<void>;
}

export interface MonitorOptions {
  readonly service: PresenceService;
  /** The service of the node that a redirect names. */
  readonly serviceOf: (redirect: Redirect) => PresenceService;
  readonly callback: Callback;
  readonly credentials: Credentials;
  /** `user@domain` each. */
  readonly contacts: readonly string[];
  readonly type: PresenceType;
  /** Milliseconds between two fail-safe fetches. */
  readonly failSafeMs: number;
  readonly clock: Clock;
  /** Answers a number from 0 up to 1. */
  readonly random: () => number;
  readonly onReports: (reports: readonly PresenceReport[]) => void;
  readonly onConnection: (connection: Connection) => void;
}

// The shortest life that PWS takes: what a crash leaves behind is gone the soonest.
const EXPIRY_S = 3600;
const RENEW_AFTER = 0.8;
/** How long quitting may wait for the server. */
const FAREWELL_MS = 3_000;
/** A connection that broke again within this time is not rebuilt without a pause. */
const STEADY_MS = 30_000;
/** The longest that a timer can wait. */
const NEVER_MS = 2 ** 31 - 1;

/** What exists on the server because of us. */
interface Footing {
  readonly session: Session;
  /** The url that the endpoint was registered with. */
  readonly url: string;
  readonly endpointId: string;
  readonly subscriptions: Subscriptions;
}

function isOverload(error: unknown): boolean {
  return error instanceof PwsError && error.overloaded;
}

/** The server calls an address that this computer no longer has. */
class AddressChanged extends Error {
  readonly advice = 'Rollcall tells the server the new one.';

  constructor() {
    super('This computer’s address has changed.');
  }
}

/**
 * The connection's life: logs in, registers the endpoint, subscribes, fetches whenever the server calls and now and
 * then without, renews, and starts over when something breaks. Tells what each fetch brought and how the connection
 * stands; knows nothing of what is shown.
 */
export class Monitor {
  readonly #stopping = new AbortController();
  readonly #tooLate = new AbortController();
  readonly #trouble = new Trouble();
  readonly #backoff: Backoff;
  #running: Promise<void> | undefined;
  #footing: Footing | undefined;
  /** Moments, in milliseconds since the epoch. */
  #endpointRenewAt = 0;
  #resyncedAt = 0;
  #rebuiltAt = -Infinity;
  #liveSince: number | undefined;
  #checkedAt: number | undefined;
  /** Whether `retry` was called since the last rest began or was passed over for it. */
  #isAsked = false;
  #wake: () => void = () => undefined;

  constructor(private readonly options: MonitorOptions) {
    this.#backoff = new Backoff(options.random);
  }

  /** Begins; goes on by itself until `stop`. */
  start(): void {
    this.#running ??= this.#run(this.#stopping.signal);
  }

  /** Asks the server now: in a pause instead of at its end, and when live whether all is as we think. */
  retry(): void {
    this.#isAsked = true;
    this.#wake();
  }

  /** Ends: removes our subscriptions and our endpoint from the server and logs nobody out (wire format 3). */
  async stop(): Promise<void> {
    this.#stopping.abort();
    // What is being created has a moment to tell its id, so that it can be removed.
    const callOff = this.options.clock.after(FAREWELL_MS, () => this.#tooLate.abort());
    await this.#running;
    callOff();
    await this.#leave();
    await this.options.callback.close();
    this.options.onConnection({ kind: 'stopped' });
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!this.#isStopping()) {
      const error = await this.#connectAndWatch(signal);
      if (!this.#isStopping()) await this.#recover(error);
    }
  }

  /** Answers the trouble that ended it. */
  async #connectAndWatch(signal: AbortSignal): Promise<unknown> {
    try {
      this.#trouble.clear();
      const footing = await this.#connect(signal);
      return await this.#watch(footing, signal);
    } catch (error) {
      return error;
    }
  }

  async #connect(signal: AbortSignal): Promise<Footing> {
    const { options } = this;
    const onStep = (step: ConnectionStep): void => options.onConnection({ kind: 'connecting', step });

    const session = await logIn({ ...options, onStep, signal });
    onStep('endpoint');
    const url = await this.#openCallback();
    signal.throwIfAborted();
    const creationSignal = this.#tooLate.signal;
    const endpointId = await session.service.registerEndpoint(session.application, url, EXPIRY_S, {
      signal: creationSignal,
    });
    this.#endpointRenewAt = this.#nextRenewal();
    const subscriptions = new Subscriptions(options.contacts, {
      ...options,
      session,
      endpointId,
      signal,
      creationSignal,
      expirySeconds: EXPIRY_S,
      renewAfter: RENEW_AFTER,
      onReports: (reports) => this.#onReports(reports),
    });
    this.#footing = { session, url, endpointId, subscriptions };
    onStep('subscriptions');
    return this.#footing;
  }

  /** Makes the list right and keeps it so; answers the trouble that more asking does not mend. */
  async #watch(footing: Footing, signal: AbortSignal): Promise<unknown> {
    const { clock, failSafeMs } = this.options;
    let trouble = await this.#resync(footing, signal);
    while (!this.#isStopping()) {
      if (trouble) {
        if (remedyFor(trouble.error) !== 'ask-again') return trouble.error;
        // Out of reach, the server may have called and given up. Overloaded it holds its calls back, and what was
        // fetched since can stay: under a limit of requests that is the only way to get through.
        if (this.#liveSince !== undefined || !isOverload(trouble.error)) footing.subscriptions.expire();
        await this.#interrupt(trouble.error);
        // Before asking, so that trouble of another subscription meanwhile is not taken for an echo of this one.
        this.#trouble.clear();
        trouble = await this.#resync(footing, signal);
        continue;
      }
      if (this.#liveSince === undefined) this.#becomeLive();
      const dueAt = Math.min(
        this.#resyncedAt + failSafeMs,
        this.#endpointRenewAt,
        footing.subscriptions.renewAt,
      );
      await this.#rest(Math.max(0, dueAt - clock.now()), this.#trouble.first);
      if (this.#isStopping()) break;
      trouble = this.#trouble.reported;
      if (trouble) continue;
      footing.subscriptions.expire();
      trouble = await this.#resync(footing, signal);
    }
    return undefined;
  }

  /** Renews what is due and fetches what is missing: after this the list is right. Answers what stood in the way. */
  async #resync(footing: Footing, signal: AbortSignal): Promise<{ error: unknown } | undefined> {
    const { session, endpointId, subscriptions, url } = footing;
    try {
      if ((await this.#openCallback()) !== url) throw new AddressChanged();
      if (this.#endpointRenewAt <= this.options.clock.now()) {
        await session.service.refreshEndpoint(session.application, endpointId, EXPIRY_S, { signal });
        this.#endpointRenewAt = this.#nextRenewal();
      }
      const before = subscriptions.currentCount;
      await subscriptions.sync().catch((error: unknown) => {
        // Under a limit of requests each try gets a little further: whoever gets on is not to wait ever longer.
        if (isOverload(error) && subscriptions.currentCount > before) this.#backoff.reset();
        throw error;
      });
      this.#resyncedAt = this.options.clock.now();
      return undefined;
    } catch (error) {
      return { error };
    }
  }

  /** Not waited for when we stop: on a dead network the look-up of an address outlasts every patience. */
  async #openCallback(): Promise<string> {
    const { callback } = this.options;
    const opening = callback.open((id) => this.#onNotification(id));
    try {
      return await unlessAborted(opening, this.#tooLate.signal);
    } catch (error) {
      if (this.#tooLate.signal.aborted) opening.then(() => callback.close()).catch(() => undefined);
      throw error;
    }
  }

  async #recover(error: unknown): Promise<void> {
    const { clock, onConnection } = this.options;
    const remedy = remedyFor(error);
    switch (remedy) {
      case 'rebuild':
        this.#footing = undefined;
        if (clock.now() - this.#rebuiltAt < STEADY_MS) return this.#interrupt(error);
        this.#rebuiltAt = clock.now();
        this.#liveSince = undefined;
        return;
      case 'ask-again':
      case 'start-over':
        await Promise.all([this.#interrupt(error), this.#leave()]);
        return;
      case 'wait-for-person':
        this.#liveSince = undefined;
        onConnection({ kind: 'failed', problem: problemOf(error), ...this.#dated() });
        await Promise.all([this.#rest(NEVER_MS), this.#leave()]);
        return;
    }
  }

  /** Not live for a while: says so, and waits for the pause to end or for `retry`. */
  async #interrupt(error: unknown): Promise<void> {
    const { clock, onConnection } = this.options;
    if (this.#liveSince !== undefined && clock.now() - this.#liveSince >= STEADY_MS) this.#backoff.reset();
    this.#liveSince = undefined;
    const wait = this.#backoff.next();
    onConnection({
      kind: 'interrupted',
      problem: problemOf(error),
      retryAt: clock.now() + wait,
      ...this.#dated(),
    });
    await this.#rest(wait);
  }

  /** Takes what is ours off the server, within a few seconds or not at all. Never throws. */
  async #leave(): Promise<void> {
    const footing = this.#footing;
    this.#footing = undefined;
    if (!footing) return;
    const { session, endpointId, subscriptions } = footing;
    const tooLate = new AbortController();
    const { signal } = tooLate;
    const callOff = this.options.clock.after(FAREWELL_MS, () => tooLate.abort());
    await subscriptions.remove(signal);
    await Promise.allSettled([
      session.service.unregisterEndpoint(session.application, endpointId, { signal }),
    ]);
    callOff();
  }

  #onNotification(id: string): boolean {
    const footing = this.#footing;
    const fetched = footing?.subscriptions.fetch(id);
    fetched?.catch((error: unknown) => {
      // What went wrong with a connection that was given up since is no trouble of the one that stands now.
      if (this.#footing === footing) this.#trouble.report(error);
    });
    // The first notification may overtake the answer that brings the id. The fetch after that answer covers it.
    return footing?.subscriptions.knows(id) ?? false;
  }

  #onReports(reports: readonly PresenceReport[]): void {
    const before = this.#checkedAt ?? 0;
    this.#checkedAt = this.options.clock.now();
    this.options.onReports(reports);
    // People are shown seconds: a storm of fetches need not tell of each.
    const isShown = Math.floor(before / 1000) !== Math.floor(this.#checkedAt / 1000);
    if (this.#liveSince !== undefined && isShown) this.#tellLive(this.#liveSince);
  }

  #becomeLive(): void {
    this.#liveSince = this.options.clock.now();
    this.#tellLive(this.#liveSince);
  }

  #tellLive(since: number): void {
    this.options.onConnection({ kind: 'live', since, checkedAt: this.#checkedAt ?? since });
  }

  #dated(): { liveUntil?: number } {
    return this.#checkedAt === undefined ? {} : { liveUntil: this.#checkedAt };
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #nextRenewal(): number {
    return this.options.clock.now() + EXPIRY_S * 1000 * RENEW_AFTER;
  }

  /** Waits until `retry`, until something happens, or until the time is over; not at all where `retry` came before. */
  async #rest(milliseconds: number, until?: Promise<void>): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    const early = until ? Promise.race([woken, until]) : woken;
    if (!this.#isAsked) await pause(this.options.clock, milliseconds, this.#stopping.signal, early);
    this.#isAsked = false;
  }
}
