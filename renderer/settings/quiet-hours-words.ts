import type { AlertPreferences } from '../../preload/contract.js';
import { spokenLocale } from '../../preload/words/spoken.js';
import { alertChoicesText, summaryText } from '../ui/strings.js';
import { clockWords } from '../ui/times.js';

export { clockWords };

type QuietHours = AlertPreferences['quietHours'];

/** From 1, Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** 1 January 2024 was a Monday. */
const dayName = (day: number, style: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(spokenLocale(), { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));

export const shortDay = (day: number): string => dayName(day, 'short');
export const longDay = (day: number): string => dayName(day, 'long');

/** Quiet hours as a sentence, as in "Silent from 18:00 to 08:00 the next day, Monday to Friday." */
export function quietHoursWords({ enabled, from, to, days }: QuietHours): string {
  if (!enabled) return summaryText.off;
  if (days.length === 0 || from === to) return alertChoicesText.quietNever;
  return alertChoicesText.quiet(clockWords(from), clockWords(to), to < from, daysWords(days));
}

/** Days in words: a row of three and more as "Monday to Friday". */
function daysWords(days: readonly number[]): string {
  if (days.length === WEEKDAYS.length) return alertChoicesText.everyDay;
  const rows: number[][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const row = rows.at(-1);
    if (row?.at(-1) === day - 1) row.push(day);
    else rows.push([day]);
  }
  const parts = rows.flatMap((row) =>
    row.length < 3
      ? row.map(longDay)
      : [alertChoicesText.dayToDay(longDay(row[0] ?? 1), longDay(row.at(-1) ?? 1))],
  );
  return new Intl.ListFormat(spokenLocale()).format(parts);
}

const STEP_MINUTES = 15;

/** The times of a day to choose from, as "18:15"; `besides` is among them whatever it is. */
export function timesOfDay(besides: string): readonly string[] {
  const times = Array.from({ length: (24 * 60) / STEP_MINUTES }, (_, step) => {
    const minutes = step * STEP_MINUTES;
    return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  });
  return [...new Set([...times, besides])].sort();
}
