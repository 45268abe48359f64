import type { AnnotationId } from '../ids';
import { assertNever } from '../result';
import type { Annotation } from './annotation';

/** Most changes of one essay that are written at a time. */
export const mostChanges = 10_000;

/** One edit of a notebook. Everything that changes notes is a list of these: saving, undo and painting hang on it. */
export type Change =
  | {
      readonly kind: 'put';
      readonly annotation: Annotation;
      /** The reader makes it: taken back, it is unmade. */
      readonly made?: true;
    }
  | {
      readonly kind: 'remove';
      readonly id: AnnotationId;
      /** Its making is taken back: a mark that was never wanted is not one that was deleted. */
      readonly unmade?: true;
    }
  /** The reader's words on the whole essay, all of them; '' takes them away. */
  | { readonly kind: 'reflect'; readonly text: string };

/**
 * What a change is about: an annotation, or null for the reflection on the whole essay. Of two
 * changes about the same, applied one after the other, only the later one counts.
 */
export function targetOf(change: Change): AnnotationId | null {
  switch (change.kind) {
    case 'put':
      return change.annotation.id;
    case 'remove':
      return change.id;
    case 'reflect':
      return null;
    default:
      return assertNever(change);
  }
}
