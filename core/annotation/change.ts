import type { AnnotationId } from '../ids';
import type { Annotation } from './annotation';

/** One edit of a notebook. Everything that changes notes is a list of these: saving, undo and painting hang on it. */
export type Change =
  | { readonly kind: 'put'; readonly annotation: Annotation }
  | { readonly kind: 'remove'; readonly id: AnnotationId };
