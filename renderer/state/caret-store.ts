import { create } from 'zustand';
import type { CaretPlace } from '../../core/document/caret-places';
import type { AnnotationId } from '../../core/ids';

/** The caret in the text of the essay on show (F7). */
export interface Caret extends CaretPlace {
  /** Where the selection begins that ends at the caret; the caret's own offset where nothing is selected. */
  readonly anchor: number;
  /** The annotation that was walked to, or changed, and led it there; null once it has moved by itself. */
  readonly led: AnnotationId | null;
  /** Counts the moves, so that the page goes along with each once. */
  readonly turn: number;
}

/** null while the caret is off. */
export const useCaret = create<{ readonly caret: Caret | null }>(() => ({ caret: null }));

/**
 * Moves the caret, and turns it on where it is off. Selects from `anchor`, where that lies elsewhere;
 * `led`: the annotation that takes it along.
 */
export function standCaret(
  { offset, clings }: CaretPlace,
  anchor: number = offset,
  led: AnnotationId | null = null,
): void {
  const turn = (useCaret.getState().caret?.turn ?? 0) + 1;
  useCaret.setState({ caret: { offset, clings, anchor, turn, led } });
}

/** Nothing is selected any more; the caret stays where it is. */
export function collapseCaret(): void {
  const { caret } = useCaret.getState();
  if (caret === null || caret.anchor === caret.offset) return;
  useCaret.setState({ caret: { ...caret, anchor: caret.offset } });
}

/** Turns the caret off. */
export function leaveCaret(): void {
  useCaret.setState({ caret: null });
}
