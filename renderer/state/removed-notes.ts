import type { Annotation } from '../../core/annotation/annotation';
import type { Change } from '../../core/annotation/change';
import { find } from '../../core/annotation/notebook';
import type { AnnotationId, EssayId } from '../../core/ids';
import { followChanges } from './histories';
import { change, essayOfNotes, threadOf, useNotes } from './notes-store';
import { isTextFocused } from './regions';
import { saverOf } from './saving';
import { walkFrom } from './walk-origin';

/**
 * Removes an annotation with what follows it. In a list of notes the reader goes on at the next one;
 * in the text at none, where a key pressed twice must not take a mark away that nobody picked. A later
 * comment goes alone, and the reader stays. The removed ones; empty where there is none.
 */
export function remove(id: AnnotationId): readonly Annotation[] {
  const { notebook, placement, active } = useNotes.getState();
  const { placed } = placement;
  const alone = find(notebook, id);
  if (alone === null) return [];
  const thread = threadOf(id);
  const isHead = thread === undefined || thread.annotation.id === id;
  const removed = isHead ? [alone, ...(thread?.followUps ?? [])] : [alone];
  const index = placed.findIndex(({ annotation }) => annotation.id === id);
  const next = index < 0 || isTextFocused() ? undefined : placed[index + 1];
  useNotes.setState({ editing: null, draft: null });
  change(removed.map((one) => ({ kind: 'remove', id: one.id })));
  useNotes.setState({ active: isHead ? (next?.annotation.id ?? null) : active });
  if (isHead) walkFrom(placed[index]?.start ?? null);
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
