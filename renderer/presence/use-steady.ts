import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps an element as high as it has been since it was made, so that what stands below it does not move up when it has
 * less to say. In another width it begins anew. Give the answer to the element.
 */
export function useSteady(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const tallest = useRef({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const { width } = current.getBoundingClientRect();
    if (width !== tallest.current.width) {
      current.style.minHeight = '';
      tallest.current = { width, height: 0 };
    }
    tallest.current.height = Math.max(tallest.current.height, current.getBoundingClientRect().height);
    current.style.minHeight = `${tallest.current.height}px`;
  });
  return element;
}
