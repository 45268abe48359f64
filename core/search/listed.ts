import type { Candidate, Filter } from '../annotation/filter';
import { fits, isOpen } from '../annotation/filter';
import type { Placement } from '../annotation/placed';
import type { Thread } from '../annotation/thread';
import type { AnnotationId } from '../ids';
import { says } from './note-words';

/** What the reader asks the notebook for. */
export interface Listing {
  readonly filter: Filter;
  /** Words looked for; '' where none are. */
  readonly query: string;
}

/**
 * The annotations of a placement that are asked for. The one of the id `kept` (null: none), or that
 * it follows, is always among them: a note being written must not vanish under the hand.
 */
export function listed(
  placement: Placement,
  { filter, query }: Listing,
  kept: AnnotationId | null,
): Placement {
  if (isOpen(filter) && query.trim() === '') return placement;
  const { placed, orphans } = placement;
  const isKept = ({ annotation, followUps }: Thread) =>
    annotation.id === kept || followUps.some(({ id }) => id === kept);
  const isAsked = (one: Candidate) => isKept(one) || (fits(one, filter) && says(one, query));
  return { placed: placed.filter(isAsked), orphans: orphans.filter(isAsked) };
}
