import { expect, test } from 'vitest';
import type { PresenceChange } from '../../../main/presence/contact.js';
import { Gap } from '../../../main/presence/gap.js';
import { Roster } from '../../../main/presence/roster.js';
import type { Status } from '../../../main/pws/status.js';

const FROM = 1_000;
const NOW = 9_000;

type Report = readonly [contact: string, status: Status];

/** The changes that a roster finds as people go through so many statuses after the first. */
function changesOf(reports: readonly Report[]): PresenceChange[] {
  const roster = new Roster([
    { address: 'joe@example.com', name: 'Joe Nakamura', group: '' },
    { address: 'rita@example.com', name: '', group: '' },
  ]);
  return reports.flatMap(([contact, status]) => [...roster.merge([{ contact, status }], FROM).changes]);
}

function summaryOf(...reports: readonly Report[]) {
  const gap = new Gap(FROM);
  for (const change of changesOf(reports)) gap.add(change);
  return gap.summary(NOW);
}

const JOE = 'joe@example.com';
const RITA = 'rita@example.com';

test('several changes of one person are one, from the first to the last', () => {
  expect(
    summaryOf([RITA, 'DND'], [JOE, 'AVAILABLE'], [JOE, 'AWAY'], [RITA, 'AVAILABLE'], [JOE, 'BUSY']),
  ).toEqual({
    from: FROM,
    to: NOW,
    changes: [
      { address: JOE, name: 'Joe Nakamura', from: 'available', to: 'busy' },
      { address: RITA, name: RITA, from: 'dnd', to: 'available' },
    ],
  });
});

test('whoever is as before did not change', () => {
  expect(summaryOf([JOE, 'AVAILABLE'], [JOE, 'AWAY'], [JOE, 'AVAILABLE'])).toBeUndefined();
});

test('what the server only learned is no change', () => {
  expect(summaryOf([JOE, 'UNKNOWN'], [JOE, 'AWAY'])).toBeUndefined();
});

test('whoever became unknown changed', () => {
  expect(summaryOf([JOE, 'AVAILABLE'], [JOE, 'UNKNOWN'])?.changes).toMatchObject([{ to: 'unknown' }]);
});

test('without a change there is nothing to tell', () => {
  expect(new Gap(FROM).summary(NOW)).toBeUndefined();
});
