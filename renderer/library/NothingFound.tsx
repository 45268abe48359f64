import { useWords } from '../i18n/use-words';
import { showEveryEssay } from '../state/library-listing';
import styles from './library-list.module.css';

/** A filter that leaves nothing, and the way back. */
export function NothingFound() {
  const { library, notebook } = useWords();
  return (
    <p className={styles['empty']}>
      {library.noMatch}
      <button type="button" className={styles['clear']} onClick={showEveryEssay}>
        {notebook.clearFilter}
      </button>
    </p>
  );
}
