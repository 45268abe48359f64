import type { MouseEvent } from 'react';
import { useCallback } from 'react';
import { sentenceAt } from '../../core/document/sentences';
import type { AnnotationId } from '../../core/ids';
import { activate, hover, useNotes } from '../state/notes-store';
import { select, useSelection } from '../state/selection-store';
import { domRangeOf } from '../text/dom-range';
import { offsetAtPoint } from '../text/offset-at-point';

interface EssayPointer {
  readonly onClick: (event: MouseEvent) => void;
  readonly onMouseOver: (event: MouseEvent) => void;
}

/** What the pointer does in the text: picks highlights, and whole sentences with Alt. */
export function useEssayPointer(column: HTMLElement | null, text: string): EssayPointer {
  const onClick = useCallback(
    (event: MouseEvent) => {
      if (column === null || !(event.target instanceof Node)) return;
      if (!column.contains(event.target)) {
        if (event.target === event.currentTarget) activate(null);
        return;
      }
      if (event.altKey) selectSentence(column, text, event.clientX, event.clientY);
      else if (useSelection.getState().range === null) activate(pick(event.target));
    },
    [column, text],
  );
  const onMouseOver = useCallback((event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-card]') === null) {
      hover(pick(event.target));
    }
  }, []);
  return { onClick, onMouseOver };
}

function selectSentence(column: HTMLElement, text: string, x: number, y: number): void {
  const offset = offsetAtPoint(column, x, y);
  const sentence = offset === null ? null : sentenceAt(text, offset);
  const dom = sentence === null ? null : domRangeOf(column, sentence);
  if (sentence === null || dom === null) return;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(dom);
  select(sentence, true);
}

/** The annotation meant by a click: of several on the same words, the shortest. */
function pick(target: Node): AnnotationId | null {
  const element = target instanceof Element ? target : target.parentElement;
  const ids = element?.closest('[data-annotations]')?.getAttribute('data-annotations') ?? '';
  const { notebook } = useNotes.getState();
  const under = ids
    .split(' ')
    .flatMap((id) => notebook.annotations.filter((annotation) => annotation.id === id))
    .sort((a, b) => a.target.end - a.target.start - (b.target.end - b.target.start));
  const [shortest] = under;
  return shortest?.id ?? null;
}
