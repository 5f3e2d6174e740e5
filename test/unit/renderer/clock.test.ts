import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { minuteClock } from '../../../renderer/ui/clock.js';

class Page {
  hidden = false;
  #listener: (() => void) | undefined;

  addEventListener(_: 'visibilitychange', listener: () => void): void {
    this.#listener = listener;
  }

  show(shown: boolean): void {
    this.hidden = !shown;
    this.#listener?.();
  }
}

describe('minuteClock', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  it('ticks once a minute while the page is seen, and not while it is hidden', () => {
    const page = new Page();
    const now = minuteClock(page, () => Date.now());
    vi.advanceTimersByTime(59_999);
    expect(now.value).toBe(0);
    vi.advanceTimersByTime(1);
    expect(now.value).toBe(60_000);
    page.show(false);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(600_000);
    page.show(true);
    expect(now.value).toBe(660_000);
  });
});
