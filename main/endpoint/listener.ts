import { createServer, type Server } from 'node:http';
import Router from '@koa/router';
import Koa from 'koa';
import { EVENT_TYPE } from '../pws/limits.js';
import { EndpointError } from './endpoint-error.js';

/** Takes note of a notification and answers whether the id is one of ours. The server waits meanwhile. */
export type NotificationHandler = (subscriptionId: string) => boolean;

const SUBSCRIPTION_ID = /^[\w.-]{1,64}$/u;

// A notification is one short line without a body: what needs more than this is no notification.
const HEADER_MAX_BYTES = 8 * 1024;
const REQUEST_TIMEOUT_MS = 5_000;
const CONNECTIONS_MAX = 256;

/** One port of this computer on which notifications arrive. */
export class Listener {
  private constructor(
    private readonly server: Server,
    readonly port: number,
    /** Who takes the notifications, by the last segment of the path. */
    readonly handlers: Map<string, NotificationHandler>,
  ) {}

  /** @throws EndpointError when the port cannot be had. */
  static async start(host: string, port: number): Promise<Listener> {
    const handlers = new Map<string, NotificationHandler>();
    const handle = application(handlers).callback();
    const server = createServer(
      {
        maxHeaderSize: HEADER_MAX_BYTES,
        requestTimeout: REQUEST_TIMEOUT_MS,
        headersTimeout: REQUEST_TIMEOUT_MS,
      },
      (request, response) => void handle(request, response),
    );
    server.maxConnections = CONNECTIONS_MAX;
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        reject(new EndpointError(error.code ?? error.message, host, port));
      });
      server.listen({ host, port, exclusive: true }, resolve);
    });
    const address = server.address();
    return new Listener(server, typeof address === 'object' && address ? address.port : port, handlers);
  }

  /** Stops listening and drops open connections. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

/**
 * Answers GET with `id` and `eventType` (or `etype`, as one guide spells it) on a known path at once with 200; HEAD is
 * answered and does nothing; everything else is 404 without a body.
 */
function application(handlers: ReadonlyMap<string, NotificationHandler>): Koa {
  const router = new Router({ sensitive: true, strict: true });
  // Ahead of `get`, which would answer HEAD by running the notification.
  router.head('/pws/:token', (context) => {
    if (handlers.has(context.params['token'] ?? '')) context.status = 200;
  });
  router.get('/pws/:token', (context) => {
    const onNotification = handlers.get(context.params['token'] ?? '');
    const id = single(context.query['id']);
    const eventType = single(context.query['eventType']) ?? single(context.query['etype']);
    if (!onNotification || id === undefined || !SUBSCRIPTION_ID.test(id) || eventType !== EVENT_TYPE) return;
    if (onNotification(id)) context.status = 200;
  });

  const app = new Koa();
  // Errors here come from what strangers send: they are answered and not worth a line.
  app.silent = true;
  app.use(async (context, next) => {
    await next();
    // No body, whatever the outcome; Koa would fill in words, and setting none would change the status.
    const { status } = context;
    context.body = null;
    context.status = status;
  });
  app.use(router.routes());
  return app;
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
