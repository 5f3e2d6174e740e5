import { expect, test } from 'vitest';
import { readArguments } from '../../../build/bench/arguments.mjs';

test('without arguments every row runs in several rounds', () => {
  expect(readArguments([])).toEqual({ numbers: [], quick: false, write: false, rounds: 3 });
});

test('numbers choose rows, wherever they stand', () => {
  expect(readArguments(['2', '--rounds', '7', '11'])).toMatchObject({
    numbers: [2, 11],
    quick: false,
    rounds: 7,
  });
});

test('a quick run takes one round unless told otherwise', () => {
  expect(readArguments(['--quick'])).toMatchObject({ quick: true, rounds: 1 });
  expect(readArguments(['--quick', '--rounds', '2'])).toMatchObject({ rounds: 2 });
});

test.each([
  [['two']],
  [['0']],
  [['--slow']],
  [['--rounds']],
  [['--rounds', '2']],
  [['2.5']],
  [['--write', '2']],
  [['--write', '--quick']],
])('what means nothing is refused: %j', (args) => {
  expect(() => readArguments(args)).toThrow(/\S/u);
});

test('a run of every row can go into the page', () => {
  expect(readArguments(['--write', '--rounds', '3'])).toMatchObject({ write: true, numbers: [], rounds: 3 });
});
