import type { MouseEvent, PointerEvent } from 'react';
import { useCallback, useRef } from 'react';
import { sentenceAt } from '../../core/document/sentences';
import type { TextRange } from '../../core/document/text-range';
import { isSameRange } from '../../core/document/text-range';
import { pick } from '../state/mark-bar-store';
import { clickedToMove, selectedByPointer } from '../state/moving';
import { activate, hover } from '../state/notes-store';
import { askWhich } from '../state/picker-store';
import { clickedAt } from '../state/clicked-place';
import { sentenceClicked } from '../state/sentence-store';
import { clearSelection, forgetMark, selectedOnMark, useSelection } from '../state/selection-store';
import { domRangeOf } from '../text/dom-range';
import { offsetAtPoint, placeAtPoint } from '../text/offset-at-point';
import { selectedWords } from '../text/range-of-selection';
import { annotationsAt, meantOf } from './annotations-at';

interface EssayPointer {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onMouseOver: (event: MouseEvent) => void;
  readonly onMouseLeave: () => void;
}

/** What the pointer does in the text: picks highlights, and whole sentences with Alt. */
export function useEssayPointer(column: HTMLElement | null, text: string): EssayPointer {
  /** What was selected when the press began. */
  const before = useRef<TextRange | null>(null);
  /** Whether the press began on nothing, as a click there has to. */
  const onNothing = useRef(false);
  const onPointerDown = useCallback(
    ({ button, target }: PointerEvent) => {
      // The essay's menus are its own in React alone.
      if (button !== 0 || column === null || !(target instanceof Node)) return;
      onNothing.current = isNothing(target, column);
      if (!column.contains(target)) return;
      leaveField();
      before.current = selectedWords(column, text);
      forgetMark();
    },
    [column, text],
  );
  const onClick = useCallback(
    (event: MouseEvent) => {
      if (column === null || !(event.target instanceof Node)) return;
      if (!column.contains(event.target)) {
        // Signs of notes on paragraphs and points, and the dots of marks, stand beside the text, not in it.
        if (annotationsAt(event.target).length > 0) choose(event);
        else if (onNothing.current && isNothing(event.target, column)) {
          letGo();
          activate(null);
        }
        return;
      }
      const place = placeAtPoint(column, event.clientX, event.clientY);
      if (place !== null) {
        clickedAt(place);
        sentenceClicked(place);
        if (!event.altKey && clickedToMove(place)) return;
      }
      if (event.altKey) selectSentence(column, text, event.clientX, event.clientY);
      else if (!hasSelected(column, text, before.current)) choose(event);
    },
    [column, text],
  );
  const onDoubleClick = useCallback(
    ({ target }: MouseEvent) => {
      if (column === null || !(target instanceof Node) || !column.contains(target)) return;
      const word = selectedWords(column, text);
      const mark = meantOf(annotationsAt(target));
      if (word !== null && mark !== undefined) selectedOnMark(word, mark);
    },
    [column, text],
  );
  const onMouseOver = useCallback((event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-card]') === null) {
      hover(annotationsAt(event.target)[0] ?? null);
    }
  }, []);
  const onMouseLeave = useCallback(() => hover(null), []);
  return { onPointerDown, onClick, onDoubleClick, onMouseOver, onMouseLeave };
}

/** Whether that is the paper around the text and what stands beside it: what holds both. */
const isNothing = (target: Node, column: HTMLElement) => target.contains(column);

/** Whether a press has selected words; those that were selected before it are let go by a mere click. */
function hasSelected(column: HTMLElement, text: string, before: TextRange | null): boolean {
  const now = selectedWords(column, text);
  return now !== null && !isSameRange(now, before);
}

function selectSentence(column: HTMLElement, text: string, x: number, y: number): void {
  const offset = offsetAtPoint(column, x, y);
  const sentence = offset === null ? null : sentenceAt(text, offset);
  const dom = sentence === null ? null : domRangeOf(column, sentence);
  if (sentence === null || dom === null) return;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(dom);
  selectedByPointer(sentence);
}

/** Writing ends before the press selects: a field that goes away during it takes the selection along. */
function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) activeElement.blur();
}

/** No words stay selected by a mere click. */
function letGo(): void {
  if (useSelection.getState().range !== null) clearSelection();
}

/** One highlight under the pointer becomes active and no words stay selected; of several the reader chooses (ux.md 7.7). */
function choose(event: MouseEvent): void {
  letGo();
  const ids = event.target instanceof Node ? annotationsAt(event.target) : [];
  if (ids.length > 1) {
    askWhich({ ids, at: { x: event.clientX, y: event.clientY }, choose: pick });
  } else pick(ids[0] ?? null);
}
