import type { AnnotationId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { openReview } from '../state/review-store';
import styles from './review-line.module.css';

/** Says on a card that its place is most likely but not surely right, and leads to where that is settled. */
export function ToCheck({ id }: { readonly id: AnnotationId }) {
  const { review } = useWords();
  return (
    <button
      type="button"
      className={styles['check']}
      onClick={(event) => {
        event.stopPropagation();
        openReview(id);
      }}
    >
      {review.toCheck}
    </button>
  );
}
