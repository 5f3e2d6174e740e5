import { PwsError } from '../pws/pws-error.js';
import type { Clock } from './clock.js';
import type { Problem } from './connection.js';
import { Deadline } from './deadline.js';
import type { Journal } from './journal.js';
import type { TroubleEvent } from './life.js';
import { problemOf } from './problem.js';
import { endsSession, mayHoldEndpoint, refusesLogin, troubleOf } from './remedy.js';
import { STEADY_MS } from './standing.js';

/** The latest trouble: what it is to the table of life, what it is to a person, and what it leaves standing. */
export class Diagnosis {
  #error: unknown;
  /** Until then what breaks again is not rebuilt at once. */
  #unsteady: Deadline | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  /** What is wrong, for a person. */
  get problem(): Problem {
    return problemOf(this.#error);
  }

  /** Whether our endpoint may have survived it. */
  get mayHoldEndpoint(): boolean {
    return mayHoldEndpoint(this.#error);
  }

  /** Whether trying again by ourselves could lock the user out. */
  get refusesLogin(): boolean {
    return refusesLogin(this.#error);
  }

  /** Takes note of trouble; answers how it ends what was being done, and whether the session ends with it. */
  of(error: unknown): { readonly event: TroubleEvent; readonly endsSession: boolean } {
    this.#error = error;
    this.journal.trouble(this.problem);
    const event = this.#eventOf(error);
    return { event, endsSession: event === 'gone-again' || endsSession(error) };
  }

  #eventOf(error: unknown): TroubleEvent {
    const trouble = troubleOf(error);
    if (trouble === 'overload') {
      this.journal.count('overloads');
      return error instanceof PwsError && error.code === 212 ? 'limited' : trouble;
    }
    if (trouble !== 'gone') return trouble;
    this.journal.count('reconnects');
    if (this.#unsteady && !this.#unsteady.isDue) return 'gone-again';
    this.#unsteady = new Deadline(this.clock, STEADY_MS);
    return 'gone';
  }
}
