import type Router from '@koa/router';
import { childText } from '../pws/xml.js';
import { readId } from './ids.js';
import { PwsFault } from './pws-fault.js';
import { applicationSession, readBody, requiredExpiry } from './request.js';
import { readXml } from './request-xml.js';
import { sendEmpty, setLocation } from './response.js';
import type { Server } from './server.js';

/** Registering, refreshing and removing endpoints, with an application user's key (wire format 1.7 to 1.9). */
export function addEndpointRoutes(router: Router, server: Server): void {
  router.post('/endpoints', async (ctx) => {
    const session = applicationSession(ctx, server);
    const root = readXml(await readBody(ctx, server.behaviours.strictBodies), 'endpoint');
    const url = childText(root, 'url');
    if (url === undefined) throw new PwsFault(130);
    if (/\s/u.test(url)) throw new PwsFault(142);
    const expiry = requiredExpiry(ctx, childText(root, 'expiration'));
    server.admit('register');
    const { id } = server.endpoints.register(session, url, expiry);
    setLocation(ctx, `/endpoints/${id}`);
    sendEmpty(ctx, 201);
  });

  router.put('/endpoints/:id', async (ctx) => {
    const session = applicationSession(ctx, server);
    const body = await readBody(ctx, server.behaviours.strictBodies);
    const root = body.trim() === '' ? undefined : readXml(body, 'endpoint');
    const endpoint = server.endpoints.find(readId(ctx.params['id'] ?? ''), session);
    if (root && childText(root, 'url') !== undefined) throw new PwsFault(123);
    const expiry = requiredExpiry(ctx, root && childText(root, 'expiration'));
    server.admit('refresh');
    server.endpoints.refresh(endpoint, expiry);
    setLocation(ctx, `/endpoints/${endpoint.id}`);
    sendEmpty(ctx, 200);
  });

  router.delete('/endpoints/:id', (ctx) => {
    const session = applicationSession(ctx, server);
    const endpoint = server.endpoints.find(readId(ctx.params['id'] ?? ''), session);
    server.admit('unregister');
    server.endpoints.remove(endpoint);
    sendEmpty(ctx, 200);
  });
}
