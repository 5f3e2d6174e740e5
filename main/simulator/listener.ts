import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { isIPv6, type AddressInfo } from 'node:net';
import type { Certificate } from './certificate.js';

// A client may keep its connection idle for hours (wire format 1).
const KEEP_ALIVE_MS = 2 * 60 * 60 * 1000;

/** An open port. */
export interface Listener {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly port: number;
  /** From now on this certificate; connections that know the one before are closed. Only where there is TLS. */
  replaceCertificate(certificate: Certificate): void;
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
  const secure = certificate && createHttpsServer(pair(certificate), handler);
  const server = secure ?? createHttpServer(handler);
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
    port: opened,
    replaceCertificate(next) {
      secure?.setSecureContext(pair(next));
      secure?.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pair({ key, certificate }: Certificate): { key: string; cert: string } {
  return { key, cert: certificate };
}
