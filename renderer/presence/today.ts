import type { Today, TodaySpan } from '../../preload/contract.js';

/** A stretch of the day's bar. */
export interface Stretch {
  readonly span: TodaySpan;
  /** Parts of the whole bar, which goes from the first span to now. */
  readonly from: number;
  readonly share: number;
}

/** What somebody is in now can be seen from its first moment on: so much of the bar at least. */
const NOW_SHARE = 0.02;

/** The day as a bar from when it is first known until now; nothing where it is not known. */
export function stretchesOf({ spans }: Today, now: number): readonly Stretch[] {
  const start = spans[0]?.from;
  if (start === undefined) return [];
  const length = Math.max(now - start, 1);
  const last = ((spans.at(-1)?.from ?? start) - start) / length;
  // What was before makes room.
  const scale = last > 1 - NOW_SHARE ? (1 - NOW_SHARE) / last : 1;
  const placeOf = (time: number): number => ((time - start) / length) * scale;
  return spans.map((span, index) => {
    const next = spans[index + 1];
    const from = placeOf(span.from);
    const to = next === undefined ? 1 : placeOf(next.from);
    return { span, from, share: Math.max(to - from, 0) };
  });
}
