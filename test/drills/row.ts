import { REQUEST_KINDS, type Activity } from '../../main/simulator/tally.js';

/** What came of a drill. */
export interface Row {
  readonly name: string;
  /** What goes wrong. */
  readonly happens: string;
  /** How many people were shown wrong in the end; undefined where it failed. */
  readonly lost?: number;
  /** Milliseconds of clock time from the end of it until the list was right; undefined where nothing is shown. */
  readonly rightAgainMs?: number;
  /** What the server was sent, from the start to the end; undefined where there is no server. */
  readonly requests?: number;
}

declare module 'vitest' {
  interface TaskMeta {
    row?: Row;
  }
}

/** How many requests a server got, of whatever kind. */
export function requestsTo(activity: Activity): number {
  return REQUEST_KINDS.reduce((sum, kind) => sum + activity[kind], 0);
}
