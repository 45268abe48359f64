import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { EssayId } from '../../core/ids';
import { useCursorBlock } from '../state/cursor-store';
import { useSelection } from '../state/selection-store';
import { domRangeOf } from '../text/dom-range';
import { landing } from './landing';
import { scrollSmoothly } from './scroll-smoothly';

/** Carries out on the page what the reading cursor and its sentences ask for. */
export function useCursorOnPage(
  scroller: RefObject<HTMLElement | null>,
  column: HTMLElement | null,
  essay: EssayId,
): void {
  const block = useCursorBlock(essay);
  const asked = useSelection((state) => state.asked);

  useEffect(() => {
    const view = scroller.current;
    const element = column?.querySelector<HTMLElement>(`[data-block="${block}"]`);
    if (view === null || element === null || element === undefined) return;
    element.focus({ preventScroll: true });
    bringIntoView(view, element.getBoundingClientRect());
  }, [block, scroller, column]);

  useEffect(() => {
    const view = scroller.current;
    if (asked === null || column === null || view === null) return;
    const dom = domRangeOf(column, asked.range);
    if (dom === null) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(dom);
    const [first] = dom.getClientRects();
    if (first !== undefined) bringIntoView(view, first);
  }, [asked, scroller, column]);
}

function bringIntoView(view: HTMLElement, box: DOMRect): void {
  const by = landing(
    'nearest',
    { top: box.top, bottom: Math.min(box.bottom, box.top + 60) },
    view.getBoundingClientRect(),
  );
  if (by !== 0) scrollSmoothly(view, view.scrollTop + by);
}
