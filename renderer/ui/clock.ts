import { signal, type ReadonlySignal } from '@preact/signals';

/** A duration in whole minutes begins anywhere in a minute: it is behind by this at most. */
const TICK_MS = 20_000;

/** The parts of a page the clock needs: whether anybody can see it, and to hear when that changes. */
export interface Visibility {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
}

/**
 * The time in milliseconds since the epoch as durations need it: three ticks in each minute, the first when it is full,
 * while the page is visible, none while it is hidden, one at once when it is shown again. It is the time of the last tick
 * also where the page came up later, so that all windows say the same at any moment.
 */
export function durationClock(page: Visibility, time: () => number): ReadonlySignal<number> {
  const lastTick = (at: number): number => at - (at % TICK_MS);
  const now = signal(lastTick(time()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(timer);
    if (page.hidden) return;
    const at = time();
    now.value = lastTick(at);
    timer = setTimeout(follow, TICK_MS - (at % TICK_MS));
  };
  page.addEventListener('visibilitychange', follow);
  follow();
  return now;
}
