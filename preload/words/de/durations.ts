import type { Words } from '../catalogue.js';
import type { Formats } from '../formats.js';

export const durationsText = ({ plural }: Formats): Words['durations'] => ({
  column: (minutes) => {
    if (minutes < 1) return 'jetzt';
    if (minutes < 60) return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
    return plural(Math.floor(hours / 24), 'Tag', 'Tage');
  },
  atLeast: (duration) => `über ${duration}`,
});
