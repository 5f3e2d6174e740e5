import { signal, type ReadonlySignal } from '@preact/signals';

const MINUTE_MS = 60_000;

/** The parts of a page the clock needs: whether anybody can see it, and to hear when that changes. */
export interface Visibility {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
}

/**
 * The time in milliseconds since the epoch as durations need it: one tick at each full minute while the page is
 * visible, none while it is hidden, one at once when it is shown again.
 */
export function minuteClock(page: Visibility, time: () => number): ReadonlySignal<number> {
  const now = signal(time());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(timer);
    if (page.hidden) return;
    const at = time();
    now.value = at;
    timer = setTimeout(follow, MINUTE_MS - (at % MINUTE_MS));
  };
  page.addEventListener('visibilitychange', follow);
  follow();
  return now;
}
