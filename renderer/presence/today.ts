import type { Today, TodaySpan } from '../../preload/contract.js';

/** A stretch of the day's bar. */
export interface Stretch {
  readonly span: TodaySpan;
  /** Parts of the whole bar, which goes from the first span to now. */
  readonly from: number;
  readonly share: number;
}

/** The day as a bar from when it is first known until now; nothing where it is not known. */
export function stretchesOf({ spans }: Today, now: number): readonly Stretch[] {
  const start = spans[0]?.from;
  if (start === undefined) return [];
  // A day that has just begun is a bar of one minute.
  const length = Math.max(now - start, 60_000);
  return spans.map((span, index) => {
    const to = Math.max(spans[index + 1]?.from ?? now, span.from);
    return { span, from: (span.from - start) / length, share: (to - span.from) / length };
  });
}
