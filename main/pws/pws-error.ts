import type { CertificateFacts } from './certificate-facts.js';

/** What kind of trouble a call met. Decides what a caller does; the sentences are for people. */
export type PwsErrorKind =
  /** The server answered, and the answer is an error. */
  | 'refused'
  /** The server answered a password with 401, without a code of its own. */
  | 'credentials'
  /** No answer: unknown name, refused, reset, no route. */
  | 'unreachable'
  | 'timeout'
  /** The server's certificate is not trusted. */
  | 'certificate'
  /** The server shows another certificate than the one that is pinned. */
  | 'certificate-changed'
  /** The answer is not what the wire format describes. */
  | 'unreadable'
  | 'too-large'
  /** Not sent: an argument that the server could only refuse. */
  | 'invalid'
  | 'aborted';

export interface PwsErrorFacts {
  readonly kind: PwsErrorKind;
  /** What happened, a sentence. */
  readonly message: string;
  /** What to do about it, a sentence. */
  readonly advice: string;
  /** Code of the error table (wire format 1.17), where the server gave one; it may be one that the table lacks. */
  readonly code?: number;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** Name of the system's own error, such as `ECONNREFUSED`, for whoever must search. */
  readonly reason?: string;
  /** What the server showed, where its certificate was refused and could be read. */
  readonly certificate?: CertificateFacts;
}

/** What the system calls a certificate that is past its time, or not yet in it. */
const OUT_OF_DATE = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

/** Whether a certificate was refused for its dates. @param reason the system's name of the error. */
export function isOutOfDate(reason: string): boolean {
  return OUT_OF_DATE.has(reason);
}

/** The only thing a PresenceService throws. Holds no secret: no key, no password, no body. */
export class PwsError extends Error implements PwsErrorFacts {
  override readonly name = 'PwsError';
  readonly kind: PwsErrorKind;
  readonly advice: string;
  readonly code?: number;
  readonly status?: number;
  readonly reason?: string;
  readonly certificate?: CertificateFacts;

  constructor(facts: PwsErrorFacts) {
    super(facts.message);
    this.kind = facts.kind;
    this.advice = facts.advice;
    if (facts.code !== undefined) this.code = facts.code;
    if (facts.status !== undefined) this.status = facts.status;
    if (facts.reason !== undefined) this.reason = facts.reason;
    if (facts.certificate !== undefined) this.certificate = facts.certificate;
  }

  /** The session key is missing, unknown or no longer valid: log in again (wire format 3, session timeout). */
  get sessionLost(): boolean {
    return this.code === 100 || this.code === 101 || (this.code === undefined && this.status === 401);
  }

  /** The server is too busy to answer: wait and ask again. */
  get overloaded(): boolean {
    return this.status === 503 || this.code === 210 || this.code === 211 || this.code === 212;
  }

  /** The certificate is refused for its dates, trusted or not: until the server has another, or a clock is set right. */
  get outOfDate(): boolean {
    return this.kind === 'certificate' && isOutOfDate(this.reason ?? '');
  }

  /** What whoever must search would search for: `PWS 114`, `HTTP 502` or `ECONNREFUSED`. */
  get searchTerm(): string | undefined {
    if (this.code !== undefined) return `PWS ${this.code}`;
    if (this.status !== undefined) return `HTTP ${this.status}`;
    return this.reason;
  }
}
