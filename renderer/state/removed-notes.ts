import type { Annotation } from '../../core/annotation/annotation';
import type { Change } from '../../core/annotation/change';
import { find } from '../../core/annotation/notebook';
import type { AnnotationId, EssayId } from '../../core/ids';
import { followChanges } from './histories';
import { change, essayOfNotes, threadOf, useNotes } from './notes-store';
import { saverOf } from './saving';

/**
 * Removes an annotation with what follows it, and the reader is at none. A later comment goes alone, and
 * the reader stays. The removed ones; empty where there is none.
 */
export function remove(id: AnnotationId): readonly Annotation[] {
  const { notebook, active } = useNotes.getState();
  const alone = find(notebook, id);
  if (alone === null) return [];
  const thread = threadOf(id);
  const isHead = thread === undefined || thread.annotation.id === id;
  const removed = isHead ? [alone, ...(thread?.followUps ?? [])] : [alone];
  useNotes.setState({ editing: null, draft: null });
  change(removed.map((one) => ({ kind: 'remove', id: one.id })));
  useNotes.setState({ active: isHead ? null : active });
  return removed;
}

/** Brings deleted annotations back, whatever was done since, also in an essay no longer on show. */
export function restore(essay: EssayId, annotations: readonly Annotation[]): void {
  putBack(
    essay,
    annotations.map((annotation) => ({ kind: 'put', annotation })),
  );
}

/** Changes an essay's notes by one step, also where it is no longer on show. */
export function putBack(essay: EssayId, step: readonly Change[]): void {
  if (essayOfNotes() === essay) change(step);
  else {
    followChanges(essay, step);
    saverOf(essay).add(step, false);
  }
}
