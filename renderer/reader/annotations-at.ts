import type { AnnotationId } from '../../core/ids';
import { isAnnotationId } from '../../core/ids';
import { useNotes } from '../state/notes-store';
import { placedWith } from '../state/placed-index';

/** Of several annotations, the shortest first, the active one is meant, else the shortest. */
export function meantOf(ids: readonly AnnotationId[]): AnnotationId | undefined {
  const { active } = useNotes.getState();
  return active !== null && ids.includes(active) ? active : ids[0];
}

/** The annotations whose words a node shows, the shortest first. */
export function annotationsAt(target: Node): readonly AnnotationId[] {
  const element = target instanceof Element ? target : target.parentElement;
  const ids = element?.closest('[data-annotations]')?.getAttribute('data-annotations') ?? '';
  const { placement } = useNotes.getState();
  return ids
    .split(' ')
    .flatMap((id) => (isAnnotationId(id) ? (placedWith(placement, id) ?? []) : []))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    .map(({ annotation }) => annotation.id);
}
