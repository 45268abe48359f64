import { describe } from '../anchor/anchor';
import type { ImportedAnnotation, ImportedComment } from '../document/imported';
import type { AnnotationId, EditionId } from '../ids';
import type { Annotation } from './annotation';
import { bare, longestComment } from './annotation';
import type { Change } from './change';

/** What annotations that came with a document are made of. */
export interface BroughtPlace {
  /** The essay's text. */
  readonly text: string;
  readonly edition: EditionId;
  readonly newId: () => AnnotationId;
  /** ISO 8601; for what does not say when it was written. */
  readonly now: string;
}

/**
 * The comments and highlights that came with a document, as annotations of the reader's: who wrote
 * them opens their words, replies follow them. A comment on no words of its own stands at a point.
 */
export function broughtAnnotations(
  annotations: readonly ImportedAnnotation[],
  place: BroughtPlace,
): readonly Change[] {
  return annotations.flatMap((one) => {
    const head = annotationOf(one, one, null, place);
    const replies = one.replies.map((reply) => annotationOf(one, reply, head.id, place));
    return [head, ...replies].map((annotation): Change => ({ kind: 'put', annotation }));
  });
}

function annotationOf(
  { start, end }: ImportedAnnotation,
  said: ImportedComment,
  follows: AnnotationId | null,
  { text, edition, newId, now }: BroughtPlace,
): Annotation {
  const created = instant(said.date) ?? now;
  return {
    ...bare,
    id: newId(),
    target: describe(text, edition, { start, end }),
    kind: start === end ? 'point' : 'highlight',
    pigment: 'gamboge',
    comment: words(said),
    follows,
    created,
    modified: created,
  };
}

function words({ author, comment }: ImportedComment): string {
  const said = comment === '' || author === '' ? comment : `${author}：${comment}`;
  return said.slice(0, longestComment);
}

/** Dates of other centuries are slips of a clock (reliability.md 2.11). */
function instant(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  const isSound = time >= Date.UTC(1970, 0) && time < Date.UTC(2200, 0);
  return isSound ? new Date(time).toISOString() : null;
}
