import { german } from './de/index.js';
import { english } from './en/index.js';
import { formatsOf, type Formats } from './formats.js';
import { languageOf, type Language } from './language.js';
import { setSpoken } from './spoken.js';
import type { Words } from './words.js';

/** All of them, for whoever may speak any at any time. A page loads its own only. */
const LANGUAGES: Readonly<Record<Language, (formats: Formats) => Words>> = { en: english, de: german };

/** The texts in the language of a locale; in English where there are none in it. */
export function wordsFor(locale: string): Words {
  return LANGUAGES[languageOf(locale) ?? 'en'](formatsOf(locale));
}

/** From now on every text is in the language of this locale. */
export function speak(locale: string): void {
  setSpoken(locale, wordsFor(locale));
}
