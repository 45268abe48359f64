import { closeFind, useFind } from '../state/find-store';
import { openSearch } from '../state/search-store';

/** Goes on from the essay to the whole library with the words that are sought. */
export function searchOn(): void {
  const { query } = useFind.getState();
  closeFind();
  openSearch(query);
}
