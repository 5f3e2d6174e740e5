import { spokenLocale } from '../../preload/words/spoken.js';
import * as times from '../../preload/words/times.js';
import { durationsText } from './strings.js';

const MINUTE_MS = 60_000;

/**
 * How long somebody has been in a state, in whole minutes that have passed, as in "12 min" or "1 h 05": short, so that
 * names have room; where they may have been in it longer than `since` tells, as in "> 12 min". Empty where nothing can be
 * said yet. Times in milliseconds since the epoch.
 */
export function elapsed(since: number, now: number, known: boolean): string {
  const minutes = minutesBetween(since, now);
  if (known) return durationsText.column(minutes);
  return minutes === 0 ? '' : durationsText.columnAtLeast(durationsText.column(minutes));
}

/** The same for those who listen or ask: "12 minutes or longer" where they may have been in it longer. */
export function elapsedAloud(since: number, now: number, known: boolean): string {
  const minutes = minutesBetween(since, now);
  if (known || minutes === 0) return elapsed(since, now, known);
  return durationsText.atLeast(durationsText.aloud(minutes));
}

function minutesBetween(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / MINUTE_MS));
}

/** A time of day as in "14:02" or "2:02 PM", with the date before it where that is not today's. */
export function clockTime(at: number, now: number): string {
  return times.clockTime(spokenLocale(), at, now);
}

/** When something is to end, as in "14:02" or "tomorrow, 06:00"; later than that with its date. */
export function untilTime(at: number, now: number): string {
  return times.untilTime(spokenLocale(), at, now);
}

/** A time of day that is the same every day, given as "18:00", as the language writes it. */
export function clockWords(clock: string): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return times.timeOfDay(spokenLocale(), Date.UTC(2024, 0, 1, hours, minutes), 'UTC');
}

/** A time of day to the second, as in "14:02:11" or "2:02:11 PM". */
export function clockTimeExact(at: number): string {
  return times.timeOfDayExact(spokenLocale(), at);
}

/** A day as in "3 May 2027". */
export function calendarDay(at: number): string {
  return times.calendarDay(spokenLocale(), at);
}

/** How long something took, as in "120 ms", "1.2 s" or "2 min 05"; `ms` in milliseconds. */
export function tookText(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')}`;
}
