import type { Anchor } from '../anchor/anchor';
import type { AnnotationId } from '../ids';
import type { Look } from './mark-kind';

/** Longest comment, and longest reflection, in UTF-16 units: far above the 5,000 字 that ux.md 7.4 promises. */
export const longestComment = 100_000;

/** A marked passage: where it is, what it looks like, and what the reader wrote beside it. */
export interface Annotation extends Look {
  readonly id: AnnotationId;
  /** Of a point, start and end are the same and the quote is empty. */
  readonly target: Anchor;
  /** The reader's comment as plain text with `\n`; '' where the passage is only marked. */
  readonly comment: string;
  /** In the order the reader gave them; no two the same. */
  readonly tags: readonly string[];
  readonly starred: boolean;
  /**
   * The annotation that this one is a later comment to, on the same passage; else null. (W3C Web
   * Annotation calls it a reply, and gives it an annotation as its target.)
   */
  readonly follows: AnnotationId | null;
  /** ISO 8601 instants, for display only: order never hangs on a clock. */
  readonly created: string;
  readonly modified: string;
}

/** What an annotation carries on which the reader put nothing but the mark itself. */
export const bare = { comment: '', tags: [], starred: false, follows: null } as const;

/** Whether the reader put nothing on an annotation but the mark itself. */
export function isBare({ comment, tags, starred }: Annotation): boolean {
  return comment === '' && tags.length === 0 && !starred;
}

/** Text order: by start, then the longer first, then by id so that the order is total. */
export function byPosition(a: Annotation, b: Annotation): number {
  return (
    a.target.start - b.target.start ||
    b.target.end - a.target.end ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
