import { alertChoicesText, choicesText } from '../ui/strings.js';

/** What was changed, where the values themselves do not say it; not yet in words, which are of one language. */
export type Said =
  | { readonly what: 'ruleAdded' | 'ruleRemoved' | 'paused' | 'resumed' | 'reset' }
  | { readonly what: 'wasMuted' | 'unmuted'; readonly who: string }
  | { readonly what: 'imported'; readonly file: string };

/** The same in the language that is spoken. */
export function saidWords(said: Said): string {
  switch (said.what) {
    case 'wasMuted':
    case 'unmuted':
      return alertChoicesText[said.what](said.who);
    case 'imported':
      return choicesText.imported(said.file);
    case 'reset':
      return choicesText.resetDone;
    case 'ruleAdded':
    case 'ruleRemoved':
    case 'paused':
    case 'resumed':
      return alertChoicesText[said.what];
  }
}
