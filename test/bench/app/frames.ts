import type { Page } from '@playwright/test';

/** How the frames of a page went while they were watched: milliseconds from each to the next. */
export type Frames = readonly number[];

/** Begins to watch the frames of a page. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const next = (): void => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      handle = requestAnimationFrame(next);
    };
    let handle = requestAnimationFrame(next);
    Object.assign(window, {
      endFrames() {
        cancelAnimationFrame(handle);
        return gaps;
      },
    });
  });
}

/** Ends watching, and tells how they went. */
export function framesOf(page: Page): Promise<Frames> {
  return page.evaluate(() => (window as unknown as { endFrames(): number[] }).endFrames());
}

/** Scrolls the list from one end to the other in so many frames, and back where it is short. */
export function scrollThrough(page: Page, frames: number): Promise<Frames> {
  return page.evaluate(async (count) => {
    const scroller = document.querySelector('.list');
    if (scroller === null) throw new Error('There is no list.');
    const way = scroller.scrollHeight - scroller.clientHeight;
    // Answers after the frame: when a person scrolls, it is between frames, and nothing waits for a layout of its own.
    const frame = (): Promise<number> =>
      new Promise((resolve) =>
        requestAnimationFrame((at) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(at);
          port2.postMessage(undefined);
        }),
      );
    const gaps: number[] = [];
    scroller.scrollTop = 0;
    await frame();
    let last = await frame();
    for (let step = 1; step <= count; step++) {
      scroller.scrollTop = (way * step) / count;
      const now = await frame();
      gaps.push(now - last);
      last = now;
    }
    return gaps;
  }, frames);
}

/** A frame at 60 a second, in milliseconds. */
export const FRAME_MS = 1000 / 60;

/** How many frames were left out: each gap holds one, and what is left of it could have held others. */
export function dropped(frames: Frames): number {
  return frames.reduce((count, gap) => count + Math.max(0, Math.round(gap / FRAME_MS) - 1), 0);
}
