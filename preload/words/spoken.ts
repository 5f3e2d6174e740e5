import type { Words } from './words.js';

let spoken: { readonly locale: string; readonly words: Words } | undefined;

/** The texts in the language that is spoken. Not to be kept: it may be another one later. */
export function words(): Words {
  return now().words;
}

/** The locale for times and numbers. */
export function spokenLocale(): string {
  return now().locale;
}

/** From now on these are the texts. */
export function setSpoken(locale: string, words: Words): void {
  spoken = { locale, words };
}

function now(): { readonly locale: string; readonly words: Words } {
  if (!spoken) throw new Error('No language was chosen yet.');
  return spoken;
}
