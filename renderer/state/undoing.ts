import type { Change } from '../../core/annotation/change';
import type { History } from '../../core/annotation/history';
import { redone, toRedo, toUndo, undone } from '../../core/annotation/history';
import { find } from '../../core/annotation/notebook';
import type { AnnotationId } from '../../core/ids';
import { doJointAgain, takeJointBack } from './joint-steps';
import { activate, applyBeside, useNotes } from './notes-store';

/** Takes the newest step back, in whichever essays it was taken; false where there is none. */
export function undo(): boolean {
  return step('undo');
}

export function redo(): boolean {
  return step('redo');
}

function step(which: 'undo' | 'redo'): boolean {
  const [next, then, joint] =
    which === 'undo'
      ? ([toUndo, undone, takeJointBack] as const)
      : ([toRedo, redone, doJointAgain] as const);
  const history = (): History => useNotes.getState().history;
  for (let one = next(history()); one !== null; one = next(history())) {
    const back = broughtBack(one.inverse);
    const changed = applyBeside(one.inverse, then);
    if (changed === null) return false;
    if (back !== null) activate(back);
    // One that comes to nothing, as a note that ended without words, is no step to the reader.
    if (changed || (one.joint !== null && joint(one.joint))) return true;
  }
  return false;
}

/** The one annotation that changes bring back, which the next key is meant for; null where it is none or several. */
function broughtBack(changes: readonly Change[]): AnnotationId | null {
  const { notebook } = useNotes.getState();
  const back = changes.flatMap((change) =>
    change.kind === 'put' &&
    change.annotation.follows === null &&
    find(notebook, change.annotation.id) === null
      ? [change.annotation.id]
      : [],
  );
  return back.length === 1 ? (back[0] ?? null) : null;
}
