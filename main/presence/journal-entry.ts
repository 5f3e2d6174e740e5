import type { Problem } from './connection.js';

/** Something that the connection did, for whoever must find out what happened. */
export interface JournalStep {
  /** When it began, in milliseconds since the epoch. */
  readonly at: number;
  /** What was done, in words. */
  readonly text: string;
  readonly outcome: 'running' | 'done' | 'failed';
  /** What came of it, in words. */
  readonly detail?: string;
  /** Milliseconds that it took; undefined while it runs. */
  readonly tookMs?: number;
}

/** Something that went wrong. The same thing again, right after itself, is counted and not repeated. */
export interface JournalError {
  /** The first and the last time, in milliseconds since the epoch. */
  readonly at: number;
  readonly lastAt: number;
  readonly times: number;
  readonly problem: Problem;
}
