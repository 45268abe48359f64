import { describe } from '../anchor/anchor';
import type { ImportedAnnotation, ImportedComment } from '../document/imported';
import type { AnnotationId, EditionId } from '../ids';
import type { Annotation } from './annotation';
import { bare, longestComment } from './annotation';
import type { Change } from './change';

type Put = Extract<Change, { readonly kind: 'put' }>;

/** What annotations that came with a document are made of. */
export interface BroughtPlace {
  /** The essay's text. */
  readonly text: string;
  readonly edition: EditionId;
  /** The id for what is made of this: always the same, so that nothing is brought twice. */
  readonly idOf: (content: string) => AnnotationId;
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
): readonly Put[] {
  const { edition, idOf } = place;
  const times = new Map<string, number>();
  const newId = ({ start, end }: ImportedAnnotation, said: ImportedComment, follows: string) => {
    const { comment, author, date } = said;
    const content = JSON.stringify([edition, start, end, follows, comment, author, date]);
    const time = times.get(content) ?? 0;
    times.set(content, time + 1);
    return idOf(`${content}${time}`);
  };
  return annotations.flatMap((one) => {
    const head = annotationOf(one, one, newId(one, one, ''), null, place);
    const replies = one.replies.map((reply) =>
      annotationOf(one, reply, newId(one, reply, head.id), head.id, place),
    );
    return [head, ...replies].map((annotation): Put => ({ kind: 'put', annotation }));
  });
}

/**
 * What of that is not among the annotations that are there, in the bin or out of it. The same comment in
 * a later version of a document has another id: it is known by two of its words, its time and its place,
 * each that is there for one that is brought. A reply to a known comment follows the one that is there.
 */
export function lackingOf(brought: readonly Put[], there: readonly Annotation[]): readonly Put[] {
  const left = new Map(there.map((one) => [one.id, one]));
  const known = new Map<AnnotationId, AnnotationId>();
  return brought.flatMap(({ kind, annotation }) => {
    const same =
      left.get(annotation.id) ?? [...left.values()].find((one) => isSame(one, annotation));
    if (same !== undefined) {
      left.delete(same.id);
      known.set(annotation.id, same.id);
      return [];
    }
    const { follows } = annotation;
    const head = follows === null ? null : (known.get(follows) ?? follows);
    return [{ kind, annotation: { ...annotation, follows: head } }];
  });
}

function isSame(there: Annotation, brought: Annotation): boolean {
  if ((there.follows === null) !== (brought.follows === null)) return false;
  const isThen = there.created === brought.created;
  const isHere =
    there.target.edition === brought.target.edition &&
    there.target.start === brought.target.start &&
    there.target.end === brought.target.end;
  if (there.comment === brought.comment) return isHere || (isThen && brought.comment !== '');
  const isEdited = there.modified !== there.created;
  return isHere && isThen && isEdited;
}

function annotationOf(
  { start, end }: ImportedAnnotation,
  said: ImportedComment,
  id: AnnotationId,
  follows: AnnotationId | null,
  { text, edition, now }: BroughtPlace,
): Annotation {
  const created = instant(said.date) ?? now;
  return {
    ...bare,
    id,
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
