import { afterEach, describe, expect, test } from 'vitest';
import { wordsFor } from '../../../preload/words/catalogue.js';
import { LANGUAGE_NAMES, localeFor } from '../../../preload/words/language.js';
import { formatsOf } from '../../../preload/words/formats.js';
import { speak } from '../../../preload/words/catalogue.js';
import { spokenLocale, words } from '../../../preload/words/spoken.js';

afterEach(() => speak('en'));

describe('the locale to speak', () => {
  test.each([
    ['system', ['de-DE'], 'de-DE'],
    ['system', ['de'], 'de'],
    ['system', ['en-GB', 'de-DE'], 'en-GB'],
    ['system', ['fr-FR', 'de-AT', 'en-US'], 'de-AT'],
    ['system', ['fr-FR', 'ja-JP'], 'en'],
    ['system', [], 'en'],
    ['system', ['no locale', '', 'de-CH'], 'de-CH'],
    ['system', ['DE_de'], 'en'],
    // Whose texts are in German, and whose name only begins like it.
    ['system', ['den', 'dsb-DE', 'de-Latn-LI'], 'de-Latn-LI'],
    ['de', ['de-AT'], 'de-AT'],
    ['de', ['en-US', 'de-CH'], 'de-CH'],
    ['de', ['en-US'], 'de'],
    ['en', ['de-DE'], 'en'],
    ['en', ['de-DE', 'en-IE'], 'en-IE'],
    // What every object has is no language.
    ['system', ['constructor', 'toString'], 'en'],
  ] as const)('choice %s on a system with %j: %s', (choice, preferred, locale) => {
    expect(localeFor(choice, preferred)).toBe(locale);
  });
});

test('words are those of the locale’s language, and English where there are none', () => {
  expect(wordsFor('de-AT').status.available).toBe('Verfügbar');
  expect(wordsFor('en-GB').status.available).toBe('Available');
  expect(wordsFor('pt-BR').status.available).toBe('Available');
  expect(LANGUAGE_NAMES).toEqual({ en: 'English', de: 'Deutsch' });
});

test('words follow what is spoken', () => {
  expect(words().status.away).toBe('Away');
  speak('de-DE');
  expect(words().status.away).toBe('Abwesend');
  expect(spokenLocale()).toBe('de-DE');
  speak('en-US');
  expect(words().status.away).toBe('Away');
  expect(words()).toBe(words());
});

describe('formats', () => {
  test.each([
    ['en-US', '5,000', 'A, B, and C', 'A and B'],
    ['en-GB', '5,000', 'A, B and C', 'A and B'],
    ['de-DE', '5.000', 'A, B und C', 'A und B'],
  ])('of %s', (locale, thousands, three, two) => {
    const { count, list } = formatsOf(locale);
    expect(count(5000)).toBe(thousands);
    expect(list(['A', 'B', 'C'])).toBe(three);
    expect(list(['A', 'B'])).toBe(two);
    expect(list(['A'])).toBe('A');
    expect(list([])).toBe('');
  });

  test.each([
    ['en', 0, '0 days'],
    ['en', 1, '1 day'],
    ['en', 2, '2 days'],
    ['en', 1000, '1,000 days'],
    ['de', 0, '0 Tage'],
    ['de', 1, '1 Tag'],
    ['de', 2, '2 Tage'],
    ['de', 1000, '1.000 Tage'],
  ])('plural of %s for %d is %s', (locale, n, text) => {
    const [one, many] = locale === 'en' ? ['day', 'days'] : ['Tag', 'Tage'];
    expect(formatsOf(locale).plural(n, one, many)).toBe(text);
  });

  test('what is no locale is refused', () => {
    expect(() => formatsOf('no locale').count(1)).toThrow(RangeError);
  });
});
