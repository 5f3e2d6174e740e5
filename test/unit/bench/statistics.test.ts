import { expect, test } from 'vitest';
import { median, percentile } from '../../../build/bench/statistics.mjs';

test('the median of an odd number of figures is the middle one, whatever their order', () => {
  expect(median([9, 1, 5])).toBe(5);
});

test('the median of an even number of figures lies between the two in the middle', () => {
  expect(median([10, 1, 4, 2])).toBe(3);
});

test('a percentile lies between the two figures that are nearest', () => {
  const figures = Array.from({ length: 101 }, (_, index) => 100 - index);
  expect(percentile(figures, 0.99)).toBe(99);
  expect(percentile([0, 10], 0.25)).toBe(2.5);
  expect(percentile(figures, 0)).toBe(0);
  expect(percentile(figures, 1)).toBe(100);
});

test('figures stay in the order in which they were given', () => {
  const figures = [3, 1, 2];
  median(figures);
  expect(figures).toEqual([3, 1, 2]);
});

test('nothing has no median, and neither has what is no number', () => {
  expect(() => median([])).toThrow(RangeError);
  expect(() => median([1, Number.NaN])).toThrow(RangeError);
});
