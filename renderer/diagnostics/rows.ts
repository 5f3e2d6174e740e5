import type { JournalError, JournalStep } from '../../preload/contract.js';

/** A line of a table with the key that it keeps when others come and go. */
export interface Keyed<T> {
  readonly key: string;
  readonly line: T;
}

/** The steps, the latest first. */
export function stepRows(steps: readonly JournalStep[]): Keyed<JournalStep>[] {
  return latestFirst(steps, ({ at, text }) => `${at} ${text}`);
}

/** The errors, the latest first. */
export function errorRows(errors: readonly JournalError[]): Keyed<JournalError>[] {
  return latestFirst(errors, ({ at, problem }) => `${at} ${problem.message}`);
}

/** Lines that were noted in the same millisecond are told apart by their number among those. */
function latestFirst<T>(lines: readonly T[], name: (line: T) => string): Keyed<T>[] {
  const seen = new Map<string, number>();
  return lines
    .map((line) => {
      const base = name(line);
      const number = seen.get(base) ?? 0;
      seen.set(base, number + 1);
      return { key: `${base} ${number}`, line };
    })
    .reverse();
}
