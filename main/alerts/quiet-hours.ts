import type { AlertPreferences } from '../settings/preferences.js';

export type QuietHours = AlertPreferences['quietHours'];

/**
 * When the quiet hours end that it is in now, in milliseconds since the epoch; undefined outside of them. They go by
 * the local time of the wall clock, also on days on which that is changed. The same time for both ends is a whole day.
 *
 * @param now milliseconds since the epoch.
 */
export function quietUntil({ enabled, from, to, days }: QuietHours, now: number): number | undefined {
  if (!enabled) return undefined;
  const nights = to <= from ? 1 : 0;
  for (const daysAgo of [0, 1]) {
    const begin = wallClock(now, -daysAgo, from);
    const end = wallClock(now, nights - daysAgo, to);
    if (days.includes(weekday(begin)) && begin.getTime() <= now && now < end.getTime()) return end.getTime();
  }
  return undefined;
}

/** Whether the person lets anything be told now: alerts are on and not paused, and no quiet hours hold. */
export function tellsNow({ enabled, pausedUntil, quietHours }: AlertPreferences, now: number): boolean {
  return enabled && pausedUntil <= now && quietUntil(quietHours, now) === undefined;
}

/** A time of day, so many days from now. */
function wallClock(now: number, days: number, time: string): Date {
  const date = new Date(now);
  date.setDate(date.getDate() + days);
  date.setHours(Number(time.slice(0, 2)), Number(time.slice(3)), 0, 0);
  return date;
}

/** 1 is Monday, 7 is Sunday. */
function weekday(date: Date): number {
  return date.getDay() || 7;
}
