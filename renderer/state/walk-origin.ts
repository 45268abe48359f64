import type { AnnotationId } from '../../core/ids';
import { useNotes } from './notes-store';
import { inSight, useProgress } from './progress-store';

/** UTF-16 offset of the mark that the reader was at until it was deleted; null where there was none. */
let deleted: number | null = null;
/** The mark that the reader was at, or made, last. */
let last: AnnotationId | null = null;

useNotes.subscribe(({ essay, active, marked }, before) => {
  if (essay !== before.essay) deleted = null;
  const made = marked === before.marked ? null : marked;
  const now = made ?? (active === before.active ? null : active);
  if (now === null) return;
  last = now;
  deleted = null;
});

/** Has the next walk to a mark begin at an offset, null for none, as long as that is in view. */
export function walkFrom(offset: number | null): void {
  deleted = offset;
}

/** Offset of the mark that was left, made or deleted last, if the view shows it; else null. */
export function leftInSight(): number | null {
  const { placed } = useNotes.getState().placement;
  const left = deleted ?? placed.find(({ annotation }) => annotation.id === last)?.start ?? null;
  const { start, end } = inSight();
  return left !== null && left >= start && left <= end ? left : null;
}

/** Where a walk begins that no mark and no caret gives a place: an offset in the essay's text. */
export function walkOrigin(): number {
  return leftInSight() ?? useProgress.getState().here;
}
