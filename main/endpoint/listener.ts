import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Receiver } from './application.js';
import { Connections, type ConnectionLimits } from './connections.js';
import { listen } from './listen.js';
import { refusal } from './refusal.js';

// A notification is one short line without a body: what needs more than this is no notification.
const HEADER_MAX_BYTES = 8 * 1024;
// Announced with the last answer, so that a server that keeps its connection open loses no notification.
const REQUESTS_PER_CONNECTION = 100;

/** One port of this computer on which notifications arrive. */
export class Listener {
  private constructor(
    private readonly server: Server,
    private readonly connections: Connections,
    readonly port: number,
    /** Who takes the notifications, by the last segment of the path. */
    readonly receivers: Map<string, Receiver>,
  ) {}

  /** @throws EndpointError when the port cannot be had. */
  static async start(host: string, port: number, limits: ConnectionLimits): Promise<Listener> {
    const receivers = new Map<string, Receiver>();
    const connections = new Connections(limits, (address) =>
      [...receivers.values()].some(({ admits }) => admits(address)),
    );
    const server = createServer({
      maxHeaderSize: HEADER_MAX_BYTES,
      keepAliveTimeout: limits.silenceMs,
      // What is documented of a call is its first line alone.
      requireHostHeader: false,
    });
    server.maxConnections = limits.total;
    server.maxRequestsPerSocket = REQUESTS_PER_CONNECTION;
    server.on('connection', (socket) => connections.accept(socket));

    // Koa is loaded once somebody is to be listened to: the list is shown without it.
    const { application } = await import('./application.js');
    const handle = application(receivers).callback();
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      connections.asked(request.socket);
      void handle(request, response);
    };
    server.on('request', answer);
    // Without these Node would ask for the body, or give an answer of its own.
    server.on('checkContinue', answer);
    server.on('checkExpectation', answer);
    server.on('clientError', (_, socket) => {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
        socket.destroy(),
      );
    });

    try {
      await listen(server, host, port);
    } catch (error) {
      throw await refusal(error, host, port);
    }
    // Later errors are about one connection that could not be accepted: the port goes on.
    server.on('error', () => undefined);
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    return new Listener(server, connections, actual, receivers);
  }

  /** Stops listening and drops open connections. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.connections.dropAll();
    });
  }
}
