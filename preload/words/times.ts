// How a moment, in milliseconds since the epoch, is written in a locale: the one place, so that a time of day looks the
// same with a date before it and without.

/** A time of day, as in "06:02" or "6:02 AM". @param timeZone this computer's unless told. */
export function timeOfDay(locale: string, at: number, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...zone }).format(at);
}

/** The same to the second. */
export function timeOfDayExact(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(at);
}

/** A time of one of the days around, as in "17 May, 06:02". */
function dateAndTime(locale: string, at: number): string {
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at);
  return `${date}, ${timeOfDay(locale, at)}`;
}

/** A time of day, with the date before it where that is not that of `now`. */
export function clockTime(locale: string, at: number, now: number): string {
  return isSameDay(at, now) ? timeOfDay(locale, at) : dateAndTime(locale, at);
}

/** When something is to end, as in "14:02" or "tomorrow, 06:00"; later than that with its date. */
export function untilTime(locale: string, at: number, now: number): string {
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  if (!isSameDay(at, tomorrow.getTime())) return clockTime(locale, at, now);
  const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(1, 'day');
  return `${day}, ${timeOfDay(locale, at)}`;
}

/** A day, as in "3 May 2027". */
export function calendarDay(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
}

function isSameDay(at: number, other: number): boolean {
  return new Date(at).toDateString() === new Date(other).toDateString();
}
