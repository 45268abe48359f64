import type { Annotation } from '../../core/annotation/annotation';
import type { WordKind } from '../../core/annotation/mark-kind';
import { converted, recoloured, starred, tagged, untagged } from '../../core/annotation/marking';
import { find } from '../../core/annotation/notebook';
import type { Pigment } from '../../core/annotation/pigment';
import type { AnnotationId } from '../../core/ids';
import { now } from './notes-ground';
import { change, useNotes } from './notes-store';

/** Gives an annotation another colour; whether that changed anything. */
export function recolour(id: AnnotationId, pigment: Pigment): boolean {
  return alter(id, (annotation) => recoloured(annotation, pigment, now()));
}

/** Draws an annotation on words otherwise; whether that changed anything. */
export function convert(id: AnnotationId, kind: WordKind): boolean {
  return alter(id, (annotation) => converted(annotation, kind, now()));
}

/** Puts a star on an annotation or takes it away. */
export function star(id: AnnotationId, isStarred: boolean): void {
  alter(id, (annotation) => starred(annotation, isStarred, now()));
}

/** Puts tags on an annotation, in one step. */
export function addTags(id: AnnotationId, tags: readonly string[]): void {
  alter(id, (annotation) => tags.reduce((so, tag) => tagged(so, tag, now()), annotation));
}

export function removeTag(id: AnnotationId, tag: string): void {
  alter(id, (annotation) => untagged(annotation, tag, now()));
}

function alter(id: AnnotationId, by: (annotation: Annotation) => Annotation): boolean {
  const annotation = find(useNotes.getState().notebook, id);
  if (annotation === null) return false;
  const after = by(annotation);
  if (after !== annotation) change([{ kind: 'put', annotation: after }]);
  return after !== annotation;
}
