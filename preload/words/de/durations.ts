import type { Words } from '../words.js';
import type { Formats } from '../formats.js';

export const durationsText = ({ plural }: Formats): Words['durations'] => ({
  column: (minutes) => {
    if (minutes < 1) return 'soeben';
    if (minutes < 60) return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
    return plural(Math.floor(hours / 24), 'Tag', 'Tage');
  },
  aloud: (minutes) => {
    if (minutes < 60) return plural(minutes, 'Minute', 'Minuten');
    const hours = Math.floor(minutes / 60);
    if (hours >= 24) return plural(Math.floor(hours / 24), 'Tag', 'Tage');
    const rest = minutes % 60;
    const whole = plural(hours, 'Stunde', 'Stunden');
    return rest === 0 ? whole : `${whole} ${plural(rest, 'Minute', 'Minuten')}`;
  },
  atLeast: (duration) => `${duration} oder länger`,
  columnAtLeast: (duration) => `> ${duration}`,
});
