import { useWords } from '../i18n/use-words';
import { openReview, useWaiting } from '../state/review-store';
import styles from './review-line.module.css';

/** The quiet way to the notes that wait for the reader after a new edition; nothing where none does. */
export function ReviewLine() {
  const { review } = useWords();
  const count = useWaiting().length;
  if (count === 0) return null;
  return (
    <button type="button" className={styles['line']} onClick={() => openReview()}>
      {review.line(count)}
    </button>
  );
}
