import type { Page } from '@playwright/test';
import { monotonicMs } from '../monotonic.js';

/** A row that became another, and when the frame with it was done: by the page's clock. */
export interface PaintedRow {
  readonly id: string;
  readonly at: number;
}

/** The ids of the rows that are wholly in sight. */
export function rowsInSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const list = document.querySelector('.list')?.getBoundingClientRect();
    return [...document.querySelectorAll('.row')]
      .filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return list !== undefined && top >= list.top + 40 && bottom <= list.bottom;
      })
      .map(({ id }) => id);
  });
}

/** Notes, in the page itself, each row that is repainted in another state; nothing is asked of it meanwhile. */
export async function watchRows(page: Page): Promise<void> {
  await page.evaluate(() => {
    const painted: { id: string; at: number }[] = [];
    const observer = new MutationObserver((mutations) => {
      const ids = new Set(mutations.map(({ target }) => (target as Element).id));
      requestAnimationFrame(() => {
        // The task that follows a frame runs when its style, layout and paint are done.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const at = performance.now();
          for (const id of ids) painted.push({ id, at });
        };
        port2.postMessage(undefined);
      });
    });
    observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-label'] });
    Object.assign(window, { paintedRows: () => painted.splice(0) });
  });
}

/** What was noted since this was asked last. */
export function paintedRows(page: Page): Promise<PaintedRow[]> {
  return page.evaluate(() => (window as unknown as { paintedRows(): PaintedRow[] }).paintedRows());
}

/**
 * Milliseconds that the page's clock is ahead of `monotonicMs`: both count with the machine's own, from different
 * beginnings. Of many questions the one answered soonest tells best, to half of the time that it took.
 */
export async function clockAhead(page: Page): Promise<number> {
  let best = { took: Infinity, ahead: 0 };
  for (let question = 0; question < 50; question++) {
    const before = monotonicMs();
    const theirs = await page.evaluate(() => performance.now());
    const took = monotonicMs() - before;
    if (took < best.took) best = { took, ahead: theirs - before - took / 2 };
  }
  return best.ahead;
}
