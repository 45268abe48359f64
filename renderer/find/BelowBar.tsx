import { ChevronDown, ChevronUp } from 'lucide-react';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { stepNotes, useFind } from '../state/find-store';
import { IconButton } from '../ui/IconButton';
import styles from './find-bar.module.css';

/** Under the field: how often the notes have what is sought, or why nothing was sought; mostly nothing. */
export function BelowBar() {
  const words = useWords();
  const { find } = words;
  const all = useFind((state) => state.notes.length);
  const at = useFind((state) => state.noteAt);
  const failure = useFind((state) => state.failure);
  if (failure !== null)
    return <p className={styles['failure']}>{failureSentence(failure, words)}</p>;
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
