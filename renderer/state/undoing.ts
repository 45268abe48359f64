import type { History } from '../../core/annotation/history';
import { redone, toRedo, toUndo, undone } from '../../core/annotation/history';
import { doJointAgain, takeJointBack } from './joint-steps';
import { applyBeside, useNotes } from './notes-store';

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
    const changed = applyBeside(one.inverse, then);
    if (changed === null) return false;
    // One that comes to nothing, as a note that ended without words, is no step to the reader.
    if (changed || (one.joint !== null && joint(one.joint))) return true;
  }
  return false;
}
