import type { Annotation } from './annotation';
import type { Change } from './change';
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

/** The changes that make edits again after they were taken back, under the same terms. */
export function doneAgain(edits: readonly AnnotationEdit[], notebook: Notebook): readonly Change[] {
  return edits.flatMap(({ before, after }) => towards(notebook, before, after));
}

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
