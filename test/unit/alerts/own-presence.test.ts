import { expect, test } from 'vitest';
import { ownBusy } from '../../../main/alerts/own-presence.js';
import type { Presence, RosterEntry } from '../../../main/presence/contact.js';
import { CARLOTTA, presence, RITA } from './desk.js';

const busy = presence('dnd');
const others: RosterEntry[] = [
  { contact: CARLOTTA, presence: busy },
  { contact: { ...RITA, address: 'ritamae@example.com' }, presence: busy },
];

test.each<[string, Presence | undefined, string | undefined, 'own-dnd' | undefined]>([
  ['in do not disturb', presence('dnd'), 'rita', 'own-dnd'],
  ['presenting', { ...presence('busy'), activities: ['presentation'] }, 'rita', 'own-dnd'],
  ['by a user id in other letters', presence('dnd'), 'Rita', 'own-dnd'],
  ['busy', presence('busy'), 'rita', undefined],
  ['available', presence('available'), 'rita', undefined],
  ['not heard of yet', undefined, 'rita', undefined],
  ['another', presence('dnd'), 'joe', undefined],
  ['nobody, while nobody is watched', presence('dnd'), undefined, undefined],
])('the end user is %s', (_, own, endUser, expected) => {
  const entry: RosterEntry = { contact: RITA, ...(own ? { presence: own } : {}) };
  expect(ownBusy([...others, entry], endUser)).toBe(expected);
});

test('an end user who is not on their own list disturbs nobody’s alerts', () => {
  expect(ownBusy(others, 'rita')).toBeUndefined();
});
