import { createServer as createHttpServer, type RequestListener, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { isIPv6, type AddressInfo } from 'node:net';
import type { Certificate } from './certificate.js';

// A client may keep its connection idle for hours (wire format 1).
const KEEP_ALIVE_MS = 2 * 60 * 60 * 1000;

/** An open port. */
export interface Listener {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Closes the port and every connection. */
  close(): Promise<void>;
}

/**
 * Listens on a port, with TLS where there is a certificate.
 *
 * @throws the system's error (EADDRINUSE, EACCES, …) when the port cannot be had.
 */
export async function listen(
  handler: RequestListener,
  host: string,
  port: number,
  certificate?: Certificate,
): Promise<Listener> {
  const server: HttpServer = certificate
    ? createHttpsServer({ key: certificate.key, cert: certificate.certificate }, handler)
    : createHttpServer(handler);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: opened } = server.address() as AddressInfo;
  return {
    origin: `${certificate ? 'https' : 'http'}://${isIPv6(host) ? `[${host}]` : host}:${opened}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
