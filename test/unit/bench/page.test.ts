import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { withFigures } from '../../../build/bench/page.mjs';

const REPORT = {
  date: '2026-11-22T21:00:00.000Z',
  load: [0.1, 0.2, 0.3],
  machine: {
    processor: 'A processor',
    cores: 2,
    memoryMB: 24_000,
    freeMemoryMB: 1,
    system: 'linux 6 x64',
    node: '20',
    electron: '33',
  },
  rounds: 5,
  rows: [{ number: 1, title: 'it', baseline: 'that', seconds: 1, failure: 'no' }],
} as const;

test('figures take the place of those before them, and nothing else changes', async () => {
  const page = await readFile(resolve(import.meta.dirname, '../../../docs/speed.md'), 'utf8');
  const once = withFigures(page, REPORT);
  expect(once).toContain('2026-11-22, A processor, 2 cores');
  expect(withFigures(once, REPORT)).toBe(once);
  const [before, after] = [page.split('<!-- figures')[0], page.split('<!-- end of figures -->')[1]];
  expect(once.startsWith(before!)).toBe(true);
  expect(once.endsWith(after!)).toBe(true);
});

test('a page without the marks is no page for figures', () => {
  expect(() => withFigures('# Speed', REPORT)).toThrow('no place');
});
