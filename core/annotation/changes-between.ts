import type { Annotation } from './annotation';
import type { Change } from './change';
import { saying } from './copy-id';
import type { Notebook } from './notebook';

/** The changes that make one notebook into another; none where they are equal. */
export function changesBetween(from: Notebook, to: Notebook): readonly Change[] {
  const before = new Map(from.annotations.map((annotation) => [annotation.id, annotation]));
  const after = new Set(to.annotations.map(({ id }) => id));
  const changes: Change[] = [];
  for (const { id } of from.annotations) if (!after.has(id)) changes.push({ kind: 'remove', id });
  for (const annotation of to.annotations) {
    const old = before.get(annotation.id);
    if (old === undefined || !isSameNote(old, annotation))
      changes.push({ kind: 'put', annotation });
  }
  if (from.reflection !== to.reflection) changes.push({ kind: 'reflect', text: to.reflection });
  return changes;
}

/** Whether two states of an annotation say the same on the same place. */
export function isSameNote(a: Annotation, b: Annotation): boolean {
  return a === b || (isEqualBut(a, b) && isEqualTarget(a, b));
}

function isEqualBut(a: Annotation, b: Annotation): boolean {
  return saying(a) === saying(b) && a.created === b.created && a.modified === b.modified;
}

function isEqualTarget({ target: a }: Annotation, { target: b }: Annotation): boolean {
  const keys = ['edition', 'start', 'end', 'quote', 'prefix', 'suffix'] as const;
  return keys.every((key) => a[key] === b[key]);
}
