import { isBare } from '../../core/annotation/annotation';
import type { Placed, Placement } from '../../core/annotation/placed';
import { differing } from '../../core/differing';
import type { AnnotationId } from '../../core/ids';

/**
 * The annotations in the text by id. One index follows the list that it is asked about by what is
 * different there, so that one edit among thousands costs what that edit changed.
 */
const byId = new Map<AnnotationId, Placed>();
let written = 0;
let toCheck = 0;
let known: readonly Placed[] = [];

/** The annotation with this id where it stands in the text; undefined for one that does not. */
export function placedWith({ placed }: Placement, id: AnnotationId): Placed | undefined {
  follow(placed);
  return byId.get(id);
}

/** Whether anything is on one of them but the mark itself. */
export function isAnyWritten({ placed }: Placement): boolean {
  follow(placed);
  return written > 0;
}

/** Whether the place of any of them is for the reader to check. */
export function isAnyToCheck({ placed }: Placement): boolean {
  follow(placed);
  return toCheck > 0;
}

function follow(placed: readonly Placed[]): void {
  if (placed === known) return;
  const { gone, come } = differing(known, placed);
  for (const one of gone) {
    byId.delete(one.annotation.id);
    count(one, -1);
  }
  for (const one of come) {
    byId.set(one.annotation.id, one);
    count(one, 1);
  }
  known = placed;
}

function count(one: Placed, by: 1 | -1): void {
  if (!isBare(one.annotation)) written += by;
  if (one.toCheck === true) toCheck += by;
}
