import { useLayoutEffect } from 'react';
import { useFind } from '../state/find-store';
import { showFound } from '../text/found-painting';
import { usePage, viewOf } from '../text/page-store';

/** Has the matches painted on the page while the bar is open. */
export function useFoundWords(): void {
  const matches = useFind((state) => state.matches);
  const current = useFind((state) => state.current);
  const column = usePage((state) => state.column);
  const view = usePage((state) => viewOf(state.sheet));

  useLayoutEffect(() => {
    const nothing = column === null || view === null || matches === null || matches.length === 0;
    showFound(nothing ? null : { column, view, matches, current: matches[current] ?? null });
  }, [column, view, matches, current]);

  useLayoutEffect(() => () => showFound(null), []);
}
