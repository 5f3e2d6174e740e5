import { wordsFor, type Words } from './catalogue.js';

let locale = 'en';
let spoken: Words | undefined;

/** The texts in the language that is spoken. Not to be kept: it may be another one later. */
export function words(): Words {
  return (spoken ??= wordsFor(locale));
}

/** The locale for times and numbers. */
export function spokenLocale(): string {
  return locale;
}

/** From now on every text is in the language of this locale. */
export function speak(next: string): void {
  locale = next;
  spoken = undefined;
}
