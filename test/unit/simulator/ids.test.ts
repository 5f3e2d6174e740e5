import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readId, smallestFreeId } from '../../../main/simulator/ids.js';

test('the smallest free id is free, and all below it are taken', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 30 })), (ids) => {
      const taken = new Map(ids.map((id) => [id, true]));
      const free = smallestFreeId(taken);
      expect(taken.has(free)).toBe(false);
      for (let id = 1; id < free; id++) expect(taken.has(id)).toBe(true);
    }),
  );
});

test.each([
  ['1', 1],
  ['10', 10],
  ['0', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['01', undefined],
  ['', undefined],
])('"%s" is read as %s', (text, id) => {
  expect(readId(text)).toBe(id);
});
