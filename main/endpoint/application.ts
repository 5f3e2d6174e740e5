import type { IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';
import Koa, { type Context } from 'koa';
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

const PATH = /^\/pws\/([^/]+)$/u;
const SUBSCRIPTION_ID = /^[\w.{}-]{1,64}$/u;
const URL_MAX_CHARACTERS = 2 * 1024;

/** GET is what was seen; the others are for servers and for what stands between (wire format 1.16). */
const METHODS = new Set(['GET', 'HEAD', 'POST']);

/**
 * Answers a call with `id` and `eventType` (or `etype`, as one guide spells it) in the query of a known path at once
 * with 200 (wire format 1.16); everything else is 404 without a body, and so is whatever comes from an address that the
 * path's receiver does not admit. A body is never read.
 *
 * @param receivers by the last segment of their path.
 */
export function application(receivers: ReadonlyMap<string, Receiver>): Koa {
  const app = new Koa();
  app.use((context) => {
    const { req, res } = context;
    // There is never a body: Koa would fill in words, or take longer to send none than all the rest takes.
    context.respond = false;
    res.statusCode = 404;
    // Closing is what keeps a body from being read.
    const holdsMore = hasBody(req);
    if (holdsMore) res.setHeader('Connection', 'close');
    if ((!holdsMore || req.method === 'POST') && isTaken(context, receivers)) res.statusCode = 200;
    res.end();
  });
  return app;
}

/** Whether this was a call for us. Whoever calls is not to learn what went wrong here: a failure looks like a wrong call. */
function isTaken(context: Context, receivers: ReadonlyMap<string, Receiver>): boolean {
  try {
    if (context.url.length > URL_MAX_CHARACTERS) return false;
    const receiver = receivers.get(PATH.exec(context.path)?.[1] ?? '');
    if (!receiver) return false;
    // The connection's own address: anybody can write a header.
    const address = normalAddress(context.req.socket.remoteAddress ?? '');
    if (!receiver.admits(address)) {
      receiver.onTurnedAway?.(address);
      return false;
    }
    return METHODS.has(context.method) && notifies(parse(context.querystring), receiver);
  } catch {
    return false;
  }
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
