import { words } from '../../preload/words/spoken.js';
import { isOutOfDate, PwsError } from './pws-error.js';
import type { Refusal } from './verifying-agent.js';

const OTHER_NAME = new Set(['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH']);
const UNKNOWN_ISSUER = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_UNTRUSTED',
  'CERT_SIGNATURE_FAILURE',
]);

/** Makes an error of a refused certificate: why, and what a person can do about it. */
export function untrusted({ reason, changed, certificate }: Refusal): PwsError {
  return new PwsError({
    ...(changed
      ? { kind: 'certificate-changed', ...words().server.certificateChanged }
      : { kind: 'certificate', ...said(reason ?? ''), ...(reason && { reason }) }),
    ...(certificate && { certificate }),
  });
}

function said(reason: string): { readonly message: string; readonly advice: string } {
  const { otherName, outOfDate, unknownIssuer, unfit } = words().server;
  if (OTHER_NAME.has(reason)) return otherName;
  if (isOutOfDate(reason)) return outOfDate;
  return UNKNOWN_ISSUER.has(reason) ? unknownIssuer : unfit;
}
