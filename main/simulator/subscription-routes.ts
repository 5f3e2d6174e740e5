import type Router from '@koa/router';
import type { Context } from 'koa';
import { EXPIRY_HEADER } from '../pws/limits.js';
import { readId } from './ids.js';
import { PwsFault } from './pws-fault.js';
import { endUserSession, optionalExpiry, readBody, requiredExpiry, requireOwnPath } from './request.js';
import { sendEmpty, setLocation } from './response.js';
import type { Server } from './server.js';
import type { Watched } from './subscription.js';
import { readSubscription, readSubscriptionUpdate } from './subscription-document.js';

/** Subscribing, updating and unsubscribing, with an end user's key (wire format 1.11 to 1.13). */
export function addSubscriptionRoutes(router: Router, server: Server): void {
  router.post('/users/:user/subscriptions', async (ctx) => {
    const session = endUserSession(ctx, server);
    const user = ctx.params['user'] ?? '';
    requireOwnPath(session, user);
    const request = readSubscription(await readBody(ctx, server.behaviours.strictBodies));
    const expiry = requiredExpiry(ctx, request.expiration);
    const endpoint = server.endpoints.find(request.endpointId, session.application);
    const contacts = watched(ctx, server, request.contacts);
    server.admit('subscribe');
    const subscription = server.subscriptions.create(session, endpoint, contacts, expiry);
    setLocation(ctx, `/users/${encodeURIComponent(user)}/subscriptions/${subscription.id}`);
    sendEmpty(ctx, 201);
    await announce(ctx, server, () => server.release(subscription));
  });

  router.put('/users/:user/subscriptions/:id', async (ctx) => {
    const session = endUserSession(ctx, server);
    const body = await readBody(ctx, server.behaviours.strictBodies);
    const subscription = server.subscriptions.find(readId(ctx.params['id'] ?? ''), session);
    requireOwnPath(session, ctx.params['user'] ?? '');
    const update = readSubscriptionUpdate(body);
    // As in SOAP, 0 leaves the expiry alone when contacts are added.
    const expiry =
      update.contacts.length > 0 && isZero(ctx) ? undefined : optionalExpiry(ctx, update.expiration);
    if (expiry === undefined && update.contacts.length === 0) throw new PwsFault(145);
    server.admit('renew');
    server.subscriptions.extend(subscription, watched(ctx, server, update.contacts));
    if (expiry !== undefined) server.subscriptions.renew(subscription, expiry);
    setLocation(ctx, `/users/${encodeURIComponent(session.user)}/subscriptions/${subscription.id}`);
    sendEmpty(ctx, 200);
    await announce(ctx, server, () => server.notify(subscription));
  });

  router.delete('/users/:user/subscriptions/:id', (ctx) => {
    const session = endUserSession(ctx, server);
    const subscription = server.subscriptions.find(readId(ctx.params['id'] ?? ''), session);
    requireOwnPath(session, ctx.params['user'] ?? '');
    server.admit('unsubscribe');
    server.subscriptions.remove(subscription);
    sendEmpty(ctx, 200);
  });
}

/** Notifies of what is new in a subscription: once the answer is out or, by option, before it. */
async function announce(ctx: Context, server: Server, notify: () => Promise<void>): Promise<void> {
  if (server.behaviours.notifyFirst) await notify();
  else ctx.res.once('close', () => void notify());
}

function watched(ctx: Context, server: Server, contacts: readonly string[]): Watched[] {
  return contacts.map((uri) => ({ uri, personId: server.directory.findContact(uri, ctx.hostname) }));
}

function isZero(ctx: Context): boolean {
  return /^0+$/u.test(ctx.get(EXPIRY_HEADER).trim());
}
