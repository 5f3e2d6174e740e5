import { generate } from 'selfsigned';

/** A certificate and its key, both PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export const DAY_MS = 24 * 60 * 60 * 1000;

export interface CertificateWishes {
  /** The address that it names; the address that tests connect to unless said otherwise. */
  readonly ip?: string;
  readonly name?: string;
  readonly organization?: string;
  /** From now, in milliseconds. */
  readonly validFrom?: number;
  readonly validTo?: number;
  /** Who signs it; itself unless said otherwise. */
  readonly issuer?: Certificate;
  /** Whether it may sign others; so it may unless said otherwise. */
  readonly authority?: boolean;
}

export async function createCertificate(wishes: CertificateWishes = {}): Promise<Certificate> {
  const {
    ip = '127.0.0.1',
    name = 'cup.example.com',
    organization = 'Example Ltd',
    authority = true,
  } = wishes;
  const { validFrom = -2 * DAY_MS, validTo = DAY_MS, issuer } = wishes;
  const { private: key, cert } = await generate(
    [
      { name: 'organizationName', value: organization },
      { name: 'commonName', value: name },
    ],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      notBeforeDate: new Date(Date.now() + validFrom),
      notAfterDate: new Date(Date.now() + validTo),
      ...(issuer && { ca: issuer }),
      extensions: [
        { name: 'basicConstraints', cA: authority, critical: true },
        { name: 'keyUsage', digitalSignature: true, keyCertSign: authority, critical: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip }] },
      ],
    },
  );
  return { key, cert };
}
