import { sentenceAt } from '../../core/document/sentences';
import type { EssayId } from '../../core/ids';
import { leaveCursor, useCursor } from './cursor-store';
import { inSight } from './progress-store';
import { openEssay } from './reading-store';
import { askForSelection, useSelection } from './selection-store';

/** Where the reader clicked last, and how far the reading cursor had gone then; null before that. */
let clicked: { readonly essay: EssayId; readonly offset: number; readonly turn: number } | null =
  null;

const cursorTurn = () => useCursor.getState().cursor?.turn ?? 0;

/** The reader clicked into the text, between two characters, or jumped to what was found there. */
export function clickedAt(offset: number): void {
  const open = openEssay();
  if (open === null) return;
  clicked = { essay: open.essay.id, offset, turn: cursorTurn() };
  leaveCursor(open.essay, offset);
}

/** Where that was in an essay; null where the cursor has gone on since. */
export function clickedIn(essay: EssayId): number | null {
  const isFresh = clicked?.essay === essay && clicked.turn === cursorTurn();
  return isFresh ? (clicked?.offset ?? null) : null;
}

/** Selects the sentence that was clicked on, while it is in view; false where there is none. */
export function selectClicked(): boolean {
  const open = openEssay();
  if (open === null || useSelection.getState().range !== null) return false;
  const at = clickedIn(open.essay.id);
  const { start, end } = inSight();
  if (at === null || at < start || at > end) return false;
  const sentence = sentenceAt(open.text, at);
  if (sentence !== null) askForSelection(sentence);
  return sentence !== null;
}
