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
  });

  it.each<[string, AlertScope[], string[]]>([
    ['nobody', [], []],
    ['whom a rule names', [scopes['own']!], ['carlotta']],
    ['a group', [scopes['group']!], ['carlotta', 'joe']],
    ['favourites', [{ kind: 'favourites' }], ['rita']],
    ['everyone', [scopes['own']!, { kind: 'everyone' }], ['carlotta', 'joe', 'reed', 'rita']],
  ])('make watched: %s', (_, about, watched) => {
    const people = ['carlotta', 'joe', 'reed', 'rita'].map((name, index) => ({
      address: `${name}@example.com`,
      group: index < 2 ? carlotta.group : 'Another',
    }));
    const asked = { ...alerts, rules: about.map((scope) => ({ ...rules[0]!, scope })) };
    const favourites = new Set(['rita@example.com', 'gone@example.com']);
    expect([...wishes.watchedAmong(people, asked, favourites)]).toEqual(
      watched.map((name) => `${name}@example.com`),
    );
  });

  it('wait for just these people', () => {
    for (const [id, scope] of Object.entries(scopes)) {
      expect(wishes.waitingFor(alerts, scope)?.id).toBe(`${id}-once`);
    }
    expect(wishes.waitingFor(alerts, { kind: 'group', name: '' })).toBeUndefined();
  });
});

describe('mutes', () => {
  const over = (...about: (keyof typeof scopes)[]) =>
    preferences({ alerts: { muted: about.map((name) => ({ scope: scopes[name]!, until: 2000 })) } }).alerts;

  it('of more people are passed by being told once about one of them, that of the very person is not', () => {
    expect(wishes.passedMute(over(), carlotta, true, 0)).toBeUndefined();
    expect(wishes.passedMute(over('group'), carlotta, false, 0)?.scope).toEqual(scopes['group']);
    expect(wishes.passedMute(over('group'), carlotta, false, 2000)).toBeUndefined();
    expect(wishes.passedMute(over('group', 'own'), carlotta, false, 0)).toBeUndefined();
    expect(wishes.passedMute(over('favourites'), carlotta, false, 0)).toBeUndefined();
    expect(wishes.passedMute(over('favourites', 'other'), carlotta, true, 0)?.scope).toEqual({
      kind: 'favourites',
    });
  });

  it('of everyone are those of a group, too', () => {
    expect(wishes.groupMute(over('everyone'), scopes['group']!, 0)?.scope).toEqual({ kind: 'everyone' });
    expect(wishes.groupMute(over('group', 'everyone'), scopes['group']!, 0)?.scope).toEqual(scopes['group']);
    expect(wishes.groupMute(over('otherGroup'), scopes['group']!, 0)).toBeUndefined();
  });

  it('are one and the same by whom, since when and until when', () => {
    const mute = { scope: scopes['group']!, since: 1, until: null };
    expect(wishes.sameMute(mute, { ...mute })).toBe(true);
    expect(wishes.sameMute(mute, { ...mute, since: 2 })).toBe(false);
    expect(wishes.sameMute(mute, { ...mute, until: 3 })).toBe(false);
    expect(wishes.sameMute(mute, { ...mute, scope: scopes['otherGroup']! })).toBe(false);
  });

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
