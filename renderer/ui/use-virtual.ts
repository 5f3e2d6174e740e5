import {
  Virtualizer,
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

export type ListVirtualizer = Virtualizer<HTMLDivElement, HTMLElement>;

export interface VirtualList {
  readonly count: number;
  /** Height of a line in pixels. A new function means that the lines are new. */
  readonly sizeOf: (index: number) => number;
  readonly keyOf: (index: number) => string;
  /** A line that stays rendered wherever the list is scrolled to, because it has the focus; -1 for none. */
  readonly keep: number;
  /** Pixels at the top that something sticky covers. */
  readonly covered: number;
}

/** Renders only the lines of a long list that can be seen. Give `scroller` to the element that scrolls. */
export function useVirtual(list: VirtualList): {
  scroller: RefObject<HTMLDivElement | null>;
  virtualizer: ListVirtualizer;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer<number, undefined>((count) => count + 1, 0);
  const options: VirtualizerOptions<HTMLDivElement, HTMLElement> = {
    count: list.count,
    getScrollElement: () => scroller.current,
    estimateSize: list.sizeOf,
    getItemKey: list.keyOf,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: 6,
    scrollPaddingStart: list.covered,
    rangeExtractor: (range) => {
      const visible = defaultRangeExtractor(range);
      if (list.keep >= 0 && list.keep < list.count && !visible.includes(list.keep)) visible.push(list.keep);
      return visible.sort((a, b) => a - b);
    },
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return { scroller, virtualizer };
}
