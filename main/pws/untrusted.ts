import { PwsError } from './pws-error.js';
import type { Refusal } from './verifying-agent.js';

const OTHER_NAME = new Set(['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH']);
const OUT_OF_DATE = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
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
    ...(changed ? CHANGED : { kind: 'certificate', ...words(reason ?? ''), ...(reason && { reason }) }),
    ...(certificate && { certificate }),
  });
}

const CHANGED = {
  kind: 'certificate-changed',
  message:
    'The server shows another certificate than the one that was trusted. The connection was stopped before anything was sent.',
  advice:
    'Ask the administrator whether the server has a new certificate. Look at it, and trust it only if they confirm it.',
} as const;

function words(reason: string): { readonly message: string; readonly advice: string } {
  if (OTHER_NAME.has(reason)) {
    return {
      message: 'The server’s certificate is for another name.',
      advice: 'Enter the server by the name that stands in its certificate.',
    };
  }
  if (OUT_OF_DATE.has(reason)) {
    return {
      message: 'The server’s certificate is out of date.',
      advice: 'Ask the administrator to renew it, and check this computer’s clock.',
    };
  }
  if (UNKNOWN_ISSUER.has(reason)) {
    return {
      message: 'The server’s certificate is not trusted by this computer.',
      advice:
        'Look at it, and trust it if the administrator confirms that it is the server’s; or choose the file of the authority that issued it in the settings.',
    };
  }
  return {
    message: 'The server’s certificate is not fit to prove who the server is.',
    advice: 'Ask the administrator to give the server another certificate.',
  };
}
