import { useLayoutEffect } from 'react';
import { useFind } from '../state/find-store';
import { useFlash } from '../state/flash-store';
import { showFound } from '../text/found-painting';
import { usePage, viewOf } from '../text/page-store';

/** Has the passage of a search's match painted for a moment; not over the matches of the bar. */
export function FoundFlash() {
  const range = useFlash((state) => state.range);
  const open = useFind((state) => state.open);
  const column = usePage((state) => state.column);
  const view = usePage((state) => viewOf(state.sheet));

  useLayoutEffect(() => {
    if (range === null || open || column === null || view === null) return undefined;
    showFound({ column, view, matches: [range], current: range });
    return () => showFound(null);
  }, [range, open, column, view]);
  return null;
}
