import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isOnWords } from '../../core/annotation/mark-kind';
import type { TextRange } from '../../core/document/text-range';
import type { AnnotationId } from '../../core/ids';
import { useComposing } from '../state/composing';
import { useMarkBar } from '../state/mark-bar-store';
import { boxAt } from '../text/dom-range';
import { usePage, viewOf } from '../text/page-store';
import { restingTop } from '../text/scroll-smoothly';
import { toolbarHeight } from '../ui/toolbar-height';
import type { Edges, PopoverStand } from './popover-stand';
import { isGrownOut, moved, popoverStand } from './popover-stand';
import { bringIntoView } from './use-card-in-view';
import type { Passage } from './use-passages';

/** px: under the line's middle, where the page does not show the mark. */
const unseen: PopoverStand = { top: 26 };

/**
 * Where the card of a mark stands. It is chosen as the card opens, and anew where the mark or the layout
 * changes, so that it stays where it is while one reads and writes; but not where it grows out of the
 * view, nor while an input method composes in it.
 */
export function usePopoverStand(
  { annotation: { id, kind }, start, end, y }: Passage,
  popover: RefObject<HTMLElement | null>,
): PopoverStand {
  /** From the middle of the mark's first line, with which the card moves. */
  const [from, setFrom] = useState(unseen);
  const { column, sheet, laid } = usePage();
  const isPicked = useMarkBar((state) => state.picked === id);
  /** The mark with a bar, or that had one: it comes back when an end was dragged. */
  const [barred, setBarred] = useState<AnnotationId | null>(null);
  if (isPicked && barred !== id) setBarred(id);
  const hasBar = barred === id;
  const lastShown = isOnWords(kind) ? end - 1 : start;

  const place = useCallback(() => {
    const view = viewOf(sheet);
    if (column === null || sheet === null || view === null || popover.current === null) return;
    const lines = linesOf(column, sheet, { start, end: lastShown });
    if (lines === null) return;
    const stand = popoverStand({
      ...lines,
      view: edgesOf(view),
      height: popover.current.offsetHeight,
      bar: toolbarHeight,
      hasBar,
    });
    const next = moved(stand, -(lines.first.top + lines.first.bottom) / 2);
    setFrom((before) => (isSame(before, next) ? before : next));
  }, [start, lastShown, hasBar, popover, column, sheet]);

  useLayoutEffect(place, [place, id, laid]);
  useEffect(() => {
    // A jump to the mark begins only now: the view that counts is the one it leads to.
    const frame = requestAnimationFrame(() => flushSync(place));
    return () => cancelAnimationFrame(frame);
  }, [place, id]);

  const stand = moved(from, y);
  const now = useRef(stand);
  useLayoutEffect(() => {
    now.current = stand;
  });
  useEffect(() => {
    const card = popover.current;
    if (card === null) return undefined;
    let height = card.offsetHeight;
    const look = () => {
      const view = viewOf(sheet);
      const before = height;
      if (view === null || useComposing.getState().take !== null) return;
      height = card.offsetHeight;
      if (height <= before || !isGrownOut(now.current, height, edgesOf(view))) return;
      flushSync(place);
      bringIntoView(sheet);
    };
    const observer = new ResizeObserver(look);
    observer.observe(card);
    // The field may go with its composition: React draws nothing at once then.
    const off = useComposing.subscribe(() => queueMicrotask(look));
    return () => {
      observer.disconnect();
      off();
    };
  }, [popover, sheet, place]);

  return stand;
}

/** What the view shows once it has come to rest. */
function edgesOf(view: HTMLElement): Edges {
  const top = restingTop(view);
  return { top, bottom: top + view.clientHeight };
}

function isSame(a: PopoverStand, b: PopoverStand): boolean {
  return 'top' in a ? 'top' in b && a.top === b.top : 'bottom' in b && a.bottom === b.bottom;
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
  const inSheet = ({ top, bottom }: DOMRect) => ({ top: top - origin, bottom: bottom - origin });
  return { first: inSheet(first), last: inSheet(last) };
}
