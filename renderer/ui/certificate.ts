import type { CertificateFacts } from '../../preload/contract.js';

/** Whether a certificate may be used at a time, in milliseconds since the epoch. */
export function validity(
  { validFrom, validTo }: Pick<CertificateFacts, 'validFrom' | 'validTo'>,
  now: number,
): 'valid' | 'not-yet' | 'expired' {
  if (now < validFrom) return 'not-yet';
  return now > validTo ? 'expired' : 'valid';
}

/** A fingerprint in parts that an eye can compare: four bytes each, with their colons, nothing added or left out. */
export function fingerprintGroups(fingerprint: string): string[] {
  return fingerprint.match(/(?:[^:]+:?){1,4}/gu) ?? [];
}

/** The host in an origin, as people know the server; the origin itself where it has none. */
export function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname || origin : origin;
}
