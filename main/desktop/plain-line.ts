// Whatever ends a line, hides, or turns round the text after it; and halves of characters, which no bus carries.
// eslint-disable-next-line no-control-regex -- control characters are what is to go
const UNFIT = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/** Text from a server as one line that does what it says: no control characters, and not longer than `most`. */
export function plainLine(text: string, most: number): string {
  const line = text.replaceAll(UNFIT, ' ').replaceAll(/ {2,}/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
