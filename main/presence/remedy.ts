import { PwsError } from '../pws/pws-error.js';

/** What is done about an error. */
export type Remedy =
  /** It may pass: keep what stands, ask again after a pause. */
  | 'ask-again'
  /** What we had on the server is gone: build it anew, without touching ids that may be somebody else's by now. */
  | 'rebuild'
  /** Take down what stands, wait, and begin from the start. */
  | 'start-over'
  /** Only a person can mend it: wait for them. */
  | 'wait-for-person';

/** Codes that say that a session, endpoint or subscription is not ours any more (wire format 1.17). */
const GONE = new Set([100, 101, 132, 133, 136, 137]);
/** Codes that say that user name, password or role are wrong. */
const WRONG_USER = new Set([111, 112, 113, 114, 140, 141]);

/** The remedy for each kind of error. What is not a PwsError is a fault of this computer, such as a taken port. */
export function remedyFor(error: unknown): Remedy {
  if (!(error instanceof PwsError)) return mayPass(error) ? 'ask-again' : 'start-over';
  switch (error.kind) {
    case 'unreachable':
    case 'timeout':
    case 'unreadable':
    case 'too-large':
    case 'aborted':
      return 'ask-again';
    case 'certificate':
    case 'credentials':
    case 'invalid':
      return 'wait-for-person';
    case 'refused':
      if (error.overloaded) return 'ask-again';
      if (error.sessionLost || GONE.has(error.code ?? 0)) return 'rebuild';
      if (WRONG_USER.has(error.code ?? 0) || error.status === 403) return 'wait-for-person';
      return (error.status ?? 0) >= 500 ? 'ask-again' : 'start-over';
  }
}

function mayPass(error: unknown): boolean {
  return error instanceof Error && 'mayPass' in error && error.mayPass === true;
}
