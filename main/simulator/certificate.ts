import { isIP } from 'node:net';

/** A key and its certificate, both PEM. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

const DAYS = 365;

/**
 * A self-signed certificate for this machine and one more host, which a client can verify by trusting it.
 *
 * @param now milliseconds since the epoch
 */
export async function createCertificate(host: string, now: number): Promise<Certificate> {
  const { generate } = await import('selfsigned');
  const names = [...new Set(['localhost', '127.0.0.1', '::1', host])];
  const day = 24 * 60 * 60 * 1000;
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Rollcall simulator' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // A client's clock may be a little behind.
    notBeforeDate: new Date(now - day),
    notAfterDate: new Date(now + DAYS * day),
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
