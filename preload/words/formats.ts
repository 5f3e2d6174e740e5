/** How numbers are written and counted in a language and region. */
export interface Formats {
  /** BCP 47, such as `de-AT`. */
  readonly locale: string;
  /** A whole number with the marks that the language puts between thousands. */
  readonly count: (n: number) => string;
  /** A number with the word for what is counted: `one` where the language uses its singular, else `many`. */
  readonly plural: (n: number, one: string, many: string) => string;
  /** Several things in a row: "A, B and C". */
  readonly list: (items: readonly string[]) => string;
}

/** @param locale BCP 47; @throws RangeError for what is none, when it is first used. */
export function formatsOf(locale: string): Formats {
  const numbers = atFirstUse(() => new Intl.NumberFormat(locale));
  const plurals = atFirstUse(() => new Intl.PluralRules(locale));
  const lists = atFirstUse(() => new Intl.ListFormat(locale));
  return {
    locale,
    count: (n) => numbers().format(n),
    plural: (n, one, many) => `${numbers().format(n)} ${plurals().select(n) === 'one' ? one : many}`,
    list: (items) => lists().format(items),
  };
}

/** They take some time to make, and a start uses few of them. */
function atFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
