import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

/** A key and its certificate, both PEM. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

export const CERTIFICATE_KINDS = ['valid', 'expired', 'other-name'] as const;
/** Whether a client that trusts the certificate can verify the server by it, or why not. */
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

// In days from now. A client's clock may be a little behind.
const VALIDITY: Readonly<Record<CertificateKind, readonly [from: number, until: number]>> = {
  valid: [-1, 365],
  expired: [-30, -1],
  'other-name': [-1, 365],
};
const DAY = 24 * 60 * 60 * 1000;

/**
 * A self-signed certificate for this machine and one more host, which a client can verify by trusting it, unless it
 * is to be of another kind.
 *
 * @param now milliseconds since the epoch
 */
export async function createCertificate(
  host: string,
  now: number,
  kind: CertificateKind = 'valid',
): Promise<Certificate> {
  const { generate } = await import('selfsigned');
  const own = [...new Set(['localhost', '127.0.0.1', '::1', host])];
  const names = kind === 'other-name' ? ['elsewhere.invalid'] : own;
  const [from, until] = VALIDITY[kind];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Rollcall simulator' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now + from * DAY),
    notAfterDate: new Date(now + until * DAY),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
  return { key, certificate: cert };
}

/** A certificate's SHA-256 in pairs of hexadecimal digits, to be compared with what a client shows. */
export function fingerprintOf(pem: string): string {
  return new X509Certificate(pem).fingerprint256;
}
