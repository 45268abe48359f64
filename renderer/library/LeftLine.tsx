import { useEffect } from 'react';
import { showsAll } from '../../core/library/essay-filter';
import { useWords } from '../i18n/use-words';
import { showEveryEssay, useEssayFilter } from '../state/library-listing';
import { say } from '../state/message-store';
import { clearSearch, showListed, useSearch } from '../state/search-store';
import styles from './library-search.module.css';

/** ms after the last letter until it is told how many essays are left. */
const rest = 600;

/** How many essays a narrowed list still has, and the ways on; nothing above the whole list. */
export function LeftLine({ left }: { readonly left: number }) {
  const { library, notebook, search } = useWords();
  const filter = useEssayFilter((state) => state.filter);
  const hasFound = useSearch(({ found }) => found !== null && found.essays + found.notes.all > 0);
  const all = showsAll(filter);
  useEffect(() => {
    if (all) return undefined;
    const timer = setTimeout(() => say(library.found(left)), rest);
    return () => clearTimeout(timer);
  }, [all, filter, left, library]);

  if (all) return null;
  return (
    <p className={styles['summary']}>
      <span className={styles['sum']}>{library.found(left)}</span>
      {hasFound && (
        <button type="button" className={styles['way']} onClick={() => showListed(false)}>
          {search.showFound}
        </button>
      )}
      <button
        type="button"
        className={styles['way']}
        onClick={() => {
          showEveryEssay();
          clearSearch();
        }}
      >
        {notebook.clearFilter}
      </button>
    </p>
  );
}
