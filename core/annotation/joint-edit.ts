import type { AnnotationId } from '../ids';
import type { Annotation } from './annotation';
import type { Change } from './change';
import { isSameNote } from './changes-between';
import type { Notebook } from './notebook';
import { find } from './notebook';
import { withoutTag, withTag } from './tags';

/** What an edit made of one annotation; `after` is null where it was deleted. */
export interface AnnotationEdit {
  readonly before: Annotation;
  readonly after: Annotation | null;
}

/** The changes that make edits. */
export function changesOf(edits: readonly AnnotationEdit[]): readonly Change[] {
  return edits.map(({ before, after }) =>
    after === null ? { kind: 'remove', id: before.id } : { kind: 'put', annotation: after },
  );
}

/**
 * The changes that take edits back in what their notebook has become since: of each annotation no more
 * than they had changed, and of that what nobody has changed since. Nothing written later is lost.
 */
export function takenBack(edits: readonly AnnotationEdit[], notebook: Notebook): readonly Change[] {
  return edits.flatMap(({ before, after }) => towards(notebook, after, before));
}

/**
 * The changes that make edits again after they were taken back, under the same terms: no thread is
 * deleted again in which something was written since.
 */
export function doneAgain(edits: readonly AnnotationEdit[], notebook: Notebook): readonly Change[] {
  const goneOn = wentOn(edits, notebook);
  return edits
    .filter(({ before, after }) => after !== null || !goneOn.has(headOf(before)))
    .flatMap(({ before, after }) => towards(notebook, before, after));
}

/** How many annotations `doneAgain` leaves that were deleted before. */
export function sparedBy(edits: readonly AnnotationEdit[], notebook: Notebook): number {
  const goneOn = wentOn(edits, notebook);
  return edits.filter(({ before, after }) => {
    return after === null && goneOn.has(headOf(before)) && find(notebook, before.id) !== null;
  }).length;
}

/** The heads of the threads of deleted annotations in which something was written after these came back. */
function wentOn(
  edits: readonly AnnotationEdit[],
  { annotations }: Notebook,
): ReadonlySet<AnnotationId> {
  const edited = new Map(edits.map((edit) => [edit.before.id, edit]));
  const heads = new Set(
    edits.filter(({ after }) => after === null).map((one) => headOf(one.before)),
  );
  const since = annotations.filter((now) => {
    const edit = edited.get(now.id);
    if (edit === undefined) return heads.has(headOf(now));
    return edit.after === null && !isSameNote(edit.before, now);
  });
  return new Set(since.map(headOf));
}

const headOf = ({ id, follows }: Annotation): AnnotationId => follows ?? id;

/** The change from one state of an annotation to another, made to the one it has now; none where there is nothing to do. */
function towards(
  notebook: Notebook,
  from: Annotation | null,
  to: Annotation | null,
): readonly Change[] {
  const id = (from ?? to)?.id;
  const now = id === undefined ? null : find(notebook, id);
  if (to === null) return now === null ? [] : [{ kind: 'remove', id: now.id }];
  if (from === null) return now === null ? [{ kind: 'put', annotation: to }] : [];
  if (now === null) return [];
  const annotation = carried(now, from, to);
  return annotation === now ? [] : [{ kind: 'put', annotation }];
}

function carried(now: Annotation, from: Annotation, to: Annotation): Annotation {
  if (now === from) return to;
  const kind = now.kind === from.kind ? to.kind : now.kind;
  const pigment = now.pigment === from.pigment ? to.pigment : now.pigment;
  const starred = now.starred === from.starred ? to.starred : now.starred;
  const rest = from.tags.filter((tag) => !to.tags.includes(tag)).reduce(withoutTag, now.tags);
  const tags = to.tags.filter((tag) => !from.tags.includes(tag)).reduce(withTag, rest);
  const isSame =
    kind === now.kind && pigment === now.pigment && starred === now.starred && tags === now.tags;
  return isSame ? now : { ...now, kind, pigment, starred, tags };
}
