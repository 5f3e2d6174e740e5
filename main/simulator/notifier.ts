import { callbackUrl, sendCallback, type CallbackOutcome } from './callback.js';
import type { Clock } from './clock.js';
import type { Endpoints } from './endpoints.js';
import type { Load } from './load.js';
import type { Subscription } from './subscription.js';

export interface NotifierOptions {
  readonly clock: Clock;
  readonly load: Load;
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
  readonly #end = new AbortController();
  readonly #retries = new Set<() => void>();

  constructor(options: NotifierOptions) {
    this.#options = options;
  }

  /** Sends a notification where one is due; resolves when it was answered, failed or was not due. */
  async notify(subscription: Subscription): Promise<void> {
    const { load, endpoints, isAlive, retrySeconds } = this.#options;
    if (!subscription.mayNotify || !subscription.hasChanges || load.cpuHigh) return;
    if (!isAlive(subscription) || !endpoints.isRegistered(subscription.endpoint)) return;
    subscription.mayNotify = false;
    const outcome = await this.#call(subscription);
    if (outcome.kind === 'failed' && retrySeconds > 0) this.#retryLater(subscription);
  }

  /** Ends the calls under way and the repeats to come. */
  close(): void {
    this.#end.abort();
    for (const cancel of this.#retries) cancel();
  }

  async #call(subscription: Subscription): Promise<CallbackOutcome> {
    const { clock, timeoutMs, log } = this.#options;
    const url = callbackUrl(subscription.endpoint.url, subscription.id);
    const outcome = await sendCallback(url, { clock, timeoutMs, signal: this.#end.signal });
    // The registered query may hold a secret of the client's.
    const called = `notified subscription ${subscription.id} at ${url.replace(/\?.*$/su, '')}`;
    if (!this.#end.signal.aborted) {
      log(
        outcome.kind === 'answered' ? `${called}: ${outcome.status}` : `${called}: failed, ${outcome.reason}`,
      );
    }
    return outcome;
  }

  #retryLater(subscription: Subscription): void {
    if (this.#end.signal.aborted) return;
    const cancel = this.#options.clock.after(this.#options.retrySeconds * 1000, () => {
      this.#retries.delete(cancel);
      // Without changes it was fetched in the meantime, and notifies again by itself.
      if (!subscription.hasChanges) return;
      subscription.mayNotify = true;
      void this.notify(subscription);
    });
    this.#retries.add(cancel);
  }
}
