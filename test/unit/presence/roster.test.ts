import { describe, expect, test } from 'vitest';
import { Roster } from '../../../main/presence/roster.js';
import type { Device, PresenceReport, RichPresence } from '../../../main/pws/service.js';
import type { Status } from '../../../main/pws/status.js';

const JOE = { address: 'joe@example.com', name: 'Joe Nakamura', group: 'Support' };
const RITA = { address: 'rita@example.com', name: '', group: '' };

const rich = (extra: Partial<RichPresence> = {}): RichPresence => ({ activities: [], devices: [], ...extra });
const joe = (status: Status, extra?: Partial<RichPresence>): PresenceReport => ({
  contact: JOE.address,
  status,
  ...(extra ? { rich: rich(extra) } : {}),
});

describe('merging', () => {
  test('the first report of a contact is a baseline and no change', () => {
    const roster = new Roster([JOE, RITA]);
    const update = roster.merge([joe('AWAY')], 1_000);
    expect(update.entries.map(({ contact }) => contact)).toEqual([JOE]);
    expect(update.changes).toEqual([]);
    expect(roster.entries[0]?.presence).toMatchObject({ status: 'AWAY', since: 1_000, sinceKnown: false });
    expect(roster.entries[1]?.presence).toBeUndefined();
  });

  test('who is watched anew has been in a state since another roster saw them enter it', () => {
    const before = new Roster([JOE, RITA]);
    before.merge([joe('AVAILABLE'), { contact: RITA.address, status: 'BUSY' }], 1_000);
    before.merge([joe('AWAY')], 2_000);
    const anew = new Roster([JOE, RITA], { until: 10_000, entries: before.entries });
    expect(anew.entries.map(({ presence }) => presence)).toEqual([undefined, undefined]);
    const { changes } = anew.merge([joe('AWAY'), { contact: RITA.address, status: 'AVAILABLE' }], 12_000);
    // It is a first look all the same: nobody is told what was different before it.
    expect(changes).toEqual([]);
    expect(anew.entries[0]?.presence).toMatchObject({ since: 2_000, sinceKnown: true });
    expect(anew.entries[1]?.presence).toMatchObject({ since: 12_000, sinceKnown: true });
  });

  test('what was known long before a first look counts no more', () => {
    const before = new Roster([JOE]);
    before.merge([joe('AWAY')], 1_000);
    const anew = new Roster([JOE], { until: 10_000, entries: before.entries });
    anew.merge([joe('AWAY')], 80_000);
    expect(anew.entries[0]?.presence).toMatchObject({ since: 80_000, sinceKnown: false });
  });

  test('a delta leaves the others as they are', () => {
    const roster = new Roster([JOE, RITA]);
    roster.merge([joe('AVAILABLE'), { contact: RITA.address, status: 'BUSY' }], 1_000);
    const { changes } = roster.merge([joe('AWAY')], 2_000);
    expect(changes).toMatchObject([{ contact: JOE, from: { status: 'AVAILABLE' }, to: { status: 'AWAY' } }]);
    expect(roster.entries.map(({ presence }) => presence?.status)).toEqual(['AWAY', 'BUSY']);
    roster.merge([], 3_000);
    expect(roster.entries.map(({ presence }) => presence?.status)).toEqual(['AWAY', 'BUSY']);
  });

  test('what is the same is no change, even when it is told again', () => {
    const roster = new Roster([JOE]);
    roster.merge([joe('BUSY', { activities: ['meeting'] })], 1_000);
    expect(roster.merge([joe('BUSY', { activities: ['meeting'] })], 2_000)).toEqual({
      entries: [],
      changes: [],
    });
  });

  test('a note is shown and is no change of status', () => {
    const roster = new Roster([JOE]);
    roster.merge([joe('AWAY', {})], 1_000);
    const update = roster.merge([joe('AWAY', { note: 'back 14:30' })], 2_000);
    expect(update.entries).toHaveLength(1);
    expect(update.changes).toEqual([]);
    expect(roster.entries[0]?.presence).toMatchObject({ note: 'back 14:30', since: 1_000 });
  });

  test('devices are told of on request, and are no change of status', () => {
    const roster = new Roster([JOE]);
    const phone: Device = {
      id: 'SEP1',
      open: true,
      capabilities: { audio: true, video: false, text: false },
    };
    expect(roster.detailed(JOE.address)).toBeUndefined();
    roster.merge([joe('AWAY', { devices: [phone] })], 1_000);
    expect(roster.detailed(JOE.address)).toMatchObject({ status: 'AWAY', devices: [phone] });
    const update = roster.merge([joe('AWAY', { devices: [{ ...phone, open: false }] })], 2_000);
    // Whoever looks at the details is to ask again.
    expect(update.entries).toHaveLength(1);
    expect(update.changes).toEqual([]);
    expect(roster.detailed(JOE.address)).toMatchObject({ since: 1_000, devices: [{ open: false }] });
    roster.merge([joe('AWAY', {})], 3_000);
    expect(roster.detailed(JOE.address)?.devices).toEqual([]);
  });

  test('a call within busy is a change of what is shown, and its time starts', () => {
    const roster = new Roster([JOE]);
    roster.merge([joe('BUSY', { activities: ['meeting'] })], 1_000);
    const { changes } = roster.merge([joe('BUSY', { activities: ['on-the-phone', 'meeting'] })], 2_000);
    expect(changes).toMatchObject([{ from: { display: 'in-a-meeting' }, to: { display: 'on-the-phone' } }]);
    expect(roster.entries[0]?.presence).toMatchObject({
      activities: ['meeting'],
      since: 2_000,
      sinceKnown: true,
    });
  });

  test('people who are not in the roster are passed over', () => {
    const roster = new Roster([JOE]);
    expect(roster.merge([{ contact: 'eve@example.com', status: 'DND' }], 1_000)).toEqual({
      entries: [],
      changes: [],
    });
  });

  test('whoever has no name goes by the one the server knows', () => {
    const roster = new Roster([JOE, RITA]);
    roster.merge(
      [{ contact: RITA.address, status: 'AVAILABLE', rich: rich({ displayName: 'Rita Ora-Lopez' }) }],
      1_000,
    );
    roster.merge([joe('AVAILABLE', { displayName: 'JOSEPH N' })], 1_000);
    expect(roster.entries.map(({ contact }) => contact.name)).toEqual(['Joe Nakamura', 'Rita Ora-Lopez']);
  });

  test('counts who is available as it changes', () => {
    const roster = new Roster([JOE, RITA]);
    const counts = [roster.count];
    for (const status of ['AVAILABLE', 'AVAILABLE', 'BUSY', 'AVAILABLE', 'UNKNOWN'] as const) {
      roster.merge([joe(status)], 1_000);
      counts.push(roster.count);
    }
    expect(counts.map(({ available }) => available)).toEqual([0, 1, 1, 0, 1, 0]);
    expect(roster.count.total).toBe(2);
  });
});
