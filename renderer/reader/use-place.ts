import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReadingPosition } from '../../core/library/catalog';
import { useJumps } from '../state/jump-store';
import { lookBy, see } from '../state/progress-store';
import type { OpenEssay } from '../state/reading-store';
import { useSettings } from '../state/settings-store';
import { useDisplay } from '../state/use-display';
import { boxAt } from '../text/dom-range';
import { askForPlace, pageLaidAnew, usePage, viewMoved } from '../text/page-store';
import { firstBelow } from '../text/sight';
import type { Fitting } from './fitting';
import { headingTop, landing } from './landing';
import { scrollSmoothly } from '../text/scroll-smoothly';
import { useFinish } from './use-finish';
import { useFrameScroll } from './use-frame-scroll';

/**
 * px below the view's top at which the reader is taken to be: just inside the line of a heading
 * that a jump has brought to the top, so that this heading is the current one and not the next.
 */
const readingLine = headingTop + 4;

interface Props {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly column: HTMLElement | null;
  readonly open: OpenEssay;
  readonly fitting: Fitting | null;
  /** px */
  readonly textSize: number;
}

/**
 * Keeps the reader's place: restored before the first paint, held at the same height when the text
 * is laid out anew, followed while scrolling, left for jumps.
 */
export function usePlace({ scroller, column, open, fitting, textSize }: Props): void {
  const place = useRef<ReadingPosition | null>(open.position);
  /** The scroll offset this hook has just set: the event of it tells nothing new. null: none to come. */
  const ownTop = useRef<number | null>(null);
  const settings = useSettings((state) => state.settings);
  const { typeface, localFace, lineHeight, alignment, paragraphs } = settings;
  const display = useDisplay(open.essay.blocks);

  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null || column === null || fitting === null) return;
    const before = view.scrollTop;
    if (place.current !== null) {
      const box = boxAt(column, place.current.offset);
      const drop = place.current.drop * textSize;
      if (box !== null) view.scrollTop += box.top - view.getBoundingClientRect().top - drop;
    }
    ownTop.current = view.scrollTop === before ? null : view.scrollTop;
    pageLaidAnew(fitting);
    look(view, column, open, textSize);
  }, [
    scroller,
    column,
    open,
    fitting,
    textSize,
    typeface,
    localFace,
    lineHeight,
    alignment,
    paragraphs,
    display,
  ]);

  const follow = useCallback(() => {
    const view = scroller.current;
    if (view === null || column === null) return;
    const seen = look(view, column, open, textSize);
    const own = ownTop.current !== null && Math.abs(view.scrollTop - ownTop.current) < 1;
    ownTop.current = null;
    if (!own && seen !== null) place.current = seen;
    viewMoved();
  }, [scroller, column, open, textSize]);

  useEffect(
    () =>
      lookBy(() => {
        const view = scroller.current;
        if (view !== null && column !== null) look(view, column, open, textSize);
      }),
    [scroller, column, open, textSize],
  );
  useFrameScroll(scroller, follow);
  useJump(scroller, column);
  useFinish(scroller, column, open);
}

/** Tells where the reader is; gives the first visible character's position, null where there is no text. */
function look(
  view: HTMLElement,
  column: HTMLElement,
  open: OpenEssay,
  textSize: number,
): ReadingPosition | null {
  const { top, bottom } = view.getBoundingClientRect();
  const offset = firstBelow(column, top + 1);
  if (offset === null) return null;
  const box = boxAt(column, offset);
  const position = { offset, drop: ((box?.top ?? top) - top) / textSize };
  const title = column.querySelector('h1');
  const here = firstBelow(column, top + readingLine) ?? open.text.length;
  see(open.essay.id, {
    here,
    passed: isAtFoot(view) ? open.text.length : here,
    position,
    last: firstBelow(column, bottom) ?? open.text.length,
    titleVisible: title !== null && title.getBoundingClientRect().bottom > top,
  });
  return position;
}

/** Whether the page is as far down as it goes: what is in view now never comes to the top. */
function isAtFoot(view: HTMLElement): boolean {
  return view.scrollTop > 0 && view.scrollTop + view.clientHeight >= view.scrollHeight - 1;
}

function useJump(scroller: RefObject<HTMLElement | null>, column: HTMLElement | null): void {
  const jump = useJumps((state) => state.jump);
  const turn = usePage((state) => state.turn);
  const made = useRef<number | null>(null);
  useEffect(() => {
    const view = scroller.current;
    if (jump === null || view === null || column === null || made.current === jump.turn) return;
    const box = boxAt(column, jump.offset);
    if (box === null) {
      askForPlace(jump.offset);
      return;
    }
    made.current = jump.turn;
    const frame = view.getBoundingClientRect();
    const by = landing(jump.standing, box, frame);
    if (by !== 0) scrollSmoothly(view, view.scrollTop + by);
  }, [jump, turn, scroller, column]);
}
