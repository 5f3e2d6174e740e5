import { expect, test } from 'vitest';
import { HEAD, linesOf, markdownTable, plainRow, type RanRow } from '../../../build/bench/table.mjs';

const row = {
  number: 5,
  title: 'decode',
  baseline: 'saxes',
  seconds: 12.4,
  measurements: [
    { name: 'p50', unit: 'ms', ours: [15.04], baseline: [10], target: { kind: 'ratio', times: 2 } },
    { name: 'p99', unit: 'ms', ours: [45], baseline: [10], target: { kind: 'ratio', times: 2, plus: 16.7 } },
    { name: 'frames', unit: 'count', ours: [3], baseline: [], target: { kind: 'limit', most: 0 } },
    {
      name: 'accepted',
      unit: 'per s',
      ours: [1234.5],
      baseline: [2469],
      target: { kind: 'at-least', times: 0.6 },
    },
    { name: 'scripts', unit: 'ms', ours: [2], baseline: [80], target: { kind: 'faster', times: 30 } },
  ],
} as const satisfies RanRow;

test('each measurement has a line of figures, target and verdict', () => {
  expect(linesOf(row)).toEqual([
    ['5', 'p50', '15 ms', '10 ms', '1.5 ×', '≤ 2 ×', 'yes'],
    ['5', 'p99', '45 ms', '10 ms', '4.5 ×', '≤ 2 × + 16.7 ms', 'not reached'],
    ['5', 'frames', '3', '–', '–', '≤ 0', 'not reached'],
    ['5', 'accepted', '1235 per s', '2469 per s', '0.5 ×', '≥ 0.6 ×', 'not reached'],
    ['5', 'scripts', '2 ms', '80 ms', '40 ×', '≥ 30 × faster', 'yes'],
  ]);
});

test('every line has the cells of the head, that of a row that failed too', () => {
  const failed = { number: 1, title: 'paint', baseline: 'bare', seconds: 1, failure: 'no display' };
  for (const line of [...linesOf(row), ...linesOf(failed)]) expect(line).toHaveLength(HEAD.length);
  expect(linesOf(failed)[0]).toContain('FAILED');
  expect(plainRow(failed)).toContain('FAILED: no display');
});

test('a terminal shows what a row is compared with and how long it took', () => {
  const text = plainRow(row);
  expect(text).toContain('5  decode');
  expect(text).toContain('beside: saxes (12 s)');
  expect(text.split('\n')).toHaveLength(2 + row.measurements.length);
});

test('on a page the title stands with the first line of a row alone', () => {
  const lines = markdownTable([row]).split('\n');
  expect(lines[2]).toBe('| 5 | decode: p50 | 15 ms | 10 ms | 1.5 × | ≤ 2 × | yes |');
  expect(lines[3]).toBe('|  | p99 | 45 ms | 10 ms | 4.5 × | ≤ 2 × + 16.7 ms | not reached |');
});
