import type { AnnotationId } from '../ids';
import type { Annotation } from './annotation';
import type { Change } from './change';
import { isSameNote } from './changes-between';
import type { Notebook } from './notebook';
import { find } from './notebook';
import { withoutTag, withTag } from './tags';

/** What an edit made of one annotation; `before` is null where it was added, `after` where it was deleted. */
export interface AnnotationEdit {
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

/** What an edit made of 我的心得. */
export interface ReflectionEdit {
  readonly reflection: { readonly before: string; readonly after: string };
}

type EditOfOne = Exclude<Change, { readonly kind: 'reflect' }>;

/** One of the edits that are made and taken back together. */
export type JointEdit = AnnotationEdit | ReflectionEdit;

/** The changes that make edits. */
export function changesOf(edits: readonly JointEdit[]): readonly Change[] {
  return edits.flatMap((edit): readonly Change[] => {
    if ('reflection' in edit) return [{ kind: 'reflect', text: edit.reflection.after }];
    const { before, after } = edit;
    if (after !== null) return [{ kind: 'put', annotation: after }];
    return before === null ? [] : [{ kind: 'remove', id: before.id }];
  });
}

/**
 * The changes that take edits back in what their notebook has become since: of each annotation no more
 * than they had changed, and of that what nobody has changed since. Nothing written later is lost: no
 * thread goes that was added and gone on with.
 */
export function takenBack(edits: readonly JointEdit[], notebook: Notebook): readonly Change[] {
  return turned(edits.map(reversed), notebook);
}

/**
 * The changes that make edits again after they were taken back, under the same terms: no thread is
 * deleted again in which something was written since.
 */
export function doneAgain(edits: readonly JointEdit[], notebook: Notebook): readonly Change[] {
  return turned(edits, notebook);
}

/** How many annotations `doneAgain` leaves that were deleted before. */
export function sparedBy(edits: readonly JointEdit[], notebook: Notebook): number {
  const removed = removedBy(edits);
  const goneOn = wentOn(edits, removed, notebook);
  return removed.filter((one) => goneOn.has(one.id) && find(notebook, one.id) !== null).length;
}

function reversed(edit: JointEdit): JointEdit {
  if (!('reflection' in edit)) return { before: edit.after, after: edit.before };
  return { reflection: { before: edit.reflection.after, after: edit.reflection.before } };
}

function turned(edits: readonly JointEdit[], notebook: Notebook): readonly Change[] {
  const goneOn = wentOn(edits, removedBy(edits), notebook);
  return edits.flatMap((edit): readonly Change[] => {
    if ('reflection' in edit) {
      const { before, after } = edit.reflection;
      // A text that somebody has written on since stays as it is.
      return notebook.reflection === before ? [{ kind: 'reflect', text: after }] : [];
    }
    const { before, after } = edit;
    if (before !== null && after === null && goneOn.has(before.id)) return [];
    const id = (before ?? after)?.id;
    return towards(id === undefined ? null : find(notebook, id), before, after);
  });
}

function removedBy(edits: readonly JointEdit[]): readonly Annotation[] {
  return edits.flatMap((edit) => {
    return 'reflection' in edit || edit.before === null || edit.after !== null ? [] : [edit.before];
  });
}

/** Those of the removed annotations that stay: something was written to them, or below them, after they came back. */
function wentOn(
  edits: readonly JointEdit[],
  removed: readonly Annotation[],
  { annotations }: Notebook,
): ReadonlySet<AnnotationId> {
  const own = new Map(removed.map((one) => [one.id, one]));
  const edited = new Set(
    edits.map((edit) => ('reflection' in edit ? null : (edit.before ?? edit.after)?.id)),
  );
  const headOf = ({ id, follows }: Annotation) =>
    follows !== null && own.has(follows) ? follows : id;
  const since = annotations.filter((now) => {
    if (!edited.has(now.id)) return headOf(now) !== now.id;
    const before = own.get(now.id);
    return before !== undefined && !isSameNote(before, now);
  });
  const heads = new Set(since.map(headOf));
  return new Set(removed.filter((one) => heads.has(headOf(one))).map(({ id }) => id));
}

/** The change from one state of an annotation to another, made to the one it has now; none where there is nothing to do. */
export function towards(
  now: Annotation | null,
  from: Annotation | null,
  to: Annotation | null,
): readonly EditOfOne[] {
  if (to === null) return now === null ? [] : [{ kind: 'remove', id: now.id }];
  if (from === null) return now === null ? [{ kind: 'put', annotation: to }] : [];
  if (now === null) return [];
  const annotation = carried(now, from, to);
  return annotation === now ? [] : [{ kind: 'put', annotation }];
}

/**
 * An annotation that was changed in two places at once, from the same `before`: with what both changed.
 * Where both wrote its comment it is `mine`; the other is among the earlier versions, as whatever is
 * written over.
 */
export function bothChanges(before: Annotation, mine: Annotation, theirs: Annotation): Annotation {
  const both = carried(theirs, before, mine);
  const comment = mine.comment === before.comment ? theirs.comment : mine.comment;
  const modified = mine.modified > theirs.modified ? mine.modified : theirs.modified;
  return both.comment === comment && both.modified === modified
    ? both
    : { ...both, comment, modified };
}

function carried(now: Annotation, from: Annotation, to: Annotation): Annotation {
  if (now === from) return to;
  const kind = now.kind === from.kind ? to.kind : now.kind;
  const pigment = now.pigment === from.pigment ? to.pigment : now.pigment;
  const starred = now.starred === from.starred ? to.starred : now.starred;
  const comment = now.comment === from.comment ? to.comment : now.comment;
  const target = isSamePlace(now, from) && !isSamePlace(from, to) ? to.target : now.target;
  const rest = from.tags.filter((tag) => !to.tags.includes(tag)).reduce(withoutTag, now.tags);
  const tags = to.tags.filter((tag) => !from.tags.includes(tag)).reduce(withTag, rest);
  const isSame =
    kind === now.kind &&
    pigment === now.pigment &&
    starred === now.starred &&
    comment === now.comment &&
    target === now.target &&
    tags === now.tags;
  return isSame ? now : { ...now, kind, pigment, starred, comment, target, tags };
}

function isSamePlace({ target: a }: Annotation, { target: b }: Annotation): boolean {
  return a.edition === b.edition && a.start === b.start && a.end === b.end;
}
