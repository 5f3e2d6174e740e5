import { words } from '../../preload/words/spoken.js';
import { PwsError } from '../pws/pws-error.js';
import type { Offer, Problem } from './connection.js';

/** Puts any error into words for a person. Errors that bring their own advice keep it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof PwsError) {
    const code = error.searchTerm;
    const offer = trustOffer(error);
    return {
      message: error.message,
      advice: error.advice,
      ...(code === undefined ? {} : { code }),
      ...(offer === undefined ? {} : { offer }),
    };
  }
  if (error instanceof Error) {
    const advice = 'advice' in error && typeof error.advice === 'string' ? error.advice : undefined;
    const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    return {
      ...(advice === undefined
        ? words().server.unexpectedWith(error.message)
        : { message: error.message, advice }),
      ...(code === undefined ? {} : { code }),
      ...('freePort' in error && typeof error.freePort === 'number'
        ? { offer: { kind: 'use-port', port: error.freePort } }
        : {}),
    };
  }
  return words().server.unexpected;
}

function trustOffer({ kind, certificate, outOfDate }: PwsError): Offer | undefined {
  if (certificate === undefined || outOfDate) return undefined;
  return { kind: 'trust-certificate', certificate, changed: kind === 'certificate-changed' };
}
