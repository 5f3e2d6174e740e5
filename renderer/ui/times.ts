import { spokenLocale } from '../../preload/words/spoken.js';
import { durationsText } from './strings.js';

const MINUTE_MS = 60_000;

/**
 * How long somebody has been in a state, as in "12 min" or "1 h 05"; as "≥ 12 min" where they may have been in it
 * longer than `since` tells. Empty where nothing can be said yet. Times in milliseconds since the epoch. Full minutes
 * of the clock are counted, so that all durations on a page go on together and "now" is over at the next one.
 */
export function elapsed(since: number, now: number, known: boolean): string {
  const minutes = minutesBetween(since, now);
  if (known) return durationsText.column(minutes);
  return minutes === 0 ? '' : durationsText.atLeast(durationsText.column(minutes));
}

/** The same for those who listen: "12 minutes or longer" where `elapsed` has a sign. */
export function elapsedAloud(since: number, now: number, known: boolean): string {
  const minutes = minutesBetween(since, now);
  if (known || minutes === 0) return elapsed(since, now, known);
  return durationsText.atLeastAloud(durationsText.aloud(minutes));
}

function minutesBetween(since: number, now: number): number {
  return Math.max(0, Math.floor(now / MINUTE_MS) - Math.floor(since / MINUTE_MS));
}

/** A time of day as in "14:02" or "2:02 PM", with the date before it where that is not today's. */
export function clockTime(at: number, now: number): string {
  if (isSameDay(at, now)) return timeOfDay(at);
  return new Intl.DateTimeFormat(spokenLocale(), {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** When something is to end, as in "14:02" or "tomorrow, 06:00"; later than that with its date. */
export function untilTime(at: number, now: number): string {
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  if (!isSameDay(at, tomorrow.getTime())) return clockTime(at, now);
  const day = new Intl.RelativeTimeFormat(spokenLocale(), { numeric: 'auto' }).format(1, 'day');
  return `${day}, ${timeOfDay(at)}`;
}

/** A time of day that is the same every day, given as "18:00", as the language writes it. */
export function clockWords(clock: string): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return new Intl.DateTimeFormat(spokenLocale(), { timeStyle: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1, hours, minutes),
  );
}

/** A time of day to the second, as in "14:02:11" or "2:02:11 PM". */
export function clockTimeExact(at: number): string {
  return new Intl.DateTimeFormat(spokenLocale(), { timeStyle: 'medium' }).format(at);
}

function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat(spokenLocale(), { timeStyle: 'short' }).format(at);
}

function isSameDay(at: number, other: number): boolean {
  return new Date(at).toDateString() === new Date(other).toDateString();
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
