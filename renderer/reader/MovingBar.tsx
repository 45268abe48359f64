import { useEffect } from 'react';
import { useWords } from '../i18n/use-words';
import { leaveMoving, placeOf, useMoving } from '../state/moving';
import { threadOf, useNotes } from '../state/notes-store';
import button from '../ui/button.module.css';
import styles from './moving-bar.module.css';

/** Says over the text that a mark is being moved, and to what; ends with what it was about. */
export function MovingBar() {
  const { moving: words } = useWords();
  const moving = useMoving((state) => state.moving);
  const isOver = useNotes(
    ({ editing, locked }) =>
      moving !== null && (threadOf(moving.id) === undefined || editing !== null || locked !== null),
  );
  useEffect(() => {
    if (isOver) leaveMoving();
  }, [isOver]);
  if (moving === null) return null;
  return (
    <div className={styles['bar']} role="group" aria-label={words.title}>
      <b className={styles['title']}>{words.title}</b>
      <span>{words.hints[placeOf(moving.kind)]}</span>
      <button type="button" className={button['quiet']} onClick={leaveMoving}>
        {words.cancel}
        <kbd className={styles['key']}>{words.cancelKey}</kbd>
      </button>
    </div>
  );
}
