import type { Change } from '../../core/annotation/change';
import { toUndo } from '../../core/annotation/history';
import { toast } from './message-store';
import { change, useNotes } from './notes-store';
import { currentWords } from './settings-store';
import { stepTold } from './told-step';

/** Makes changes by one step and says so in a toast that takes them back. */
export function changeTold(changes: readonly Change[], said: string): void {
  change(changes);
  const step = toUndo(useNotes.getState().history);
  const takeBack = () => {
    // In another essay the last step is another one.
    if (toUndo(useNotes.getState().history) === step) stepTold('undo');
  };
  toast(said, { label: currentWords().marking.undo, offers: 'turn-back', run: takeBack });
}
