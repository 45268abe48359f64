import type { WordLook } from '../../core/annotation/mark-kind';
import { toUndo } from '../../core/annotation/history';
import { find } from '../../core/annotation/notebook';
import type { TextRange } from '../../core/document/text-range';
import { say } from './message-store';
import * as notes from './notes-store';
import { placedWith } from './placed-index';
import { askForSelection } from './selection-store';
import { currentWords } from './settings-store';

/** Marks words to write on them, and opens the field. */
export function beginComment(range: TextRange, look: WordLook): void {
  const annotation = notes.addToRange(range, look);
  if (annotation === null) return;
  notes.edit(annotation.id);
  notes.useNotes.setState({ begun: annotation.id });
}

/**
 * Lets go of a mark that was made only to be written on, where nothing was: as if it had never been made,
 * with its words selected as before. Whether there was one; if not, all stays as it is.
 */
export function leaveBegun(): boolean {
  const { begun, notebook, placement, history } = notes.useNotes.getState();
  const placed = begun === null ? undefined : placedWith(placement, begun);
  const making = toUndo(history)?.inverse ?? [];
  // What was typed and erased, or another colour, is a later step.
  const isAsMade =
    making.length > 0 && making.every((one) => one.kind === 'remove' && one.id === begun);
  if (begun === null || placed === undefined || !isAsMade) return false;
  if (find(notebook, begun)?.comment !== '') return false;
  notes.finishEditing();
  notes.applyBeside(making, ({ done, undone }) => ({ done: done.slice(0, -1), undone }));
  askForSelection({ start: placed.start, end: placed.end });
  say(currentWords().marking.unmarked);
  return true;
}
