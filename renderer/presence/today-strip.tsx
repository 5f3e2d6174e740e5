import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Today, TodaySpan } from '../../preload/contract.js';
import { StatusMark } from '../ui/marks.js';
import { STATUS_WORDS, detailsText } from '../ui/strings.js';
import { clockTime } from '../ui/times.js';
import type { PresenceModel } from './model.js';
import { stretchesOf } from './today.js';

/** Somebody's day so far, as a thin bar and as a list. */
export function TodayStrip({
  model,
  today,
}: {
  model: PresenceModel;
  today: Today | undefined;
}): JSX.Element {
  const title = useId();
  const now = Math.max(model.now.value, today?.spans.at(-1)?.from ?? 0);
  const spans = today?.spans ?? [];
  return (
    <section class="today" aria-labelledby={title}>
      <h3 id={title}>{detailsText.today}</h3>
      {spans.length === 0 ? (
        <p class="secondary">{detailsText.todayEmpty}</p>
      ) : (
        <>
          <svg class="day-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            {stretchesOf({ spans }, now).map(({ span, from, share }) => (
              <rect
                key={span.from}
                class={`day-${span.display}`}
                x={from * 1000}
                width={share * 1000}
                y={LEVELS[span.display]}
                height={10 - LEVELS[span.display]}
              />
            ))}
          </svg>
          <p class="day-ends secondary">
            <span>{clockTime(spans[0]?.from ?? now, now)}</span>
            <span>{clockTime(now, now)}</span>
          </p>
          <details class="day-list">
            <summary>{detailsText.todayList}</summary>
            <ol>
              {[...spans].reverse().map((span) => (
                <li key={span.from}>
                  <time>{clockTime(span.from, now)}</time>
                  <StatusMark status={span.display === 'not-live' ? 'unknown' : span.display} />
                  <span>{spanWords(span)}</span>
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
    </section>
  );
}

/** Free stands higher than busy, and busy higher than gone: the bar reads without its colours. */
const LEVELS: Readonly<Record<TodaySpan['display'], number>> = {
  available: 0,
  'on-the-phone': 4,
  'in-a-meeting': 4,
  busy: 4,
  dnd: 4,
  away: 6,
  vacation: 8,
  offline: 8,
  unknown: 9,
  'not-live': 9,
};

function spanWords({ display }: TodaySpan): string {
  return display === 'not-live' ? detailsText.notWatched : STATUS_WORDS[display];
}
