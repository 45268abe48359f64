import { isEmptyNote } from '../../core/annotation/marking';
import { find } from '../../core/annotation/notebook';
import { change, useNotes } from './notes-store';

/** Lets a note on a point or a paragraph go whose writing ended without a word, in the same step of undo. */
export function dropEmptyNotes(): void {
  useNotes.subscribe(({ editing, notebook }, { editing: ended }) => {
    if (ended === null || ended === editing) return;
    const note = find(notebook, ended);
    if (note === null || !isEmptyNote({ ...note, comment: note.comment.trim() })) return;
    if (notebook.annotations.some(({ follows }) => follows === ended)) return;
    change([{ kind: 'remove', id: ended }], `comment:${ended}`);
  });
}
