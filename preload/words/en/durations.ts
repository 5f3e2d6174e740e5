import type { Formats } from '../formats.js';

export const durationsText = ({ plural }: Formats) => ({
  /** A duration in whole minutes, short enough for a column. */
  column: (minutes: number): string => {
    if (minutes < 1) return 'just now';
    if (minutes < 60) return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
    return plural(Math.floor(hours / 24), 'day', 'days');
  },
  /** Whole minutes in words, to be read aloud. */
  aloud: (minutes: number): string => {
    if (minutes < 60) return plural(minutes, 'minute', 'minutes');
    const hours = Math.floor(minutes / 60);
    if (hours >= 24) return plural(Math.floor(hours / 24), 'day', 'days');
    const rest = minutes % 60;
    const whole = plural(hours, 'hour', 'hours');
    return rest === 0 ? whole : `${whole} ${plural(rest, 'minute', 'minutes')}`;
  },
  atLeast: (duration: string) => `${duration} or longer`,
  /** The same in a column. */
  columnAtLeast: (duration: string) => `> ${duration}`,
});
