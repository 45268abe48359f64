import type { Anchor } from '../anchor/anchor';
import type { AnnotationId } from '../ids';
import type { Pigment } from './pigment';

/** Longest comment, and longest reflection, in UTF-16 units: far above the 5,000 字 that ux.md 7.4 promises. */
export const longestComment = 100_000;

/** A marked passage: where it is, in which colour, and what the reader wrote beside it. */
export interface Annotation {
  readonly id: AnnotationId;
  readonly target: Anchor;
  readonly pigment: Pigment;
  /** The reader's comment as plain text with `\n`; '' where the passage is only highlighted. */
  readonly comment: string;
  /** ISO 8601 instants, for display only: order never hangs on a clock. */
  readonly created: string;
  readonly modified: string;
}

/** Text order: by start, then the longer first, then by id so that the order is total. */
export function byPosition(a: Annotation, b: Annotation): number {
  return (
    a.target.start - b.target.start ||
    b.target.end - a.target.end ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
