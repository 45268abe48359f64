import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReadingPosition } from '../../core/library/catalog';
import { lookBy, see } from '../state/progress-store';
import type { OpenEssay } from '../state/reading-store';
import { useSettings } from '../state/settings-store';
import { useDisplay } from '../state/use-display';
import { outlineOf } from '../state/use-outline';
import { boxAt } from '../text/dom-range';
import { pageLaidAnew, viewMoved } from '../text/page-store';
import { restingTop } from '../text/scroll-smoothly';
import { firstBelow, pieceBelow } from '../text/sight';
import type { Fitting } from './fitting';
import { headingTop } from './landing';
import { useFinish } from './use-finish';
import { useFrameScroll } from './use-frame-scroll';
import type { Landed } from './use-jump';
import { useJump } from './use-jump';

/**
 * px below the view's top at which the reader is taken to be: just inside the line of a heading
 * that a jump has brought to the top, so that this heading is the current one and not the next.
 */
const readingLine = headingTop + 4;

interface Props {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly column: HTMLElement | null;
  readonly open: OpenEssay;
  readonly fitting: Fitting;
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
  /** The heading that was jumped to last. */
  const landed = useRef<Landed | null>(null);
  /** Whether the reader has moved the view since the essay was opened, or since a jump. */
  const moved = useRef(false);
  /** The scroll offset that a jump led to; null as long as there was none. */
  const jumpedTo = useRef<number | null>(null);
  const settings = useSettings((state) => state.settings);
  const { typeface, localFace, lineHeight, alignment, paragraphs } = settings;
  const display = useDisplay(open.essay.blocks);

  const lookAtPage = useCallback(() => {
    const view = scroller.current;
    if (view === null || column === null) return null;
    return look(view, column, { open, textSize, landed: landed.current, moved: moved.current });
  }, [scroller, column, open, textSize]);

  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null || column === null) return;
    const before = view.scrollTop;
    if (place.current !== null) {
      const box = boxAt(column, place.current.offset);
      const drop = place.current.drop * textSize;
      if (box !== null) view.scrollTop += box.top - view.getBoundingClientRect().top - drop;
    }
    ownTop.current = view.scrollTop === before ? null : view.scrollTop;
    if (landed.current?.top === before) landed.current = { ...landed.current, top: view.scrollTop };
    pageLaidAnew(fitting);
    lookAtPage();
  }, [
    scroller,
    column,
    lookAtPage,
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
    const own = ownTop.current !== null && isNear(view.scrollTop, ownTop.current);
    ownTop.current = null;
    if (!own && !(jumpedTo.current !== null && isNear(restingTop(view), jumpedTo.current))) {
      moved.current = true;
      jumpedTo.current = null;
    }
    const seen = lookAtPage();
    if (!own && seen !== null) place.current = seen;
    viewMoved();
  }, [scroller, column, lookAtPage]);

  const land = useCallback(
    (at: Landed) => {
      const isHeading = outlineOf(open.essay.blocks).some(({ offset }) => offset === at.offset);
      landed.current = isHeading ? at : null;
      jumpedTo.current = at.top;
      moved.current = false;
      lookAtPage();
    },
    [open, lookAtPage],
  );

  useEffect(() => lookBy(lookAtPage), [lookAtPage]);
  useFrameScroll(scroller, follow);
  useJump(scroller, column, land);
  useFinish(scroller, column, open);
}

interface Looking {
  readonly open: OpenEssay;
  /** px */
  readonly textSize: number;
  readonly landed: Landed | null;
  readonly moved: boolean;
}

/** Tells where the reader is; gives the first visible character's position, null where there is no text. */
function look(
  view: HTMLElement,
  column: HTMLElement,
  { open, textSize, landed, moved }: Looking,
): ReadingPosition | null {
  const { top, bottom } = view.getBoundingClientRect();
  const offset = firstBelow(column, top + 1);
  if (offset === null) return null;
  const box = boxAt(column, offset);
  const position = { offset, drop: ((box?.top ?? top) - top) / textSize };
  const title = column.querySelector('h1');
  const end = open.text.length;
  // Headings begin pieces of text: no more is asked of what stands there.
  const third = () => pieceBelow(column, Math.max(top + readingLine, top + (bottom - top) / 3));
  const isThere = landed !== null && isNear(view.scrollTop, landed.top);
  see(open.essay.id, {
    here: firstBelow(column, top + readingLine) ?? end,
    passed: isThere ? landed.offset : isAtFoot(view) ? end : (third() ?? end),
    position,
    last: firstBelow(column, bottom) ?? end,
    moved,
    titleVisible: title !== null && title.getBoundingClientRect().bottom > top,
  });
  return position;
}

/** Whether two scroll offsets are one, but for the browser's rounding. */
const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 1;

/** Whether the page is as far down as it goes: what is in view now never comes higher. */
function isAtFoot(view: HTMLElement): boolean {
  return view.scrollTop > 0 && view.scrollTop + view.clientHeight >= view.scrollHeight - 1;
}
