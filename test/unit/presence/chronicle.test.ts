import { expect, test } from 'vitest';
import { Chronicle } from '../../../main/presence/chronicle.js';
import type { Connection } from '../../../main/presence/connection.js';
import type { Presence, PresenceChange } from '../../../main/presence/contact.js';

const NOW = new Date(2026, 0, 5, 9, 0).getTime();
const JOE = { address: 'joe@example.com', name: 'Joe', group: '' };
const LIVE: Connection = {
  kind: 'live',
  since: 0,
  checkedAt: 0,
  push: { kind: 'arriving' },
  node: { host: 'imp.example.com', role: 'configured' },
};
const LOST: Connection = {
  kind: 'interrupted',
  problem: { message: '', advice: '' },
  retryAt: 0,
  liveUntil: NOW + 1,
};

const presence = (display: 'available' | 'away', since: number): Presence => ({
  status: display === 'away' ? 'AWAY' : 'AVAILABLE',
  display,
  activities: [],
  since,
  sinceKnown: true,
});
const LEFT: PresenceChange = {
  contact: JOE,
  from: presence('available', NOW),
  to: presence('away', NOW + 2),
};

/** A list that is live, with somebody available. */
function live(): Chronicle {
  const chronicle = new Chronicle();
  chronicle.connected({ kind: 'connecting', step: 'application-login' }, NOW);
  chronicle.saw([{ contact: JOE, presence: LEFT.from }]);
  chronicle.connected(LIVE, NOW);
  return chronicle;
}

test('a change is news while the list is live, and none in a gap, which sums it up', () => {
  const chronicle = live();
  expect(chronicle.changed(LEFT)).toBe(true);
  chronicle.connected(LOST, NOW + 1);
  expect(chronicle.changed(LEFT)).toBe(false);
  const again = chronicle.connected(LIVE, NOW + 3);
  expect(again?.summary?.changes).toHaveLength(1);
  expect(chronicle.summary).toBe(again?.summary);
  expect(chronicle.changed(LEFT)).toBe(true);
  chronicle.dismiss();
  expect(chronicle.summary).toBeUndefined();
});

test('a gap in which nothing changed ends too, and leaves the summary of the one before', () => {
  const chronicle = live();
  chronicle.connected(LOST, NOW + 1);
  chronicle.changed(LEFT);
  chronicle.connected(LIVE, NOW + 2);
  const before = chronicle.summary;
  chronicle.connected(LOST, NOW + 3);
  expect(chronicle.connected(LIVE, NOW + 4)).toEqual({ summary: undefined });
  expect(chronicle.summary).toBe(before);
  expect(chronicle.connected(LIVE, NOW + 5)).toBeUndefined();
});

test('a day goes on where watching ended, and begins anew with other people', () => {
  const chronicle = live();
  chronicle.connected(LOST, NOW + 1);
  chronicle.end();
  expect([chronicle.summary, chronicle.changed(LEFT)]).toEqual([undefined, true]);
  chronicle.connected({ kind: 'stopped' }, NOW + 2);
  expect(chronicle.today(JOE.address, NOW + 3).spans.map(({ display }) => display)).toContain('available');
  chronicle.clear();
  expect(chronicle.today(JOE.address, NOW + 3).spans).toEqual([]);
});
