import { describe, expect, it } from 'vitest';
import type { AlertRule, AlertScope } from '../../../preload/contract.js';
import * as wishes from '../../../renderer/ui/wishes.js';
import { preferences } from './preferences.js';

const carlotta = { address: 'carlotta@example.com', group: 'Support' };
const scopes: Readonly<Record<string, AlertScope>> = {
  own: { kind: 'person', address: carlotta.address },
  other: { kind: 'person', address: 'reed@example.com' },
  group: { kind: 'group', name: 'Support' },
  otherGroup: { kind: 'group', name: 'Sales' },
  favourites: { kind: 'favourites' },
  everyone: { kind: 'everyone' },
};
const rules = Object.entries(scopes).flatMap(([id, scope]): AlertRule[] => [
  { id, scope, trigger: { kind: 'any-change' }, once: false },
  { id: `${id}-once`, scope, trigger: { kind: 'becomes-available' }, once: true },
]);
const { alerts } = preferences({ alerts: { rules } });
const ids = (found: readonly AlertRule[]): string[] =>
  found.map(({ id }) => id).filter((id) => !id.endsWith('-once'));

describe('rules about somebody', () => {
  it('are their own, and those that they share', () => {
    expect(ids(wishes.ownRules(alerts, carlotta.address))).toEqual(['own']);
    expect(ids(wishes.sharedRules(alerts, carlotta, false))).toEqual(['group', 'everyone']);
    expect(ids(wishes.sharedRules(alerts, carlotta, true))).toEqual(['group', 'favourites', 'everyone']);
    expect([...wishes.watchedByRule(alerts)]).toEqual([carlotta.address, 'reed@example.com']);
  });

  it('wait for just these people', () => {
    for (const [id, scope] of Object.entries(scopes)) {
      expect(wishes.waitingFor(alerts, scope)?.id).toBe(`${id}-once`);
    }
    expect(wishes.waitingFor(alerts, { kind: 'group', name: '' })).toBeUndefined();
  });
});

describe('mutes', () => {
  const muted = [
    { scope: scopes['own']!, until: 2000 },
    { scope: scopes['group']!, until: null },
    { scope: scopes['otherGroup']!, until: null },
  ];
  const silent = preferences({ alerts: { muted } }).alerts;

  it('are in force until they end', () => {
    expect(wishes.muteOf(silent, scopes['own']!, 1999)).toEqual(muted[0]);
    expect(wishes.muteOf(silent, scopes['own']!, 2000)).toBeUndefined();
    expect(wishes.mutesOver(silent, carlotta, false, 1000)).toEqual(muted.slice(0, 2));
    expect(wishes.mutesOver(silent, carlotta, false, 3000)).toEqual([muted[1]]);
  });
});
