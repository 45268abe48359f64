import { changesBetween } from '../../core/annotation/changes-between';
import { targetOf } from '../../core/annotation/change';
import { toRedo, toUndo } from '../../core/annotation/history';
import type { Notebook } from '../../core/annotation/notebook';
import type { Placement } from '../../core/annotation/placed';
import { dismissToast, say, toast } from './message-store';
import { useNotes } from './notes-store';
import { isNotebookOpen } from './panel-store';
import { inSight } from './progress-store';
import { currentWords, useSettings } from './settings-store';
import { redo, undo } from './undoing';

/** The notes of an essay and where they stand. */
interface Noted {
  readonly notebook: Notebook;
  readonly placement: Placement;
}

/** Undoes or redoes a step and says so: in a toast that turns it back where the reader cannot see what changed. */
export function stepTold(which: 'undo' | 'redo'): void {
  const before = useNotes.getState();
  if (!(which === 'undo' ? undo() : redo())) return;
  dismissToast('undo');
  dismissToast('turn-back');
  const { marking } = currentWords();
  const unseen = unseenBetween(before, useNotes.getState());
  if (unseen === null) say(which === 'undo' ? marking.undone : marking.redone);
  else tellUnseen(which, unseen);
}

function tellUnseen(which: 'undo' | 'redo', unseen: string): void {
  const { marking, commands } = currentWords();
  const [back, next, text] =
    which === 'undo'
      ? (['redo', toRedo, marking.undoneUnseen(unseen)] as const)
      : (['undo', toUndo, marking.redoneUnseen(unseen)] as const);
  const step = next(useNotes.getState().history);
  const turnBack = () => {
    // In another essay the next step is another one.
    if (next(useNotes.getState().history) === step) stepTold(back);
  };
  toast(text, { label: commands[back], offers: 'turn-back', run: turnBack });
}

/** What became different where the reader does not see it, in words; null where some of it is in sight. */
function unseenBetween(before: Noted, now: Noted): string | null {
  const changed = new Set(changesBetween(before.notebook, now.notebook).map(targetOf));
  const { notebook, marking } = currentWords();
  if (changed.has(null)) return isReflectionShown() ? null : notebook.reflection;
  if (changed.size === 0 || isNotebookOpen()) return null;
  const { start, end } = inSight();
  const isSeen = [...before.placement.placed, ...now.placement.placed].some(
    (one) =>
      one.start <= end &&
      one.end >= start &&
      [one.annotation, ...one.followUps].some(({ id }) => changed.has(id)),
  );
  return isSeen ? null : marking.outOfSight;
}

function isReflectionShown(): boolean {
  return isNotebookOpen() && useSettings.getState().settings.notebookScope === 'essay';
}
