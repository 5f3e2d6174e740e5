import { expect, test } from 'vitest';
import type { AlertScope } from '../../../main/alerts/rule.js';
import { Roster } from '../../../main/presence/roster.js';
import { countIn, inScope } from '../../../main/scope-count.js';

const CONTACTS = [
  { address: 'a@example.com', name: 'A', group: 'Support' },
  { address: 'b@example.com', name: 'B', group: 'Support' },
  { address: 'c@example.com', name: 'C', group: 'Sales' },
  { address: 'd@example.com', name: 'D', group: '' },
];
const FAVOURITES = ['c@example.com', 'a@example.com', 'a@example.com', 'gone@example.com'];
const SCOPES: readonly AlertScope[] = [
  { kind: 'everyone' },
  { kind: 'favourites' },
  { kind: 'group', name: 'Support' },
  { kind: 'group', name: '' },
  { kind: 'group', name: 'None of them' },
  { kind: 'person', address: 'b@example.com' },
  { kind: 'person', address: 'gone@example.com' },
];

const counts = (roster: Roster): string[] =>
  SCOPES.map((scope) => {
    const { available, total } = countIn(roster, scope, FAVOURITES);
    return `${available}/${total}`;
  });

test('each scope counts its own people, with every change', () => {
  const roster = new Roster(CONTACTS);
  expect(counts(roster)).toEqual(['0/4', '0/2', '0/2', '0/1', '0/0', '0/1', '0/0']);
  roster.merge(
    CONTACTS.map(({ address }) => ({ contact: address, status: 'AVAILABLE' as const })),
    0,
  );
  expect(counts(roster)).toEqual(['4/4', '2/2', '2/2', '1/1', '0/0', '1/1', '0/0']);
  roster.merge(
    [
      { contact: 'a@example.com', status: 'AWAY' },
      { contact: 'd@example.com', status: 'BUSY' },
    ],
    1,
  );
  expect(counts(roster)).toEqual(['2/4', '1/2', '1/2', '0/1', '0/0', '1/1', '0/0']);
});

test('after any changes a group’s count is what counting anew gives', () => {
  const roster = new Roster(CONTACTS);
  const statuses = [
    'AVAILABLE',
    'AWAY',
    'AVAILABLE',
    'AVAILABLE',
    'UNAVAILABLE',
    'BUSY',
    'AVAILABLE',
  ] as const;
  for (let step = 0; step < 100; step++) {
    const contact = CONTACTS[(step * 7) % CONTACTS.length]!.address;
    roster.merge([{ contact, status: statuses[(step * 5) % statuses.length]! }], step);
    for (const scope of SCOPES) {
      const members = roster.entries.filter(inScope(scope, FAVOURITES));
      expect(countIn(roster, scope, FAVOURITES)).toEqual({
        available: members.filter(({ presence }) => presence?.display === 'available').length,
        total: members.length,
      });
    }
  }
});
