import { setMaxListeners } from 'node:events';
import { callbackUrl, sendCallback } from './callback.js';
import type { Clock } from './clock.js';
import { Courier } from './courier.js';
import type { Endpoint, Endpoints } from './endpoints.js';
import type { Faults } from './faults.js';
import type { Load } from './load.js';
import type { Subscription } from './subscription.js';
import type { Tally } from './tally.js';

export interface NotifierOptions {
  readonly clock: Clock;
  readonly load: Load;
  readonly faults: Faults;
  readonly tally: Tally;
  readonly endpoints: Endpoints;
  /** Whether a subscription is still there. */
  readonly isAlive: (subscription: Subscription) => boolean;
  readonly timeoutMs: number;
  /** 0: a failed notification is not sent again before the next change after a fetch. */
  readonly retrySeconds: number;
  readonly log: (line: string) => void;
}

/**
 * Tells clients that something changed: once, then nothing more for that subscription until it is fetched, then
 * again at the next change (wire format 3).
 */
export class Notifier {
  readonly #options: NotifierOptions;
  readonly #courier: Courier;
  readonly #retries = new Set<() => void>();
  #end = endForMany();

  constructor(options: NotifierOptions) {
    this.#options = options;
    this.#courier = new Courier(options.faults, options.clock);
  }

  /** Sends a notification where one is due; resolves when it was answered, failed, is put off or was not due. */
  async notify(subscription: Subscription): Promise<void> {
    const { load, endpoints, isAlive } = this.#options;
    if (!subscription.mayNotify || !subscription.hasChanges || load.silent) return;
    if (!isAlive(subscription) || !endpoints.isRegistered(subscription.endpoint)) return;
    subscription.mayNotify = false;
    await this.#courier.carry({
      send: () => this.#send(subscription),
      lose: () => this.#lose(subscription),
    });
  }

  /** Calls every endpoint so many times for an id that no subscription has. Resolves when that is through. */
  async notifyUnknown(count: number, id: number): Promise<void> {
    const calls = this.#options.endpoints
      .all()
      .flatMap((endpoint) => Array.from({ length: count }, () => this.#call(endpoint, id)));
    await Promise.all(calls);
  }

  /** Sends what a fault holds back. */
  flush(): Promise<void> {
    return this.#courier.flush();
  }

  /** Ends the calls under way and forgets those to come. */
  reset(): void {
    this.#end.abort();
    this.#end = endForMany();
    this.#courier.reset();
    for (const cancel of this.#retries) cancel();
    this.#retries.clear();
  }

  async #send(subscription: Subscription): Promise<void> {
    if (this.#options.load.away) this.#lose(subscription);
    else if (!(await this.#call(subscription.endpoint, subscription.id))) this.#retryLater(subscription);
  }

  #lose(subscription: Subscription): void {
    const { log, tally } = this.#options;
    tally.lostNotifications++;
    log(`lost the notification of subscription ${subscription.id}`);
    this.#retryLater(subscription);
  }

  /** Whether it was answered. */
  async #call(endpoint: Endpoint, id: number): Promise<boolean> {
    const { clock, timeoutMs, log, tally } = this.#options;
    const { signal } = this.#end;
    const url = callbackUrl(endpoint.url, id);
    tally.notifications++;
    const outcome = await sendCallback(url, { clock, timeoutMs, signal });
    if (signal.aborted) return true;
    // The registered query may hold a secret of the client's.
    const called = `notified subscription ${id} at ${url.replace(/\?.*$/su, '')}`;
    log(
      outcome.kind === 'answered' ? `${called}: ${outcome.status}` : `${called}: failed, ${outcome.reason}`,
    );
    return outcome.kind === 'answered';
  }

  #retryLater(subscription: Subscription): void {
    const { clock, retrySeconds } = this.#options;
    if (retrySeconds === 0) return;
    const cancel = clock.after(retrySeconds * 1000, () => {
      this.#retries.delete(cancel);
      // Without changes it was fetched in the meantime, and notifies again by itself.
      if (!subscription.hasChanges) return;
      subscription.mayNotify = true;
      void this.notify(subscription);
    });
    this.#retries.add(cancel);
  }
}

/** Ends all calls under way: at a time more than Node takes for a leak. */
function endForMany(): AbortController {
  const end = new AbortController();
  setMaxListeners(0, end.signal);
  return end;
}
