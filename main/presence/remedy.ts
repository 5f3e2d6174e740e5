import { PwsError } from '../pws/pws-error.js';
import type { TroubleEvent } from './life.js';

/** Codes that say that a session, endpoint or subscription is not ours any more (wire format 1.17). */
const GONE = new Set([100, 101, 132, 133, 136, 137]);
/** Codes that say that user name, password or role are wrong. */
const WRONG_USER = new Set([111, 112, 113, 114, 140, 141]);

/** What an error means to the connection's life. What is not a PwsError is a fault of this computer. */
export function troubleOf(error: unknown): Exclude<TroubleEvent, 'gone-again' | 'limited'> {
  if (!(error instanceof PwsError)) return mayPass(error) ? 'passing' : 'broken';
  switch (error.kind) {
    case 'unreachable':
    case 'timeout':
    case 'unreadable':
    case 'too-large':
    case 'aborted':
      return 'passing';
    case 'certificate':
      return error.outOfDate ? 'passing' : 'personal';
    case 'certificate-changed':
    case 'credentials':
    case 'invalid':
      return 'personal';
    case 'refused':
      if (error.overloaded) return 'overload';
      if (error.sessionLost || GONE.has(error.code ?? 0)) return 'gone';
      if (WRONG_USER.has(error.code ?? 0) || error.status === 403) return 'personal';
      return (error.status ?? 0) >= 500 ? 'passing' : 'broken';
  }
}

/** Whether only a person can do something about it: a login that is tried again by itself could lock the user out. */
export function refusesLogin(error: unknown): boolean {
  if (!(error instanceof PwsError)) return false;
  return error.kind === 'credentials' || WRONG_USER.has(error.code ?? 0) || error.status === 403;
}

/** Whether both users are to be logged in anew before anything else is tried. A session outlasts other trouble. */
export function endsSession(error: unknown): boolean {
  if (!(error instanceof PwsError)) return false;
  switch (troubleOf(error)) {
    case 'personal':
      return true;
    // An endpoint or a subscription can be gone while the session stands.
    case 'gone':
      return error.code !== 132 && error.code !== 133;
    // Refused for no reason of the service's own: the user may be at home on another node by now.
    case 'broken':
      return error.code === undefined;
    case 'passing':
    case 'overload':
      return false;
  }
}

/**
 * Whether an endpoint that we registered may still stand and be ours: it hangs on the application user's session, which
 * outlasts the end user's.
 */
export function mayHoldEndpoint(error: unknown): boolean {
  return error instanceof PwsError && error.sessionLost;
}

/** Whether the server itself is away, so that another may have to stand in for it. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof PwsError)) return false;
  return error.kind === 'unreachable' || error.kind === 'timeout' || [502, 504].includes(error.status ?? 0);
}

function mayPass(error: unknown): boolean {
  return error instanceof Error && 'mayPass' in error && error.mayPass === true;
}
