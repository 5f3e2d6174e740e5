import { words } from '../../preload/words/spoken.js';
import { HTTP_PORT, HTTPS_PORT } from './limits.js';
import { PwsError } from './pws-error.js';

const NAME_UNKNOWN = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const NO_ROUTE = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EADDRNOTAVAIL']);
const CUT_OFF = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'HPE_INVALID_CONSTANT']);

/** Makes an error of a request that got no whole answer. Keeps the system's error name and nothing of the request. */
export function unreached(error: unknown, origin: string): PwsError {
  if (error instanceof PwsError) return error;
  const { server } = words();
  const reason = errorCode(error);
  const facts = (kind: PwsError['kind'], said: { message: string; advice: string }): PwsError =>
    new PwsError({ kind, ...said, ...(reason === undefined ? {} : { reason }) });

  if (error instanceof Error && error.message.includes('maxContentLength')) {
    return facts('too-large', server.tooLarge);
  }
  if (reason === undefined) return facts('unreachable', server.silent(origin));
  if (NAME_UNKNOWN.has(reason)) return facts('unreachable', server.nameUnknown(origin));
  if (NO_ROUTE.has(reason)) return facts('unreachable', server.noRoute(origin));
  if (reason === 'ECONNREFUSED') return facts('unreachable', server.nothingThere(origin, usualPort(origin)));
  if (reason === 'ETIMEDOUT') return timedOut(origin);
  if (reason === 'EPROTO' || reason.startsWith('ERR_SSL') || reason.startsWith('ERR_TLS')) {
    return facts('unreachable', server.noTls(origin));
  }
  if (CUT_OFF.has(reason) || reason.startsWith('HPE_')) return facts('unreachable', server.cutOff(origin));
  return facts('unreachable', server.outOfReach(origin));
}

/** The error of a request that was taken back. */
export function givenUp(): PwsError {
  return new PwsError({ kind: 'aborted', ...words().server.givenUp });
}

/** The error of an answer that did not come whole in the time it had, by our count or the system's. */
export function timedOut(origin: string): PwsError {
  return new PwsError({ kind: 'timeout', ...words().server.timedOut(origin), reason: 'ETIMEDOUT' });
}

/** The port that the service listens on where nobody moved it (wire format 1). */
function usualPort(origin: string): number {
  return origin.startsWith('http:') ? HTTP_PORT : HTTPS_PORT;
}

/** The system's name of the error, wherever axios keeps it. */
function errorCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code: unknown = (cause as NodeJS.ErrnoException).code;
    if (typeof code === 'string' && code !== 'ERR_NETWORK' && code !== 'ERR_BAD_RESPONSE') return code;
  }
  return undefined;
}
