/**
 * What one line of the table says: a figure of Rollcall beside the same figure of a baseline that ran in the same call.
 * Absolute figures are printed and never judged; only the ratio (or, where a row counts, the count) meets a target.
 */
export interface Measurement {
  /** what was measured, in words: "p50", "first paint", "frames over 50 ms" */
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'kB' | 'per s' | 'count' | 's';
  /** one figure a round, in `unit` */
  readonly ours: readonly number[];
  /** one figure a round, of the round's own baseline; empty where the target is a plain limit on `ours` */
  readonly baseline: readonly number[];
  readonly target: Target;
}

/**
 * `ratio`: ours ≤ times × baseline + plus (in the unit). `at-least`: ours ≥ times × baseline.
 * `faster`: baseline ≥ times × ours. `limit`: ours ≤ most, no baseline. Each is judged on the medians of the rounds.
 */
export type Target =
  | { readonly kind: 'ratio'; readonly times: number; readonly plus?: number }
  | { readonly kind: 'at-least'; readonly times: number }
  | { readonly kind: 'faster'; readonly times: number }
  | { readonly kind: 'limit'; readonly most: number };

/** One row of `npm run bench`. */
export interface Row {
  readonly number: number;
  /** what is measured, in words */
  readonly title: string;
  /** what it is compared with, in words */
  readonly baseline: string;
  /** Measures `rounds` times, each round beside its own baseline, and gives every figure; throws if it could not. */
  measure(bench: Bench): Promise<readonly Measurement[]>;
}

/** What every row is given. */
export interface Bench {
  /** how many rounds to measure (3 or more; fewer with --quick) */
  readonly rounds: number;
  /** smaller sizes and fewer repeats, to try the bench itself; its figures mean nothing */
  readonly quick: boolean;
  /** the program of Electron to start, absolute */
  readonly electron: string;
  /** the checkout, absolute */
  readonly root: string;
  /** an empty directory of this row's own, removed afterwards */
  readonly scratch: string;
  /** says how far it is, on stderr */
  say(line: string): void;
}
