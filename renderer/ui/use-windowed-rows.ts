import type { VirtualItem } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Rows drawn above and below those in view. */
const beyondView = 8;

/** A list of which the rows in view are drawn. */
export interface WindowedList {
  readonly rows: readonly { readonly key: string }[];
  /** px of a row before it has been drawn once. */
  readonly guess: (index: number) => number;
  readonly list: RefObject<HTMLElement | null>;
  /** Rows that are drawn wherever the list is scrolled to. */
  readonly kept: readonly number[];
  /** px at the top and foot of the view that something lies over. */
  readonly covered: { readonly top: number; readonly bottom: number };
}

/** The rows of the list that are drawn, and where. */
export interface WindowedRows {
  /** In ascending order. */
  readonly drawn: readonly VirtualItem[];
  /** px from the list's top to a row's. */
  readonly topOf: (index: number) => number;
  /** px of all rows. */
  readonly height: number;
  /** The row at the top of the view. */
  readonly first: number;
  /** For each drawn row's element, which carries the row's number as data-index. */
  readonly measure: (row: Element | null) => void;
  /** Brings a row into view, drawn or not; by a scroll that the eye can follow where it is to be gentle. */
  readonly show: (index: number, gently?: boolean) => void;
}

/** Draws of a list's rows those in view and a few around, and always those `kept`. */
export function useWindowedRows(windowed: WindowedList): WindowedRows {
  const { rows, guess, list, kept, covered } = windowed;
  const above = useHeightAbove(list);
  const scroller = useScroller(list);
  // Made anew only where rows come or go: with it the places of all of them are reckoned anew.
  const keyOf = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here what it returns
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: scroller,
    estimateSize: guess,
    getItemKey: keyOf,
    overscan: beyondView,
    // What is to be seen is drawn at once, and not only when the list has been measured.
    initialRect: { width: 0, height: window.innerHeight },
    scrollMargin: above,
    scrollPaddingStart: covered.top,
    scrollPaddingEnd: covered.bottom,
    rangeExtractor: (range) =>
      [...new Set([...kept, ...defaultRangeExtractor(range)])]
        .filter((index) => index >= 0 && index < range.count)
        .sort((a, b) => a - b),
  });
  const topOf = (index: number) => (virtualizer.measurementsCache[index]?.start ?? above) - above;
  return {
    drawn: virtualizer.getVirtualItems(),
    topOf,
    height: virtualizer.getTotalSize(),
    first: virtualizer.range?.startIndex ?? 0,
    measure: virtualizer.measureElement,
    show: useCallback(
      (index, gently = false) => {
        const still = !gently || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
        virtualizer.scrollToIndex(index, { align: 'auto', behavior: still ? 'auto' : 'smooth' });
      },
      [virtualizer],
    ),
  };
}

/** Tells what scrolls the list; looked for again where the window has another size, and not at each frame. */
function useScroller(list: RefObject<HTMLElement | null>): () => HTMLElement | null {
  const known = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const forget = () => (known.current = null);
    window.addEventListener('resize', forget);
    return () => window.removeEventListener('resize', forget);
  }, []);
  return useCallback(() => {
    if (known.current?.contains(list.current) !== true) known.current = scrollerOf(list.current);
    return known.current;
  }, [list]);
}

/** What scrolls the list: the nearest element around it that does, which in a very low window is another. */
function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  let around = list?.parentElement ?? null;
  while (around !== null && !/auto|scroll/u.test(getComputedStyle(around).overflowY)) {
    around = around.parentElement;
  }
  return around;
}

/** What stands before the list in what scrolls it. */
function elementsAbove(list: HTMLElement, scroller: HTMLElement): readonly Element[] {
  const above: Element[] = [];
  for (let at: Element | null = list; at !== null && at !== scroller; at = at.parentElement) {
    for (let one = at.previousElementSibling; one; one = one.previousElementSibling) {
      above.push(one);
    }
  }
  return above;
}

/** px of what scrolls with the list above it. */
function useHeightAbove(list: RefObject<HTMLElement | null>): number {
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const look = () => {
      const scroller = scrollerOf(list.current);
      if (scroller === null || list.current === null) return;
      const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setAbove(Math.round(top + scroller.scrollTop));
    };
    look();
    const changes = new ResizeObserver(look);
    const scroller = scrollerOf(list.current);
    if (list.current !== null && scroller !== null) {
      for (const one of elementsAbove(list.current, scroller)) changes.observe(one);
    }
    window.addEventListener('resize', look);
    return () => {
      changes.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [list]);
  return above;
}
