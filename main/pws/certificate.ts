import { X509Certificate } from 'node:crypto';
import { words } from '../../preload/words/spoken.js';
import type { CertificateFacts } from './certificate-facts.js';

/** Parts of a name that tell a person whose it is, the one that says most first. */
const NAME_PARTS = ['CN', 'O', 'OU', 'L', 'C'] as const;

/** A name takes one line of a window; whoever made the certificate chose its length. In characters. */
const PART_MAX = 64;
const NAME_MAX = 160;

/**
 * Reads a certificate that a server showed.
 *
 * @param origin scheme, host and port of that server.
 * @param der the certificate's own bytes, trusted in nothing.
 * @returns undefined when they cannot be read.
 */
export function certificateFacts(origin: string, der: Uint8Array): CertificateFacts | undefined {
  try {
    const certificate = new X509Certificate(der);
    const { subject, issuer } = certificate.toLegacyObject();
    const validFrom = Date.parse(certificate.validFrom);
    const validTo = Date.parse(certificate.validTo);
    if (Number.isNaN(validFrom) || Number.isNaN(validTo)) return undefined;
    return {
      origin,
      // A name may stand beside the subject only.
      subject:
        nameText(subject) || oneLine(certificate.subjectAltName ?? '', NAME_MAX) || words().server.noName,
      issuer: nameText(issuer) || words().server.noName,
      validFrom,
      validTo,
      fingerprint256: certificate.fingerprint256,
      selfSigned: isSelfSigned(certificate),
      pem: certificate.toString(),
    };
  } catch {
    return undefined;
  }
}

/** The same of a certificate in PEM, as settings hold it. */
export function certificateFactsIn(origin: string, pem: string): CertificateFacts | undefined {
  try {
    return certificateFacts(origin, new X509Certificate(pem).raw);
  } catch {
    return undefined;
  }
}

function isSelfSigned(certificate: X509Certificate): boolean {
  try {
    return certificate.verify(certificate.publicKey);
  } catch {
    // A key of a kind that this computer does not know signed nothing that it could tell.
    return false;
  }
}

function nameText(name: Readonly<Record<string, string | string[] | undefined>>): string {
  const parts = NAME_PARTS.flatMap((part) => name[part] ?? []).map((value) => oneLine(value, PART_MAX));
  return clipped(parts.filter((part) => part !== '').join(', '), NAME_MAX);
}

/** A text without line breaks and without characters that cannot be seen or turn the writing around. */
function oneLine(text: string, max: number): string {
  return clipped(text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim(), max);
}

function clipped(text: string, max: number): string {
  const characters = Array.from(text);
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
}
