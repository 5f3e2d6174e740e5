import { expect, test } from 'vitest';
import { PRESENCE_WORDS, stateOf, wordOf } from '../../../main/simulator/presence-state.js';

test.each(PRESENCE_WORDS.map((word) => [word]))('%s is the word for its own state', (word) => {
  expect(wordOf(stateOf(word))).toBe(word);
});
