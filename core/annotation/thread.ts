import type { AnnotationId } from '../ids';
import type { Annotation } from './annotation';
import type { ById } from './notebook';

/** An annotation with the later comments that follow it. */
export interface Thread {
  readonly annotation: Annotation;
  /** Oldest first. */
  readonly followUps: readonly Annotation[];
}

/**
 * The annotations with their follow-ups, in the order of the annotations. A follow-up of a follow-up
 * belongs to the same thread; one whose annotation is gone stands as an annotation of its own.
 */
export function threadsOf(annotations: readonly Annotation[]): readonly Thread[] {
  if (isSingle(annotations)) {
    return annotations.map((annotation) => ({ annotation, followUps: [] }));
  }
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const followUps = new Map<AnnotationId, Annotation[]>();
  const heads: Annotation[] = [];
  for (const annotation of annotations) {
    const head = headOf(annotation, byId);
    if (head === annotation) heads.push(annotation);
    else followUps.set(head.id, [...(followUps.get(head.id) ?? []), annotation]);
  }
  return heads.map((annotation) => {
    return { annotation, followUps: (followUps.get(annotation.id) ?? []).sort(byAge) };
  });
}

/** Lists of which none is known to follow another: they need not be gone through again. */
const single = new WeakSet<readonly Annotation[]>();

/** Whether none of the annotations follows another one. */
export function isSingle(annotations: readonly Annotation[]): boolean {
  if (single.has(annotations)) return true;
  const isSo = annotations.every(({ follows }) => follows === null);
  if (isSo) single.add(annotations);
  return isSo;
}

/** Tells of a list that it holds nothing but annotations of another one and some more. */
export function knowSingle(
  list: readonly Annotation[],
  most: readonly Annotation[],
  more: readonly Annotation[],
): void {
  if (isSingle(most) && isSingle(more)) single.add(list);
}

/** How many threads annotations make; `following` are those of them that follow another one. */
export function threadCount(byId: ById, following: Iterable<Annotation>): number {
  let count = byId.size;
  for (const one of following) {
    if (headOf(one, byId) !== one) count -= 1;
  }
  return count;
}

/** The annotation that a thread begins with; in a ring of them the one of the lowest id. */
function headOf(annotation: Annotation, byId: ById): Annotation {
  const way = [annotation];
  for (let one = annotation; one.follows !== null;) {
    const before = byId.get(one.follows);
    if (before === undefined) return one;
    if (way.includes(before)) {
      const ring = way.slice(way.indexOf(before));
      return ring.reduce((lowest, other) => (other.id < lowest.id ? other : lowest));
    }
    way.push(before);
    one = before;
  }
  return way.at(-1) ?? annotation;
}

/** By the clock of the computer they were written on; it is for display alone. */
function byAge(a: Annotation, b: Annotation): number {
  if (a.created !== b.created) return a.created < b.created ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Whether anything is written in a thread: the comment or a later one. */
export function isCommented({ annotation, followUps }: Thread): boolean {
  return annotation.comment !== '' || followUps.some(({ comment }) => comment !== '');
}
