import type { Change } from '../../core/annotation/change';
import { uncommented } from '../../core/annotation/marking';
import type { AnnotationId } from '../../core/ids';
import { now } from './notes-ground';
import { finishEditing, threadOf } from './notes-store';
import { focusText } from './regions';
import { currentWords } from './settings-store';
import { changeTold } from './told-change';

/** Whether a mark would stay if its comment went. */
export function canUncomment(id: AnnotationId): boolean {
  return stepTo(id).length > 0;
}

/** Deletes what is written on a mark and leaves the mark, by one step that a toast takes back. */
export function uncomment(id: AnnotationId): void {
  finishEditing();
  const step = stepTo(id);
  if (step.length === 0) return;
  changeTold(step, currentWords().card.commentDeleted);
  // The card in which the menu was has gone.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusText();
  });
}

function stepTo(id: AnnotationId): readonly Change[] {
  const thread = threadOf(id);
  return thread === undefined ? [] : uncommented(thread, now());
}
