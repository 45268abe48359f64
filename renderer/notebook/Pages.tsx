import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { useNotes } from '../state/notes-store';
import { Filters } from './Filters';
import styles from './notebook.module.css';
import { Notes } from './Notes';
import { Reflection } from './Reflection';

/** What the notebook holds: filters, 我的心得, the notes. */
export function Pages() {
  const words = useWords();
  const empty = useNotes((state) => state.notebook.annotations.length === 0);
  const locked = useNotes((state) => state.locked);

  if (locked !== null) {
    return <p className={styles['line']}>{failureSentence(locked, words)}</p>;
  }
  return (
    <>
      {!empty && <Filters />}
      <div className={styles['pages']}>
        <Reflection />
        {empty ? <p className={styles['line']}>{words.notebook.empty}</p> : <Notes />}
      </div>
    </>
  );
}
