import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, npmCommandsIn, SCRIPTS, SUITES, textOf } from './files.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const FILES = [...filesIn('', '.md'), ...filesIn('docs', '.md'), 'test/drills/README.md'];
const PICTURE_MAX_BYTES = 120_000;

/** Without what is between fences: commands, and what they print. */
const proseOf = (text: string): string => text.replace(/^```[^]*?^```/gmu, '');

/** As the pages that show them make links of headings. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (text: string): string[] =>
  [...proseOf(text).matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) => anchorOf(heading));

describe.each(FILES)('%s', (file) => {
  const text = textOf(file);
  const links = [...proseOf(text).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/gu)];

  test('leads to what is there', () => {
    for (const [link, path = '', anchor] of links) {
      const target = path === '' ? file : normalize(join(dirname(file), path));
      expect(existsSync(join(ROOT, target)), link).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(textOf(target)), link).toContain(anchor);
    }
  });

  test('shows pictures that are small', () => {
    for (const [, path = ''] of links.filter(([, target = '']) => target.endsWith('.png'))) {
      expect(statSync(join(ROOT, dirname(file), path)).size, path).toBeLessThan(PICTURE_MAX_BYTES);
    }
  });

  test('names commands and files that there are', () => {
    const { scripts, suites } = npmCommandsIn(text);
    for (const script of scripts) expect(SCRIPTS).toContain(script);
    for (const suite of suites) expect(SUITES).toContain(suite);
    const paths = [...proseOf(text).matchAll(/`((?:main|preload|renderer|build|test|docs)\/[\w./-]+)`/gu)];
    for (const [, path = ''] of paths) expect(existsSync(join(ROOT, path)) || isMade(path), path).toBe(true);
  });
});

/** What only a run of the tests makes. */
const isMade = (path: string): boolean => path.startsWith('test/output');

describe('what Troubleshooting quotes', () => {
  const catalogue = filesIn('preload/words/en', '.ts')
    .map((name) => textOf(name).replace(/\$\{[^}]*\}/gu, '…'))
    .join('\n');
  const quoted = [...proseOf(textOf('docs/troubleshooting.md')).matchAll(/(?<![\w`])_([^_]+)_(?![\w`])/gu)];

  test.each(quoted.map(([, words = '']) => words.replace(/\s+/gu, ' ')))('“%s”', (words) => {
    const pieces = words.split('…').map((piece) => piece.trim());
    expect(pieces.filter((piece) => /\p{L}{2}/u.test(piece) && !catalogue.includes(piece))).toEqual([]);
  });
});
