/** A whole number with the marks that the person's language puts between thousands. */
export const count = (n: number): string => new Intl.NumberFormat().format(n);

/** A number with the word for what is counted. */
export const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** A duration in whole minutes, short enough for a column. */
export function durationText(minutes: number): string {
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
  return plural(Math.floor(hours / 24), 'day', 'days');
}
