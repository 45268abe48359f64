import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { trimmedRange } from '../../core/document/text-range';
import { useCursorIn } from '../state/cursor-store';
import type { OpenEssay } from '../state/reading-store';
import { selectByKeys, selectionCarriedOut, useSelection } from '../state/selection-store';
import { domRangeOf } from '../text/dom-range';
import { landing } from './landing';
import { scrollSmoothly } from '../text/scroll-smoothly';

/** Carries out on the page what the reading cursor and its sentences ask for. */
export function useCursorOnPage(
  scroller: RefObject<HTMLElement | null>,
  column: HTMLElement | null,
  { essay, text }: OpenEssay,
): void {
  const cursor = useCursorIn(essay.id);
  // A move from before the essay was opened again is not made again.
  const made = useRef(cursor?.turn ?? 0);
  const asked = useSelection((state) => state.asked);

  useEffect(() => {
    const view = scroller.current;
    if (cursor === null || cursor.turn === made.current) return;
    const element = column?.querySelector<HTMLElement>(`[data-block="${cursor.block}"]`);
    if (view === null || element === null || element === undefined) return;
    made.current = cursor.turn;
    element.focus({ preventScroll: true });
    bringIntoView(view, element.getBoundingClientRect());
  }, [cursor, scroller, column]);

  useEffect(() => {
    const view = scroller.current;
    if (asked === null || column === null || view === null) return;
    selectionCarriedOut();
    const dom = domRangeOf(column, asked.range);
    if (dom === null) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(dom);
    // The document tells of it with the next frame; the next key may be there before.
    selectByKeys(trimmedRange(text, asked.range));
    const [first] = dom.getClientRects();
    if (first !== undefined) bringIntoView(view, first);
  }, [asked, scroller, column, text]);
}

function bringIntoView(view: HTMLElement, box: DOMRect): void {
  const by = landing(
    'nearest',
    { top: box.top, bottom: Math.min(box.bottom, box.top + 60) },
    view.getBoundingClientRect(),
  );
  if (by !== 0) scrollSmoothly(view, view.scrollTop + by);
}
