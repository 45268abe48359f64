import type { VirtualItem } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useState } from 'react';
import type { Row } from './rows';

/** px of a row before it has been drawn once. */
const guessed: Readonly<Record<Row['kind'], number>> = { essay: 40, title: 36, note: 92 };

/** Rows drawn above and below those in view. */
const beyondView = 8;

/** px at the top of the view that a title lies over, and at its foot. */
const covered = { top: 36, bottom: 8 };

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
  /** Brings a row into view, drawn or not. */
  readonly show: (index: number) => void;
}

/** Draws of a list's rows those in view and a few around, and always those `kept`. */
export function useWindowedRows(
  rows: readonly Row[],
  list: RefObject<HTMLElement | null>,
  kept: readonly number[],
): WindowedRows {
  const above = useHeightAbove(list);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here what it returns
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: (index) => guessed[rows[index]?.kind ?? 'note'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: beyondView,
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
      (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
      [virtualizer],
    ),
  };
}

/** What scrolls the list: its panel's pages or, in a very low window, the whole panel. */
function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  const pages = list?.parentElement ?? null;
  if (pages === null || getComputedStyle(pages).overflowY !== 'visible') return pages;
  return pages.parentElement;
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
    for (let one = list.current?.previousElementSibling; one; one = one.previousElementSibling) {
      changes.observe(one);
    }
    window.addEventListener('resize', look);
    return () => {
      changes.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [list]);
  return above;
}
