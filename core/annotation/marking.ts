import { describe } from '../anchor/anchor';
import type { TextRange } from '../document/text-range';
import type { AnnotationId, EditionId } from '../ids';
import type { Annotation } from './annotation';
import type { Change } from './change';
import type { Pigment } from './pigment';
import type { Placed } from './placed';

/** What a colour key over a selection comes to (ux.md 7.2). */
export interface Marking {
  readonly changes: readonly Change[];
  /** The annotation that is there afterwards, or null where the key took it away. */
  readonly annotation: Annotation | null;
  readonly outcome: 'added' | 'recoloured' | 'removed' | 'kept';
}

/** What a new annotation needs from outside: ids and clock are never made in core. */
export interface Making {
  readonly id: AnnotationId;
  /** ISO 8601 */
  readonly now: string;
  readonly text: string;
  readonly edition: EditionId;
}

/**
 * A colour over a range: recolours the annotation on exactly these words; the same colour takes it
 * away only if nothing was written on it; otherwise adds one, swallowing neighbours of the same
 * colour that touch or overlap and carry no comment.
 */
export function mark(
  placed: readonly Placed[],
  range: TextRange,
  pigment: Pigment,
  making: Making,
): Marking {
  const same = placed.filter((one) => one.start === range.start && one.end === range.end);
  const twin = same.find((one) => one.annotation.pigment === pigment) ?? same.at(-1);
  if (twin !== undefined) return onSameWords(twin.annotation, pigment, making.now);

  const swallowed = placed.filter(
    (one) =>
      one.annotation.pigment === pigment &&
      one.annotation.comment === '' &&
      one.start <= range.end &&
      one.end >= range.start,
  );
  const start = Math.min(range.start, ...swallowed.map((one) => one.start));
  const end = Math.max(range.end, ...swallowed.map((one) => one.end));
  const annotation = newAnnotation({ start, end }, pigment, making);
  const removals = swallowed.map((one): Change => ({ kind: 'remove', id: one.annotation.id }));
  return { changes: [...removals, { kind: 'put', annotation }], annotation, outcome: 'added' };
}

/** A fresh annotation on a range, without a comment. */
export function newAnnotation(range: TextRange, pigment: Pigment, making: Making): Annotation {
  const { id, now, text, edition } = making;
  const target = describe(text, edition, range);
  return { id, target, pigment, comment: '', created: now, modified: now };
}

function onSameWords(old: Annotation, pigment: Pigment, now: string): Marking {
  if (old.pigment !== pigment) {
    const annotation = recoloured(old, pigment, now);
    return { changes: [{ kind: 'put', annotation }], annotation, outcome: 'recoloured' };
  }
  if (old.comment === '') {
    return { changes: [{ kind: 'remove', id: old.id }], annotation: null, outcome: 'removed' };
  }
  return { changes: [], annotation: old, outcome: 'kept' };
}

/** The annotation in another colour; the same object where the colour is already its own. */
export function recoloured(annotation: Annotation, pigment: Pigment, now: string): Annotation {
  return annotation.pigment === pigment ? annotation : { ...annotation, pigment, modified: now };
}

/** The annotation with another comment; the same object where it says the same already. */
export function commented(annotation: Annotation, comment: string, now: string): Annotation {
  return annotation.comment === comment ? annotation : { ...annotation, comment, modified: now };
}
