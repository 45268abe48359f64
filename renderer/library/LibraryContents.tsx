import { useListedGroups } from '../state/library-listing';
import { showsList, useSearch } from '../state/search-store';
import { LibraryList } from './LibraryList';
import { SearchResults } from './SearchResults';

/** The library's list, or what was found in the texts. */
export function LibraryContents() {
  const groups = useListedGroups();
  const isList = useSearch((state) => showsList(state, groups.length > 0));
  if (isList) return <LibraryList groups={groups} />;
  return <SearchResults named={groups.flatMap((group) => group.essays).length} />;
}
