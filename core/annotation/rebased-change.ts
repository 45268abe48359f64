import type { Change } from './change';
import { isSameNote } from './changes-between';
import { bothChanges } from './joint-edit';

/**
 * A change that is not written yet, after somebody else has changed the same from the same `before`
 * (null where that is not known): an annotation with what both did. Else it stays as it is and comes
 * after the other; the very same object where nothing is added to it.
 */
export function rebasedChange(own: Change, before: Change | null, told: Change): Change {
  if (own.kind !== 'put' || told.kind !== 'put' || before?.kind !== 'put') return own;
  const annotation = bothChanges(before.annotation, own.annotation, told.annotation);
  return isSameNote(annotation, own.annotation) ? own : { kind: 'put', annotation };
}
