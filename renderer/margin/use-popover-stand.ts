import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';
import type { TextRange } from '../../core/document/text-range';
import { isOnWords } from '../../core/annotation/mark-kind';
import { useMarkBar } from '../state/mark-bar-store';
import { boxAt } from '../text/dom-range';
import { usePage, viewOf } from '../text/page-store';
import { restingTop } from '../text/scroll-smoothly';
import { toolbarHeight } from '../ui/toolbar-height';
import type { Edges, PopoverStand } from './popover-stand';
import { popoverStand } from './popover-stand';
import type { Passage } from './use-passages';

/** px: under the line's middle, where the page does not show the mark. */
const unseen: PopoverStand = { top: 26 };

/**
 * Where the card of a mark stands. It is chosen as the card opens, and anew where the mark or the layout
 * changes, so that it stays where it is while one reads and writes.
 */
export function usePopoverStand(
  { annotation: { id, kind }, start, end, y }: Passage,
  popover: RefObject<HTMLElement | null>,
): PopoverStand {
  /** From the middle of the mark's first line, with which the card moves. */
  const [from, setFrom] = useState(unseen);
  const { column, sheet, laid } = usePage();
  const isPicked = useMarkBar((state) => state.picked === id);
  /** Room is kept for a bar that was there once: it comes back when an end was dragged. */
  const [bar, setBar] = useState(0);
  if (isPicked && bar === 0) setBar(toolbarHeight);
  const lastShown = isOnWords(kind) ? end - 1 : start;

  useLayoutEffect(() => {
    const view = viewOf(sheet);
    if (column === null || sheet === null || view === null || popover.current === null) return;
    const lines = linesOf(column, sheet, { start, end: lastShown });
    if (lines === null) return;
    const top = restingTop(view);
    const stand = popoverStand({
      ...lines,
      view: { top, bottom: top + view.clientHeight },
      height: popover.current.offsetHeight,
      bar,
    });
    setFrom(moved(stand, -(lines.first.top + lines.first.bottom) / 2));
  }, [start, lastShown, bar, popover, column, sheet, laid]);

  return moved(from, y);
}

function moved(stand: PopoverStand, by: number): PopoverStand {
  return 'top' in stand ? { top: stand.top + by } : { bottom: stand.bottom + by };
}

/** The lines of two characters, in px of the sheet; null where the page does not show both. */
function linesOf(
  column: Element,
  sheet: Element,
  { start, end }: TextRange,
): { readonly first: Edges; readonly last: Edges } | null {
  const [first, last] = [boxAt(column, start), boxAt(column, end)];
  if (first === null || last === null) return null;
  const origin = sheet.getBoundingClientRect().top;
  const edgesOf = ({ top, bottom }: DOMRect) => ({ top: top - origin, bottom: bottom - origin });
  return { first: edgesOf(first), last: edgesOf(last) };
}
