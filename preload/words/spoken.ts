import type { Words } from './words.js';

let locale: string | undefined;
let texts: Words | undefined;

/** The texts in the language that is spoken. Not to be kept: it may be another one later. A page has its own. */
export function words(): Words {
  return chosen(texts);
}

/** The locale for times and numbers. */
export function spokenLocale(): string {
  return chosen(locale);
}

/** From now on these are the texts. */
export function setSpoken(spoken: string, words: Words): void {
  setSpokenLocale(spoken);
  texts = words;
}

/** From now on times and numbers are those of this locale. */
export function setSpokenLocale(spoken: string): void {
  locale = spoken;
}

function chosen<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('No language was chosen yet.');
  return value;
}
