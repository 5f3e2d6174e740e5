import { german } from './de/index.js';
import { english } from './en/index.js';
import { formatsOf, type Formats } from './formats.js';

/** Every text of the app in one language. A language that lacks one does not compile. */
export type Words = ReturnType<typeof english>;

const LANGUAGES = { en: english, de: german } satisfies Record<string, (formats: Formats) => Words>;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** The texts in the language of a locale; in English where there are none in it. */
export function wordsFor(locale: string): Words {
  return LANGUAGES[languageOf(locale) ?? 'en'](formatsOf(locale));
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

function languageOf(locale: string): Language | undefined {
  try {
    const { language } = new Intl.Locale(locale);
    return language in LANGUAGES ? (language as Language) : undefined;
  } catch {
    return undefined;
  }
}
