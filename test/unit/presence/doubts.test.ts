import { describe, expect, it } from 'vitest';
import { Doubts, everybodyAwaited, type Awaited } from '../../../main/presence/doubts.js';
import type { PresenceReport } from '../../../main/pws/service.js';

const TEAM = ['a@example.com', 'b@example.com'];

const about = (...contacts: string[]): PresenceReport[] =>
  contacts.map((contact) => ({ contact, status: 'AVAILABLE' }));

function doubting() {
  const leftOut: true[] = [];
  const doubts = new Doubts(new Set(TEAM), () => void leftOut.push(true));
  /** A subscription with its fetches. */
  const subscription = (awaited: Awaited = everybodyAwaited()) => ({
    awaited,
    hears: (reports: readonly PresenceReport[] | undefined, isExpected = true): boolean => {
      doubts.heard(reports, awaited, isExpected);
      return doubts.isSuspect;
    },
  });
  return { doubts, leftOut, subscription };
}

describe('Doubts', () => {
  it('has none where everybody is told of at first, and one of them later', () => {
    const first = doubting().subscription();
    expect(first.hears(about(...TEAM))).toBe(false);
    expect(first.hears(about('a@example.com'))).toBe(false);
    expect(first.hears([])).toBe(false);
  });

  it('has some where an expected answer holds no list, unless this server says so that nothing changed', () => {
    const { subscription } = doubting();
    const first = subscription();
    first.hears(about(...TEAM));
    first.hears(about('a@example.com'));
    expect(first.hears(undefined, false)).toBe(false);
    expect(first.hears(undefined)).toBe(true);
    // Everybody at once ends it.
    expect(first.hears(about(...TEAM))).toBe(false);

    const usual = doubting().subscription();
    usual.hears(about(...TEAM));
    expect(usual.hears(undefined)).toBe(false);
    expect(usual.hears(undefined)).toBe(false);
  });

  it('has some where the first fetch leaves people out, and says so where the next subscription does as well', () => {
    const { doubts, leftOut, subscription } = doubting();
    expect(subscription().hears(about('a@example.com', 'somebody.else@example.com'))).toBe(true);
    expect(leftOut).toHaveLength(0);
    doubts.settle();
    expect(doubts.isSuspect).toBe(false);
    expect(subscription().hears(about('a@example.com'))).toBe(false);
    expect(leftOut).toHaveLength(1);
    // Whole again, and short anew: that is another story.
    expect(subscription().hears(about(...TEAM))).toBe(false);
    expect(subscription().hears(about('b@example.com'))).toBe(true);
    expect(leftOut).toHaveLength(1);
  });

  it('has some after a fetch that was turned away, until everybody is told of', () => {
    const owing = doubting().subscription();
    owing.hears(about(...TEAM));
    owing.awaited.isOwed = true;
    expect(owing.hears(about('a@example.com'))).toBe(true);
    expect(owing.hears(about('b@example.com'))).toBe(true);
    expect(owing.hears(about(...TEAM))).toBe(false);
  });
});
