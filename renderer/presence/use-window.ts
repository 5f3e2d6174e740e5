import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Layout } from './layout.js';

/** What of a long list is in sight. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

/**
 * Follows how a list is scrolled. Give `scroller` to the element that scrolls. When the lines become others, the row
 * that the person is at stays where it is on the screen.
 */
export function useWindow(
  layout: Layout,
  anchor: string | undefined,
): {
  scroller: RefObject<HTMLDivElement | null>;
  sight: Sight;
  scrollTo: (top: number) => void;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>({ top: 0, height: 600 });
  const before = useRef(layout);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => {
      setSight((known) =>
        known.top === element.scrollTop && known.height === element.clientHeight
          ? known
          : { top: element.scrollTop, height: element.clientHeight },
      );
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    const old = before.current;
    before.current = layout;
    if (element === null || old === layout) return;
    const was = old.lineAt(old.lines.indexOf(anchor));
    const is = layout.lineAt(layout.lines.indexOf(anchor));
    if (was === undefined || is === undefined) return;
    const inSight =
      was.top + was.height > element.scrollTop && was.top < element.scrollTop + element.clientHeight;
    if (inSight) element.scrollTop += is.top - was.top;
  }, [layout, anchor]);

  return {
    scroller,
    sight,
    scrollTo: (top) => {
      if (scroller.current !== null) scroller.current.scrollTop = top;
    },
  };
}
