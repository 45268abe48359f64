import { create } from 'zustand';
import type { CaretPlace } from '../../core/document/caret-places';

/** The caret in the text of the essay on show (F7). */
export interface Caret extends CaretPlace {
  /** Where the selection begins that ends at the caret; the caret's own offset where nothing is selected. */
  readonly anchor: number;
  /** Whether it was led there by an annotation that was walked to, and has not moved since. */
  readonly led: boolean;
  /** Counts the moves, so that the page goes along with each once. */
  readonly turn: number;
}

/** null while the caret is off. */
export const useCaret = create<{ readonly caret: Caret | null }>(() => ({ caret: null }));

/** Moves the caret, and turns it on where it is off. Selects from `anchor`, where that lies elsewhere. */
export function standCaret({ offset, clings }: CaretPlace, anchor: number = offset): void {
  const turn = (useCaret.getState().caret?.turn ?? 0) + 1;
  useCaret.setState({ caret: { offset, clings, anchor, turn, led: false } });
}

/** Takes the caret along to where an annotation begins that was walked to; nothing while it is off. */
export function leadCaret(offset: number): void {
  if (useCaret.getState().caret === null) return;
  standCaret({ offset, clings: 'ahead' });
  useCaret.setState(({ caret }) => ({ caret: caret && { ...caret, led: true } }));
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
