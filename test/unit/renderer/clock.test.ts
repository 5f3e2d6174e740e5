import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { minuteClock } from '../../../renderer/ui/clock.js';
import { FakePage } from './fake-page.js';

describe('minuteClock', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  it('ticks at each full minute while the page is seen, and not while it is hidden', () => {
    vi.setSystemTime(20_000);
    const page = new FakePage();
    const now = minuteClock(page, () => Date.now());
    vi.advanceTimersByTime(39_999);
    expect(now.value).toBe(20_000);
    vi.advanceTimersByTime(1);
    expect(now.value).toBe(60_000);
    vi.advanceTimersByTime(60_000);
    expect(now.value).toBe(120_000);
    page.show(false);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(600_000);
    page.show(true);
    expect(now.value).toBe(720_000);
  });
});
