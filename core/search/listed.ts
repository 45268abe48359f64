import type { Filter } from '../annotation/filter';
import { fits } from '../annotation/filter';
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
 * The annotations of a placement that are asked for. The one of the id `kept` (null: none) is always
 * among them: a note being written must not vanish under the hand.
 */
export function listed(
  { placed, orphans }: Placement,
  { filter, query }: Listing,
  kept: AnnotationId | null,
): Placement {
  const isAsked = (isPlaced: boolean) => (thread: Thread) =>
    thread.annotation.id === kept || (fits({ ...thread, isPlaced }, filter) && says(thread, query));
  return { placed: placed.filter(isAsked(true)), orphans: orphans.filter(isAsked(false)) };
}
