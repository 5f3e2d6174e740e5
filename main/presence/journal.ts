import type { Clock } from './clock.js';
import type { Problem } from './connection.js';
import type { JournalError, JournalStep } from './journal-entry.js';
import { problemOf } from './problem.js';

/** What is counted, in the order in which it is shown. */
export const COUNTS = [
  'notifications',
  'fetches',
  'coalesced',
  'missed',
  'renewals',
  'logins',
  'forcedLogins',
  'reconnects',
  'overloads',
  'turnedAway',
] as const;
export type Count = (typeof COUNTS)[number];

const STEPS_KEPT = 100;
const ERRORS_KEPT = 20;

/** The connection's memory: what it did, what went wrong and how often. Holds words and numbers, never a secret. */
export class Journal {
  readonly #steps: JournalStep[] = [];
  readonly #errors: JournalError[] = [];
  readonly #counts = new Map<Count, number>(COUNTS.map((name) => [name, 0]));

  constructor(private readonly clock: Clock) {}

  /** The latest steps, oldest first. */
  get steps(): readonly JournalStep[] {
    return [...this.#steps];
  }

  /** The latest errors, oldest first. */
  get errors(): readonly JournalError[] {
    return [...this.#errors];
  }

  get counts(): ReadonlyMap<Count, number> {
    return this.#counts;
  }

  count(name: Count, by = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }

  /** Notes something that happened at once. */
  note(text: string, detail?: string): void {
    this.#add({ at: this.clock.now(), text, outcome: 'done', ...(detail === undefined ? {} : { detail }) });
  }

  /**
   * Does something and notes how it went.
   *
   * @throws whatever `task` throws.
   */
  async step<T>(text: string, task: () => Promise<T>): Promise<T> {
    const at = this.clock.now();
    const began = this.clock.uptime();
    let line = this.#add({ at, text, outcome: 'running' });
    const end = (outcome: 'done' | 'failed', detail?: string): void => {
      const tookMs = this.clock.uptime() - began;
      const index = this.#steps.indexOf(line);
      line = { at, text, outcome, tookMs, ...(detail === undefined ? {} : { detail }) };
      if (index >= 0) this.#steps[index] = line;
    };
    try {
      const result = await task();
      end('done');
      return result;
    } catch (error) {
      end('failed', problemOf(error).message);
      throw error;
    }
  }

  /** Notes something that went wrong. */
  trouble(problem: Problem): void {
    const now = this.clock.now();
    const last = this.#errors.at(-1);
    if (last && last.problem.message === problem.message && last.problem.code === problem.code) {
      this.#errors[this.#errors.length - 1] = { ...last, lastAt: now, times: last.times + 1 };
      return;
    }
    this.#errors.push({ at: now, lastAt: now, times: 1, problem });
    if (this.#errors.length > ERRORS_KEPT) this.#errors.shift();
  }

  #add(step: JournalStep): JournalStep {
    this.#steps.push(step);
    if (this.#steps.length > STEPS_KEPT) this.#steps.shift();
    return step;
  }
}
