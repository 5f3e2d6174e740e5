import { expect, test } from 'vitest';
import { OwnPresence } from '../../../main/alerts/own-presence.js';
import type { Presence, RosterEntry } from '../../../main/presence/contact.js';
import { CARLOTTA, presence, RITA } from './desk.js';

const busy = presence('dnd');
const others: RosterEntry[] = [
  { contact: CARLOTTA, presence: busy },
  { contact: { ...RITA, address: 'ritamae@example.com' }, presence: busy },
];

/** What is said of the end user where these are on the list. */
function busyAmong(entries: readonly RosterEntry[], endUser: string | undefined): 'own-dnd' | undefined {
  const known = new Map(entries.map((entry) => [entry.contact.address, entry]));
  const contacts = entries.map(({ contact }) => contact);
  const plan = endUser === undefined ? undefined : { contacts, credentials: { endUser } };
  return new OwnPresence((address) => known.get(address)).busy(plan);
}

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
  expect(busyAmong([...others, entry], endUser)).toBe(expected);
});

test('an end user who is not on their own list disturbs nobody’s alerts', () => {
  expect(busyAmong(others, 'rita')).toBeUndefined();
});

test('who that is, is looked up anew where another team is watched', () => {
  const own = new OwnPresence((address) => ({ contact: { ...RITA, address }, presence: busy }));
  const credentials = { endUser: 'rita' };
  expect(own.busy({ contacts: [CARLOTTA], credentials })).toBeUndefined();
  expect(own.busy({ contacts: [CARLOTTA, RITA], credentials })).toBe('own-dnd');
  expect(own.busy(undefined)).toBeUndefined();
});
