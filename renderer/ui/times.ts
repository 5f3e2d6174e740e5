import { spokenLocale } from '../../preload/words/spoken.js';
import { durationsText } from './strings.js';

const MINUTE_MS = 60_000;

/**
 * How long somebody has been in a state, as in "12 min" or "1 h 05"; with "over" where they may have been in it longer
 * than `since` tells. Empty where nothing can be said yet. Times in milliseconds since the epoch. Full minutes of the
 * clock are counted, so that all durations on a page go on together and "now" is over at the next one.
 */
export function elapsed(since: number, now: number, known: boolean): string {
  const minutes = Math.max(0, Math.floor(now / MINUTE_MS) - Math.floor(since / MINUTE_MS));
  if (known) return durationsText.column(minutes);
  return minutes === 0 ? '' : durationsText.atLeast(durationsText.column(minutes));
}

/** A time of day as in "14:02", with the date before it where that is not today's. */
export function clockTime(at: number, now: number): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  const date = sameDay ? {} : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(spokenLocale(), { ...date, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A time of day to the second, as in "14:02:11". */
export function clockTimeExact(at: number): string {
  return new Intl.DateTimeFormat(spokenLocale(), {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at);
}

/** A day as in "3 May 2027". */
export function calendarDay(at: number): string {
  return new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'long' }).format(at);
}

/** How long something took, as in "120 ms", "1.2 s" or "2 min 05"; `ms` in milliseconds. */
export function tookText(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')}`;
}
