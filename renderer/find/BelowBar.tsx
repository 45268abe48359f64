import { ChevronDown, ChevronUp } from 'lucide-react';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { foundNowhere, stepNotes, useFind } from '../state/find-store';
import button from '../ui/button.module.css';
import { IconButton } from '../ui/IconButton';
import styles from './find-bar.module.css';
import { searchOn } from './search-on';

/** Under the field: how often the notes have what is sought, why nothing was sought, or where else it may be; mostly nothing. */
export function BelowBar() {
  const words = useWords();
  const { find, search } = words;
  const isNowhere = useFind(foundNowhere);
  const all = useFind((state) => state.notes.length);
  const at = useFind((state) => state.noteAt);
  const failure = useFind((state) => state.failure);
  if (failure !== null)
    return <p className={styles['failure']}>{failureSentence(failure, words)}</p>;
  if (isNowhere)
    return (
      <div className={styles['on']}>
        <button type="button" className={button['quiet']} onClick={searchOn}>
          {search.label}
        </button>
      </div>
    );
  if (all === 0) return null;
  return (
    <div className={styles['notes']} role="group" aria-label={find.inNotes(all)}>
      <span className={styles['outcome']}>
        {at < 0 ? find.inNotes(all) : find.inNotesAt(at + 1, all)}
      </span>
      <IconButton
        of={ChevronUp}
        size={18}
        label={find.previousNote}
        onClick={() => stepNotes(-1)}
      />
      <IconButton of={ChevronDown} size={18} label={find.nextNote} onClick={() => stepNotes(1)} />
    </div>
  );
}
