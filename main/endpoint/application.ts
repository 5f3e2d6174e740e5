import type { IncomingMessage } from 'node:http';
import Router from '@koa/router';
import Koa from 'koa';
import { EVENT_TYPE } from '../pws/limits.js';
import { normalAddress } from './network-address.js';

/** Takes note of a notification and answers whether the id is one of ours. The server waits meanwhile. */
export type NotificationHandler = (subscriptionId: string) => boolean;

/** Who takes the notifications of one path. */
export interface Receiver {
  readonly onNotification: NotificationHandler;
  /** Whether calls from an IP address are to be heard. It is asked with the normal spelling of the address. */
  readonly admits: (address: string) => boolean;
  /** Told of a call to the right path from an address that is not admitted. */
  readonly onTurnedAway?: (address: string) => void;
}

const SUBSCRIPTION_ID = /^[\w.-]{1,64}$/u;
const URL_MAX_CHARACTERS = 2 * 1024;

/**
 * Answers GET with `id` and `eventType` (or `etype`, as one guide spells it) on a known path at once with 200 (wire
 * format 1.16); HEAD there is answered and does nothing; everything else is 404 without a body, and so is whatever
 * comes from an address that the path's receiver does not admit.
 *
 * @param receivers by the last segment of their path.
 */
export function application(receivers: ReadonlyMap<string, Receiver>): Koa {
  const router = new Router({ sensitive: true, strict: true });
  router.all('/pws/:token', (context) => {
    const receiver = receivers.get(context.params['token'] ?? '');
    if (!receiver) return;
    // The connection's own address: anybody can write a header.
    const address = normalAddress(context.req.socket.remoteAddress ?? '');
    if (!receiver.admits(address)) {
      receiver.onTurnedAway?.(address);
      return;
    }
    const { method, query } = context;
    if (method === 'HEAD' || (method === 'GET' && notifies(query, receiver))) context.status = 200;
  });

  const app = new Koa();
  app.use(async (context, next) => {
    let status = 404;
    if (hasBody(context.req)) {
      // Closing is what keeps the body from being read.
      context.set('Connection', 'close');
    } else if (context.url.length <= URL_MAX_CHARACTERS) {
      // Whoever calls is not to learn what went wrong here: a failure looks like any wrong request.
      await next().then(
        () => (status = context.status),
        () => undefined,
      );
    }
    // No body, whatever the outcome; Koa would fill in words, and setting none would change the status.
    context.body = null;
    context.status = status;
  });
  app.use(router.routes());
  return app;
}

function notifies(query: NodeJS.Dict<string | string[]>, { onNotification }: Receiver): boolean {
  const id = single(query['id']);
  const eventType = single(query['eventType']) ?? single(query['etype']);
  return id !== undefined && SUBSCRIPTION_ID.test(id) && eventType === EVENT_TYPE && onNotification(id);
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;
}
