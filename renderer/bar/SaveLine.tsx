import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { useNotes } from '../state/notes-store';
import { flushNotes, useSaving } from '../state/saving';
import { saveElsewhere } from '../state/save-elsewhere';
import { reopen } from '../state/reading-store';
import { HomeLine } from './HomeLine';
import styles from './save-line.module.css';

/** The red line under the bar while notes cannot be written, or only be looked at (ux.md 11). */
export function SaveLine() {
  const words = useWords();
  const save = useSaving((state) => state.save);
  const locked = useNotes((state) => state.locked);
  if (save.kind === 'failed') {
    return (
      <div className={styles['line']} role="alert">
        <span>{words.failures.notesNotSaved}</span>
        <span>{failureSentence(save.failure, words)}</span>
        <button type="button" className={styles['retry']} onClick={() => void flushNotes()}>
          {words.failures.retry}
        </button>
        <button type="button" className={styles['retry']} onClick={() => void saveElsewhere()}>
          {words.unsaved.saveElsewhere}
        </button>
      </div>
    );
  }
  if (locked === null) return <HomeLine />;
  return (
    <div className={styles['line']} role="alert">
      <span>{failureSentence(locked, words)}</span>
      {(locked.kind === 'disk' || locked.kind === 'unexpected') && (
        <button type="button" className={styles['retry']} onClick={reopen}>
          {words.failures.retry}
        </button>
      )}
    </div>
  );
}
