import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CaretMove, LayoutMotion } from '../../core/caret-keys';
import { caretMoveFor } from '../../core/caret-keys';
import type { CaretPlace } from '../../core/document/caret-places';
import { trimmedRange } from '../../core/document/text-range';
import { caretCameTo, caretGroundOf, caretPutAt, moveCaret } from '../state/caret-moves';
import type { Caret } from '../state/caret-store';
import { useCaret } from '../state/caret-store';
import { useFind } from '../state/find-store';
import { useCovered } from '../state/panel-store';
import type { OpenEssay } from '../state/reading-store';
import { selectByKeys } from '../state/selection-store';
import { useSettings } from '../state/settings-store';
import { textField } from '../state/text-field';
import { ownKeys } from '../state/use-command-keys';
import type { CaretPage, CaretSpot } from '../text/caret-lines';
import { byLine, byScreen, caretSpot, lineAt, lineEdge } from '../text/caret-lines';
import { selectOnPage } from '../text/dom-range';
import { usePage } from '../text/page-store';
import { endsOfSelection } from '../text/range-of-selection';
import { nudge, underBar } from './landing';

/** px of a screen that stay in view when the caret goes a screen further. */
const kept = 60;

interface Where {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly column: HTMLElement | null;
  readonly open: OpenEssay;
}

/** Keeps the caret on the page: its keys, the pointer, what it selects, and itself in view. px of the sheet; null while it is off. */
export function useCaretOnPage({ scroller, column, open }: Where): CaretSpot | null {
  const caret = useCaret((state) => state.caret);
  const sheet = usePage((state) => state.sheet);
  // The whole pane is rendered for a turn of the page: only while there is a caret to be placed.
  const turn = usePage((state) => (caret === null ? null : state.turn));
  const [spot, setSpot] = useState<CaretSpot | null>(null);
  const made = useRef(caret?.turn ?? 0);

  useLayoutEffect(() => {
    const view = scroller.current;
    if (caret === null || column === null || sheet === null || view === null) {
      setSpot(null);
      return;
    }
    if (caret.turn !== made.current) {
      made.current = caret.turn;
      selectTo(column, open, caret);
      bringIntoView(view, caretSpot(pageOf(column, open), caret));
    }
    setSpot(onSheet(sheet, caretSpot(pageOf(column, open), caret)));
  }, [caret, scroller, column, sheet, turn, open]);

  useCaretKeys({ scroller, column, open });
  useCaretPointer(column);
  return spot;
}

function pageOf(column: HTMLElement, open: OpenEssay): CaretPage {
  return { ...caretGroundOf(open), root: column };
}

/** Selects as the caret says; a field that has the focus keeps its own. */
function selectTo(column: HTMLElement, { text }: OpenEssay, { anchor, offset }: Caret): void {
  if (document.activeElement?.matches(textField) === true) return;
  selectOnPage(column, anchor, offset);
  const range = { start: Math.min(anchor, offset), end: Math.max(anchor, offset) };
  selectByKeys(trimmedRange(text, range));
}

function bringIntoView(view: HTMLElement, spot: CaretSpot | null): void {
  if (spot === null) return;
  const covered = useFind.getState().open ? underBar : 0;
  view.scrollTop += nudge(spot, view.getBoundingClientRect(), covered);
}

function onSheet(sheet: HTMLElement, spot: CaretSpot | null): CaretSpot | null {
  if (spot === null) return null;
  const { left, top } = sheet.getBoundingClientRect();
  return { x: spot.x - left, top: spot.top - top, bottom: spot.bottom - top };
}

function useCaretKeys({ scroller, column, open }: Where): void {
  const on = useCaret((state) => state.caret !== null);
  const covered = useCovered();

  useEffect(() => {
    const view = scroller.current;
    if (!on || covered || column === null || view === null) return undefined;
    /** Where lines are gone through: px of the column, kept from one line to the next. */
    let track: { readonly turn: number; readonly x: number } | null = null;

    const go = ({ by, step, extending }: CaretMove) => {
      if (by !== 'line' && by !== 'line-edge' && by !== 'screen') {
        moveCaret(by, step, extending);
        return;
      }
      const { caret } = useCaret.getState();
      const page = pageOf(column, open);
      const spot = caret === null ? null : caretSpot(page, caret);
      if (caret === null || spot === null) return;
      const { left } = column.getBoundingClientRect();
      const x = track?.turn === caret.turn ? track.x : spot.x - left;
      const height = view.clientHeight - kept;
      const place = placeBy(page, caret, { by, step, x: x + left, height });
      if (place === null) return;
      caretCameTo(place, by, extending, lineAt(page, place));
      const turn = useCaret.getState().caret?.turn ?? 0;
      track = by === 'line-edge' ? null : { turn, x };
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      const move = caretMoveFor(event, useSettings.getState().platform);
      if (move === null || !isInText(view, event.target)) return;
      event.preventDefault();
      go(move);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [on, covered, scroller, column, open]);
}

/** Whether the keys of the caret are meant: not those of a card, a menu or a field. */
function isInText(view: HTMLElement, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.matches(textField)) return false;
  if (target === document.body) return true;
  return view.contains(target) && target.closest(`[data-card], aside, ${ownKeys}`) === null;
}

interface LayoutMove {
  readonly by: LayoutMotion;
  readonly step: 1 | -1;
  /** px of the client */
  readonly x: number;
  readonly height: number;
}

/** Behind the last line, and before the first, comes the line's own edge. */
function placeBy(page: CaretPage, from: CaretPlace, move: LayoutMove): CaretPlace | null {
  const { by, step, x } = move;
  if (by === 'line-edge') return lineEdge(page, from, step);
  if (by === 'screen') return byScreen(page, from, step, move);
  return byLine(page, from, step, x) ?? lineEdge(page, from, step);
}

/** Where the pointer puts or ends a selection, there is the caret. */
function useCaretPointer(column: HTMLElement | null): void {
  const on = useCaret((state) => state.caret !== null);

  useEffect(() => {
    if (!on || column === null) return undefined;
    let pointerDown = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onDown = () => {
      pointerDown = true;
    };
    const onUp = () => {
      if (!pointerDown) return;
      pointerDown = false;
      // The click that empties a selection does so after this event.
      timer = setTimeout(() => {
        const ends = endsOfSelection(column);
        if (ends !== null) caretPutAt(ends.focus, ends.anchor);
      });
    };
    column.addEventListener('pointerdown', onDown);
    window.addEventListener('pointerup', onUp);
    return () => {
      clearTimeout(timer);
      column.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointerup', onUp);
    };
  }, [on, column]);
}
