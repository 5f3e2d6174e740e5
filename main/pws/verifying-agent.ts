import { X509Certificate } from 'node:crypto';
import type { AgentOptions } from 'node:http';
import { Agent, type RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import {
  createSecureContext,
  rootCertificates,
  TLSSocket,
  type PeerCertificate,
  type SecureContext,
} from 'node:tls';
import { words } from '../../preload/words/spoken.js';
import { certificateFacts } from './certificate.js';
import type { CertificateFacts } from './certificate-facts.js';
import { PwsError } from './pws-error.js';

/** What a person trusts. Where a certificate is pinned, it alone counts. */
export interface Trust {
  /** PEM of one or more certificates or authorities to trust besides the public authorities. */
  readonly authorities?: string;
  /** PEM: this very certificate, and no other, is accepted from the server, by whatever name it is reached. */
  readonly pinned?: string;
}

/** Why a server's certificate was refused. */
export interface Refusal {
  /** Name of the system's own error, where it has one. */
  readonly reason?: string;
  /** A certificate is pinned, and the server showed another. */
  readonly changed: boolean;
  /** What the server showed, where that could be read. */
  readonly certificate?: CertificateFacts;
}

/**
 * Connections to one server by TLS, each verified anew before anything is sent, and an account of those that were
 * refused. The verifying is Node's own: it checks the chain, the dates and the name, and closes what does not pass.
 */
export class VerifyingAgent extends Agent {
  readonly #origin: string;
  readonly #pinned: X509Certificate | undefined;
  readonly #refusals = new WeakMap<Error, Refusal>();

  /** @throws PwsError when what is to be trusted is no certificate. */
  constructor(origin: string, trust: Trust, options: AgentOptions) {
    const [pinned] = trust.pinned === undefined ? [] : certificatesIn(trust.pinned);
    super({
      ...options,
      // Made once, for it takes long.
      secureContext: contextOf(pinned, trust.authorities),
      // In words, for an environment variable could turn it off.
      rejectUnauthorized: true,
      // The name does not count: the person trusted this very certificate for this server.
      ...(pinned && { checkServerIdentity: (_host, shown) => pinError(pinned, shown) }),
      // On a resumed session Node looks at neither the name nor the pin.
      maxCachedSessions: 0,
    });
    this.#origin = origin;
    this.#pinned = pinned;
  }

  override createConnection(
    options: RequestOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const socket = super.createConnection(options, callback);
    if (socket instanceof TLSSocket) this.#watch(socket);
    return socket;
  }

  /** What was refused, where a refusal is what a request failed for. */
  refusal(error: unknown): Refusal | undefined {
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
      const refusal = this.#refusals.get(cause);
      if (refusal) return refusal;
    }
    return undefined;
  }

  #watch(socket: TLSSocket): void {
    let shown: Partial<PeerCertificate> = {};
    // Ahead of Node's own listener, which closes the socket where the certificate does not pass.
    socket.prependListener('secure', () => {
      shown = peerCertificate(socket);
    });
    socket.prependListener('error', (error: NodeJS.ErrnoException) => {
      const { authorizationError } = socket as { authorizationError: unknown };
      if (!authorizationError) return;
      const certificate = shown.raw && certificateFacts(this.#origin, shown.raw);
      this.#refusals.set(error, {
        changed: this.#pinned !== undefined && pinError(this.#pinned, shown) !== undefined,
        ...(error.code === undefined ? {} : { reason: error.code }),
        ...(certificate && { certificate }),
      });
    });
  }
}

function contextOf(pinned: X509Certificate | undefined, authorities: string | undefined): SecureContext {
  const ca = pinned
    ? [pinned.toString()]
    : authorities !== undefined && [...rootCertificates, ...certificatesIn(authorities).map(String)];
  return createSecureContext({
    ...(ca && { ca }),
    // The chosen certificate may be the server's own, issued by an authority that nobody here knows.
    allowPartialTrustChain: true,
  });
}

function pinError(pinned: X509Certificate, shown: Partial<PeerCertificate>): Error | undefined {
  if (shown.fingerprint256 === pinned.fingerprint256) return undefined;
  return new Error('not the pinned certificate');
}

/**
 * What the other side showed; empty where that cannot be read. Not by getPeerX509Certificate: it takes the certificate
 * out of the connection, and the checks after it would find none.
 */
function peerCertificate(socket: TLSSocket): Partial<PeerCertificate> {
  try {
    return socket.getPeerCertificate();
  } catch {
    return {};
  }
}

function certificatesIn(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/gu) ?? [];
  try {
    if (blocks.length > 0) return blocks.map((block) => new X509Certificate(block));
  } catch {
    // Told below, as for a text without any.
  }
  throw new PwsError({ kind: 'certificate', ...words().server.unreadableTrust });
}
