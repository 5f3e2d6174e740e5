/** The languages that Rollcall speaks, each by its own name. */
export const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof LANGUAGE_NAMES;

/** The language of a locale; undefined where we have no texts in it. */
export function languageOf(locale: string): Language | undefined {
  try {
    const { language } = new Intl.Locale(locale);
    return Object.hasOwn(LANGUAGE_NAMES, language) ? (language as Language) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Which locale to speak: the first of the system's that we have texts for, or that of a chosen language, with the
 * system's region where it has the language too (Austrian numbers for who chose German in Austria).
 *
 * @param preferred the system's locales, the best first. What is no locale is passed over.
 */
export function localeFor(choice: Language | 'system', preferred: readonly string[]): string {
  const found = preferred.find((locale) => {
    const language = languageOf(locale);
    return language !== undefined && (choice === 'system' || language === choice);
  });
  return found ?? (choice === 'system' ? 'en' : choice);
}
