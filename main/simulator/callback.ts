import { request } from 'node:http';
import { EVENT_TYPE } from '../pws/limits.js';
import type { Clock } from './clock.js';

/** How a notification went; `reason` is for people. */
export type CallbackOutcome =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * The url of a notification: the registered one with the subscription's id and the event type behind it, in this
 * order (wire format 1.16).
 */
export function callbackUrl(registered: string, subscriptionId: number): string {
  const [address = '', query] = registered.replace(/#.*$/su, '').split(/\?(.*)/su);
  const before = query ? `${query}&` : '';
  return `${address}?${before}id=${subscriptionId}&eventType=${EVENT_TYPE}`;
}

export interface CallbackOptions {
  readonly clock: Clock;
  readonly timeoutMs: number;
  /** Aborted when the simulator ends. */
  readonly signal: AbortSignal;
}

/** Sends one notification over plain http. Never rejects: who is called may be gone. Any answer will do. */
export function sendCallback(
  url: string,
  { clock, timeoutMs, signal }: CallbackOptions,
): Promise<CallbackOutcome> {
  return new Promise((resolve) => {
    let stopWaiting = (): void => undefined;
    const settle = (outcome: CallbackOutcome): void => {
      stopWaiting();
      resolve(outcome);
    };
    const fail = (error: unknown): void => {
      settle({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    };
    try {
      // Without an agent the connection closes with the answer, and none is left over when the simulator ends.
      const call = request(url, { agent: false, signal });
      stopWaiting = clock.after(timeoutMs, () => call.destroy(new Error('no answer in time')));
      call.on('error', fail);
      call.on('response', (response) => {
        response.resume();
        response.on('error', fail);
        response.on('end', () => settle({ kind: 'answered', status: response.statusCode ?? 0 }));
      });
      call.end();
    } catch (error) {
      fail(error);
    }
  });
}
