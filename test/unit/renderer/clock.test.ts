import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { durationClock } from '../../../renderer/ui/clock.js';
import { elapsed } from '../../../renderer/ui/times.js';
import { FakePage } from './fake-page.js';

describe('durationClock', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  it('ticks three times in each minute while the page is seen, and not while it is hidden', () => {
    vi.setSystemTime(45_000);
    const page = new FakePage();
    const now = durationClock(page, () => Date.now());
    vi.advanceTimersByTime(14_999);
    expect(now.value).toBe(40_000);
    vi.advanceTimersByTime(1);
    expect(now.value).toBe(60_000);
    vi.advanceTimersByTime(20_000);
    expect(now.value).toBe(80_000);
    page.show(false);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(600_000);
    page.show(true);
    expect(now.value).toBe(680_000);
  });

  it('says in a window that came up later what it says in the others', () => {
    const now = durationClock(new FakePage(), () => Date.now());
    const page = new FakePage();
    const later = durationClock(page, () => Date.now());
    page.show(false);
    for (const passed of [47_000, 13_500, 19_600]) {
      vi.advanceTimersByTime(passed);
      page.show(true);
      expect(later.value).toBe(now.value);
      page.show(false);
    }
  });

  it('has a duration turn less than half a minute after it is so', () => {
    const now = durationClock(new FakePage(), () => Date.now());
    for (const since of [1, 19_999, 20_001, 31_000, 59_999]) {
      vi.advanceTimersByTime(since + 3 * 60_000 + 29_999 - Date.now());
      expect(elapsed(since, now.value, true)).toBe('3 min');
      vi.setSystemTime(0);
      vi.advanceTimersByTime(20_000);
    }
  });
});
