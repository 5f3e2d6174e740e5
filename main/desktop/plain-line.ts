// Whatever ends a line, hides, or turns round the text after it; and halves of characters, which no bus carries.
// eslint-disable-next-line no-control-regex -- control characters are what is to go
const UNFIT = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/** So much of a line, and so many lines, are more than any notification shows. */
const MOST_OF_A_LINE = 500;
const MOST_LINES = 10;

/** Text from a server as a few lines, each of them plain. */
export function plainLines(text: string): string {
  const lines = text.split('\n').slice(0, MOST_LINES);
  return lines.map((line) => plainLine(line, MOST_OF_A_LINE)).join('\n');
}

/** Text from a server as one line that does what it says: no control characters, and not longer than `most`. */
export function plainLine(text: string, most: number): string {
  const line = text.replaceAll(UNFIT, ' ').replaceAll(/ {2,}/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
