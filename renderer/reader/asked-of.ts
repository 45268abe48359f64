import type { MouseEvent } from 'react';
import { marksAt } from '../../core/annotation/marks-at';
import type { TextRange } from '../../core/document/text-range';
import type { AnnotationId } from '../../core/ids';
import { caretOffset } from '../state/caret-moves';
import { useFind } from '../state/find-store';
import { useFlash } from '../state/flash-store';
import { useNotes } from '../state/notes-store';
import { whereReaderIs } from '../state/place-notes';
import { isTextFocused } from '../state/regions';
import { useSelection } from '../state/selection-store';
import { boxesOf, spotAt } from '../text/dom-range';
import { offsetAtPoint, placeAtPoint } from '../text/offset-at-point';
import { usePage, viewOf } from '../text/page-store';
import { annotationsAt, meantOf } from './annotations-at';
import { menuStand } from './menu-stand';

/** What the menu of the text is of. */
export type Asked =
  /** `found`: it is the words of a match, which are not selected yet; null where they are. */
  | { readonly kind: 'passage'; readonly found: TextRange | null }
  /** `offset`: the place in it that was pressed; null where none was. */
  | { readonly kind: 'mark'; readonly id: AnnotationId; readonly offset: number | null }
  /** Between two characters; null beside the text. */
  | { readonly kind: 'place'; readonly offset: number | null };

/** What the pointer's other button asks for: a card, the selected words, a mark, else the place. */
export function askedByPointer(column: HTMLElement, event: MouseEvent): Asked {
  const { clientX, clientY, target } = event;
  const card = cardAt(target);
  if (card !== null) return { kind: 'mark', id: card, offset: null };
  const isText = target instanceof Node && column.contains(target);
  const { range } = useSelection.getState();
  const offset = isText ? offsetAtPoint(column, clientX, clientY) : null;
  if (range !== null && offset !== null && range.start <= offset && offset < range.end) {
    return { kind: 'passage', found: null };
  }
  const found = offset === null ? null : foundAt(target, offset);
  if (found !== null) return { kind: 'passage', found };
  const ids = target instanceof Node ? annotationsAt(target) : [];
  if (target instanceof Element && target.closest('[data-handle]') !== null) {
    const { active } = useNotes.getState();
    if (active !== null) return { kind: 'mark', id: active, offset: null };
  }
  const place = isText ? placeAtPoint(column, clientX, clientY) : null;
  return oneOf(ids, place) ?? { kind: 'place', offset: place };
}

/** What the menu key asks for: the focused card, the selected words, the mark one is at, else the place. */
export function askedByKey(target: EventTarget): Asked {
  const card = cardAt(target);
  if (card !== null) return { kind: 'mark', id: card, offset: null };
  if (useSelection.getState().range !== null) return { kind: 'passage', found: null };
  const { placement, active } = useNotes.getState();
  const caret = isTextFocused() ? caretOffset() : null;
  const here = caret === null ? [] : marksAt(placement.placed, caret);
  const ids = caret === null && active !== null ? [active] : here.map((one) => one.annotation.id);
  return oneOf(ids, caret) ?? { kind: 'place', offset: whereReaderIs() };
}

/** Where the menu stands that a key asked for, in client px; null where the page has no such place. */
export function standOf(asked: Asked, column: HTMLElement, target: EventTarget): DOMRect | null {
  const card = target instanceof Element ? target.closest('[data-card]') : null;
  if (card !== null) return card.getBoundingClientRect();
  if (asked.kind === 'place') {
    const spot = asked.offset === null ? null : spotAt(column, asked.offset);
    return spot === null ? null : new DOMRect(spot.x, spot.top, 0, spot.bottom - spot.top);
  }
  const range = asked.kind === 'passage' ? useSelection.getState().range : rangeOf(asked.id);
  return range === null ? null : standBeside(boxesOf(column, range));
}

function standBeside(boxes: readonly DOMRect[]): DOMRect | null {
  const view = viewOf(usePage.getState().sheet)?.getBoundingClientRect();
  if (boxes.length === 0 || view === undefined) return null;
  const around = {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
  const { left, right, top, bottom } = menuStand(around, view, { width: window.innerWidth });
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The painted match at an offset: of find, or of the search that led here. */
function foundAt(target: EventTarget, offset: number): TextRange | null {
  if (!(target instanceof Element) || target.closest('[data-find]') === null) return null;
  const { words } = useFlash.getState();
  const led = words?.part === 'text' ? [words] : [];
  const matches = useFind.getState().matches ?? led;
  const match = matches.find(({ start, end }) => start <= offset && offset < end);
  return match === undefined ? null : { start: match.start, end: match.end };
}

function rangeOf(id: AnnotationId): TextRange | null {
  const { placed } = useNotes.getState().placement;
  return placed.find(({ annotation }) => annotation.id === id) ?? null;
}

function oneOf(ids: readonly AnnotationId[], offset: number | null): Asked | null {
  const id = meantOf(ids);
  return id === undefined ? null : { kind: 'mark', id, offset };
}

function cardAt(target: EventTarget): AnnotationId | null {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
  const { placed } = useNotes.getState().placement;
  const id = card?.dataset['card'];
  return placed.find(({ annotation }) => annotation.id === id)?.annotation.id ?? null;
}
