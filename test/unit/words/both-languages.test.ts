import { expect, test } from 'vitest';
import { wordsFor } from '../../../preload/words/catalogue.js';
import { ERROR_TABLE } from '../../../main/pws/error-table.js';
import { COUNTS } from '../../../main/presence/journal.js';
import { arity, leavesOf, said, type Leaf } from './leaves.js';
import { SAME, SAMPLES, UNCOUNTED, UNSAID } from './samples.js';

const ENGLISH = leavesOf(wordsFor('en-US'));
const GERMAN = leavesOf(wordsFor('de-DE'));
const PATHS = [...ENGLISH.keys()];

/** What texts are tried with: nothing that a text says by itself, and no digit that is counted with below. */
const TEXTS = ['Qaz', 'Qbz', 'Qcz', 'Qdz', 'Qez', 'Qfz'];
const NUMBERS = [53, 64, 75, 86, 97, 38];

/** Values that a text makes sense of: by hand, else the first mix of texts and numbers that it does. */
const VALUES = new Map(PATHS.map((path) => [path, SAMPLES[path] ?? valuesFor(path)]));

function valuesFor(path: string): readonly unknown[] | undefined {
  const leaf = leafAt(ENGLISH, path);
  const places = Array.from({ length: arity(leaf) }, (_, index) => index);
  for (let mix = 0; mix < 2 ** places.length; mix++) {
    const values = places.map((place) => (mix & (1 << place) ? NUMBERS[place] : TEXTS[place]));
    if (isSense(leaf, values)) return values;
  }
  return undefined;
}

function isSense(leaf: Leaf, values: readonly unknown[]): boolean {
  try {
    const text = said(leaf, values);
    return !/NaN|undefined|\[object/u.test(text) && values.every((value) => text.includes(String(value)));
  } catch {
    return false;
  }
}

function tried(leaves: ReadonlyMap<string, Leaf>, path: string): string {
  const values = VALUES.get(path);
  return values === undefined ? '' : said(leafAt(leaves, path), values);
}

function leafAt(leaves: ReadonlyMap<string, Leaf>, path: string): Leaf {
  const leaf = leaves.get(path);
  if (leaf === undefined) throw new Error(`There is no ${path}.`);
  return leaf;
}

const inEnglish = (path: string): string => tried(ENGLISH, path);
const inGerman = (path: string): string => tried(GERMAN, path);

test('every text can be tried: what takes more than plain texts and numbers has its values in samples.ts', () => {
  expect(PATHS.filter((path) => VALUES.get(path) === undefined)).toEqual([]);
});

test('both languages have the same texts', () => {
  expect([...GERMAN.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  for (const [path, leaf] of ENGLISH) expect([path, typeof GERMAN.get(path)]).toEqual([path, typeof leaf]);
  // One that takes fewer values compiles, and forgets some.
  const shape = (leaves: ReadonlyMap<string, Leaf>): string[] =>
    PATHS.map((path) => `${path} takes ${arity(leafAt(leaves, path))}`);
  expect(shape(GERMAN)).toEqual(shape(ENGLISH));
});

test('every German text is German', () => {
  // Without what it was given, which both tell alike.
  const own = (path: string): string =>
    (VALUES.get(path) ?? [])
      .flat()
      .reduce<string>((text, value) => text.replaceAll(String(value), ''), inEnglish(path));
  const same = PATHS.filter((path) => inGerman(path) === inEnglish(path) && /\p{L}{2}/u.test(own(path)));
  expect(same.filter((path) => !SAME.has(inEnglish(path)))).toEqual([]);
});

test('every value that a text is given is told in both languages', () => {
  const swallowed = PATHS.filter((path) => !UNSAID.has(path)).flatMap((path) =>
    (VALUES.get(path) ?? [])
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .filter((value) => ![inEnglish(path), inGerman(path)].every((text) => text.includes(String(value))))
      .map((value) => `${path}: ${String(value)}`),
  );
  expect(swallowed).toEqual([]);
});

test('one is told from many in both languages, and none is many', () => {
  const wrong = PATHS.filter((path) => {
    const leaf = leafAt(ENGLISH, path);
    const other = leafAt(GERMAN, path);
    const [inOne, inTwo] = [1, 2].map((n) => counted(leaf, path, n).replaceAll(String(n), '#'));
    // No count is in it, or none whose word changes.
    if (inOne === inTwo) return false;
    const noneIsMany = [leaf, other].every(
      (each) => counted(each, path, 0).replaceAll('0', '#') === counted(each, path, 2).replaceAll('2', '#'),
    );
    const germanTells =
      counted(other, path, 1).replaceAll('1', '#') !== counted(other, path, 2).replaceAll('2', '#');
    return !noneIsMany || !germanTells;
  });
  expect(wrong.filter((path) => !UNCOUNTED.has(path))).toEqual([]);
});

/** What a text says when the first number that it is given is this one. */
function counted(leaf: Leaf, path: string, n: number): string {
  const values = VALUES.get(path);
  const at = values?.findIndex((value) => typeof value === 'number') ?? -1;
  return values === undefined || at < 0 ? '' : said(leaf, values.with(at, n));
}

/** Columns of switches for a terminal, some of them English words. */
const SENTENCES = PATHS.filter((path) => path !== 'desktop.start.help');

test('quotation marks, dashes and dots are those of the language', () => {
  const count = (text: string, mark: string): number => text.split(mark).length - 1;
  const typewritten = /["'`]|\.\.\.| -- |—|(?<!^) {2}|^\s|\s$/mu;
  const wrongEnglish = SENTENCES.filter((path) => {
    const text = inEnglish(path);
    return typewritten.test(text) || /[„«»‚]/u.test(text) || count(text, '“') !== count(text, '”');
  });
  const wrongGerman = SENTENCES.filter((path) => {
    const text = inGerman(path);
    return typewritten.test(text) || /[”«»]/u.test(text) || count(text, '„') !== count(text, '“');
  });
  expect({ wrongEnglish, wrongGerman }).toEqual({ wrongEnglish: [], wrongGerman: [] });
});

test('sentences end as sentences in both languages', () => {
  const ends = (text: string): boolean => /[.!?:…]$/u.test(text);
  const differ = PATHS.filter((path) => ends(inEnglish(path)) !== ends(inGerman(path)));
  expect(differ).toEqual([]);
});

test('people are addressed as Sie', () => {
  const informal = SENTENCES.filter((path) => /\b(du|dich|dir|dein\w*|euch|euer)\b/iu.test(inGerman(path)));
  expect(informal).toEqual([]);
});

test('there is a text for every code of the error table, every count, and for no other', () => {
  for (const locale of ['en', 'de']) {
    const { refusals, facts } = wordsFor(locale);
    expect(Object.keys(refusals.codes)).toEqual(Object.keys(ERROR_TABLE));
    expect(Object.keys(facts.counts)).toEqual([...COUNTS]);
  }
});
