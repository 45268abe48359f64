import { isByTitle } from '../../core/library/essay-filter';
import { useEssayFilter, useListedGroups } from '../state/library-listing';
import { showsList, useSearch } from '../state/search-store';
import { LibraryList } from './LibraryList';
import { SearchResults } from './SearchResults';

/** The library's list, or what was found in the texts. */
export function LibraryContents() {
  const groups = useListedGroups();
  const filter = useEssayFilter((state) => state.filter);
  const isList = useSearch((state) => showsList(state, groups.length > 0));
  if (isList) return <LibraryList groups={groups} />;
  const named = groups.flatMap(({ essays }) => essays.map(({ entry }) => entry));
  return <SearchResults named={named.length} byTitle={named.every(isByTitle(filter))} />;
}
