import { useMemo, useSyncExternalStore } from 'react';
import type { TextRange } from '../../core/document/text-range';
import { usePage } from '../text/page-store';

/**
 * Whether the page has a margin with cards, as a stretch of a long text last saw it near the view: far
 * from there no card stands beside it, and thousands of marks need not be drawn anew for it.
 */
export function useCardsNear({ start, end }: TextRange): boolean {
  const seen = useMemo(() => seenFrom({ start, end }), [start, end]);
  return useSyncExternalStore(usePage.subscribe, seen);
}

function seenFrom({ start, end }: TextRange): () => boolean {
  const hasCards = () => usePage.getState().mode === 'margin';
  let last = hasCards();
  return () => {
    const { nearby } = usePage.getState();
    if (nearby.start < end && nearby.end > start) last = hasCards();
    return last;
  };
}
