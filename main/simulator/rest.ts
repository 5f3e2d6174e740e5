import type { RequestListener } from 'node:http';
import Koa, { type Context, type Next } from 'koa';
import Router from '@koa/router';
import { ERROR_TABLE } from '../pws/error-table.js';
import { BASE_PATH } from '../pws/limits.js';
import { errorDocument, httpErrorDocument } from './documents.js';
import { addEndpointRoutes } from './endpoint-routes.js';
import { addLoginRoutes } from './login-routes.js';
import { addPresenceRoutes } from './presence-routes.js';
import { PwsFault } from './pws-fault.js';
import { sendXml } from './response.js';
import type { Server } from './server.js';
import { addSubscriptionRoutes } from './subscription-routes.js';

/** The REST interface of a server (wire format 1), for node:http and node:https. */
export function restInterface(server: Server): RequestListener {
  const app = new Koa();
  app.silent = true;
  const router = new Router({ prefix: BASE_PATH });
  addLoginRoutes(router, server);
  addEndpointRoutes(router, server);
  addSubscriptionRoutes(router, server);
  addPresenceRoutes(router, server);
  app.use((ctx, next) => logRequest(ctx, next, server.log));
  app.use((ctx, next) => answerErrors(ctx, next, server.log));
  app.use((ctx, next) => {
    server.tally.request(ctx.method, ctx.path);
    server.load.admitRequest(server.behaviours.maxRequestsPerSecond);
    return next();
  });
  app.use(router.routes());
  app.use(router.allowedMethods());
  const handle = app.callback();
  return (request, response) => void handle(request, response);
}

async function logRequest(ctx: Context, next: Next, log: (line: string) => void): Promise<void> {
  await next();
  const code = ctx.state['code'] as number | undefined;
  const spoiled = ctx.state['spoiled'] as string | undefined;
  const answer = ctx.respond === false ? 'without a whole answer' : String(ctx.status);
  const remarks = [
    code === undefined ? '' : ` (code ${code})`,
    spoiled === undefined ? '' : ` (spoiled: ${spoiled})`,
  ];
  log(`${ctx.method} ${ctx.path} ${answer}${remarks.join('')}`);
}

async function answerErrors(ctx: Context, next: Next, log: (line: string) => void): Promise<void> {
  try {
    await next();
  } catch (error) {
    const code = error instanceof PwsFault ? error.code : 200;
    if (code === 200) log(`failed: ${error instanceof Error ? error.message : String(error)}`);
    ctx.state['code'] = code;
    sendXml(ctx, ERROR_TABLE[code].status, errorDocument(code));
    return;
  }
  if (ctx.respond === false) return;
  // What the router leaves behind where no route took the request.
  if (ctx.status === 404) sendXml(ctx, 404, httpErrorDocument(404));
  else if (ctx.status === 405 || ctx.status === 501) sendXml(ctx, 405, httpErrorDocument(405));
}
