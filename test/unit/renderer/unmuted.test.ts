import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { AlertMute } from '../../../preload/contract.js';
import { Unmuted } from '../../../renderer/presence/unmuted.js';
import { preferences } from './preferences.js';

const MINUTE = 60_000;
const support = { kind: 'group', name: 'Support' } as const;
const hour: AlertMute = { scope: support, since: 0, until: 60 * MINUTE };
const always: AlertMute = { scope: support, since: 5 * MINUTE, until: null };

function unmuted(muted: AlertMute[]) {
  const alerts = signal(preferences({ alerts: { muted } }).alerts);
  const now = signal(2 * MINUTE);
  const mutes = (next: AlertMute[]): void => {
    alerts.value = { ...alerts.value, muted: next };
  };
  return { ended: new Unmuted(alerts, now), now, mutes };
}

describe('a mute that was ended', () => {
  it('is known with the time, until it is back', () => {
    const { ended, mutes } = unmuted([hour]);
    expect(ended.at(hour)).toBeUndefined();
    mutes([]);
    expect(ended.at(hour)).toBe(2 * MINUTE);
    mutes([hour]);
    expect(ended.at(hour)).toBeUndefined();
  });

  it('is not one that is over, nor one that another took the place of', () => {
    const { ended, mutes, now } = unmuted([hour]);
    mutes([always]);
    expect(ended.at(hour)).toBeUndefined();
    mutes([]);
    expect([ended.at(hour), ended.at(always)]).toEqual([undefined, 2 * MINUTE]);
    mutes([hour]);
    now.value = 60 * MINUTE;
    mutes([]);
    expect(ended.at(hour)).toBeUndefined();
  });

  it('is none that was made later for the same people', () => {
    const { ended, mutes } = unmuted([always]);
    mutes([]);
    const later = { ...always, since: 9 * MINUTE };
    expect(ended.at(later)).toBeUndefined();
    expect(ended.at(always)).toBeDefined();
    mutes([later]);
    expect(ended.at(always)).toBeUndefined();
  });
});
