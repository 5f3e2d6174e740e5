import { expect, test } from 'vitest';
import type { Fault } from '../../../main/simulator/fault.js';
import { describeFault, parseFault } from '../../../main/simulator/fault-words.js';

const LINES: readonly (readonly [string, Fault, string])[] = [
  ['lose', { kind: 'lose-notifications' }, 'notifications are lost, until it is ended'],
  ['lose 3', { kind: 'lose-notifications', times: 3 }, 'notifications are lost, 3 more'],
  [
    'repeat every 2 5',
    { kind: 'repeat-notifications', every: 2, times: 5 },
    'notifications are sent twice, one in 2, 5 more',
  ],
  ['SWAP 1', { kind: 'swap-notifications', times: 1 }, 'notifications overtake one another, 1 more'],
  [
    'delay 2.5 4',
    { kind: 'delay-notifications', seconds: 2.5, times: 4 },
    'notifications come 2.5 s late, 4 more',
  ],
  [
    'fetch half subscribed consumed 2',
    { kind: 'spoil-fetches', answer: 'half', of: 'subscribed', consumed: true, times: 2 },
    'subscribed fetches get half an answer and what changed is lost, 2 more',
  ],
  ['fetch hang', { kind: 'spoil-fetches', answer: 'hang' }, 'fetches are never answered, until it is ended'],
  [
    'expire application 1',
    { kind: 'expire-during-fetch', session: 'application', times: 1 },
    "the application user's session ends during a fetch, 1 more",
  ],
  [
    'refuse subscribe 211 2',
    { kind: 'refuse', operation: 'subscribe', code: 211, times: 2 },
    'subscribe is refused with code 211, 2 more',
  ],
];

test.each(LINES)('"%s" is read and described', (line, fault, words) => {
  expect(parseFault(line)).toEqual(fault);
  expect(describeFault({ fault, left: fault.times })).toBe(words);
});

test.each([
  ['lose some', 'lose [COUNT] [every N]'],
  ['lose 0', 'times'],
  ['lose 1 2', 'lose [COUNT]'],
  ['lose every', 'every'],
  ['delay', 'seconds'],
  ['fetch slowly', 'answer'],
  ['refuse subscribe 999', 'code of the error table'],
  ['refuse everything 211', 'operation'],
  ['toString', 'A fault begins with one of'],
])('"%s" is refused with a hint', (line, hint) => {
  expect(() => parseFault(line)).toThrow(hint);
});
