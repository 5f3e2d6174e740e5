import { ERROR_TABLE, isErrorCode } from '../../../main/pws/error-table.js';
import { PwsError } from '../../../main/pws/pws-error.js';
import { refusal } from '../../../main/pws/refusal.js';
import type { PresenceService } from '../../../main/pws/service.js';

/** What a fake server does; `open` is the computer's own listening. */
export type Operation = keyof PresenceService | 'open';

/** An error as the server would answer it. */
export function coded(code: number): PwsError {
  if (!isErrorCode(code)) throw new Error(`no code ${code}`);
  return refusal(ERROR_TABLE[code].status, `<description><code>${code}</code></description>`);
}

/** The server cannot be reached. */
export function unreachable(): PwsError {
  return new PwsError({
    kind: 'unreachable',
    message: 'Nothing answers.',
    advice: 'Wait.',
    reason: 'ECONNREFUSED',
  });
}

/** The server shows a certificate that nobody trusts. @param reason the system's name of the error. */
export function untrusted(reason = 'DEPTH_ZERO_SELF_SIGNED_CERT'): PwsError {
  return new PwsError({ kind: 'certificate', message: 'It is not trusted.', advice: 'Look at it.', reason });
}

/** What keeps a fake server from doing as it is asked. */
export class Faults {
  /** Everything fails with this. */
  outage: Error | undefined;
  /** Refuses more requests a second than this, by the given clock. */
  limit: { readonly perSecond: number; readonly now: () => number } | undefined;
  #second = 0;
  #inSecond = 0;
  #failures: { readonly operation: Operation; readonly error: Error; times: number }[] = [];
  readonly #gates = new Map<Operation, Promise<void>>();

  /** Lets the next calls of an operation fail. */
  fail(operation: Operation, error: Error, times = 1): void {
    this.#failures.push({ operation, error, times });
  }

  /** Holds the calls of an operation until the function it answers is called. */
  hold(operation: Operation): () => void {
    let release = (): void => undefined;
    this.#gates.set(operation, new Promise((resolve) => (release = resolve)));
    return () => {
      this.#gates.delete(operation);
      release();
    };
  }

  /** Resolves when calls of an operation are not held. */
  async gate(operation: Operation): Promise<void> {
    await this.#gates.get(operation);
  }

  /** No fault is left. */
  clear(): void {
    this.outage = undefined;
    this.limit = undefined;
    this.#failures = [];
  }

  /** @throws what the operation is to fail with now. */
  check(operation: Operation): void {
    if (operation !== 'open') {
      if (this.outage) throw this.outage;
      this.#checkLimit();
    }
    const failure = this.#failures.find((one) => one.operation === operation && one.times > 0);
    if (!failure) return;
    failure.times -= 1;
    throw failure.error;
  }

  #checkLimit(): void {
    if (!this.limit) return;
    const second = Math.floor(this.limit.now() / 1000);
    this.#inSecond = second === this.#second ? this.#inSecond + 1 : 1;
    this.#second = second;
    if (this.#inSecond > this.limit.perSecond) throw coded(212);
  }
}
