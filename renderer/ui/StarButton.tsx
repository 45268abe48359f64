import { Star } from 'lucide-react';
import type { Annotation } from '../../core/annotation/annotation';
import { useWords } from '../i18n/use-words';
import { star } from '../state/alterations';
import button from './button.module.css';
import { Icon } from './Icon';
import styles from './star.module.css';

/** Puts a star on an annotation, or takes it away. */
export function StarButton({ annotation }: { readonly annotation: Annotation }) {
  const { thread } = useWords();
  return (
    <button
      className={`${button['quiet']} ${styles['star']}`}
      type="button"
      aria-label={thread.star}
      title={thread.star}
      aria-pressed={annotation.starred}
      onClick={(event) => {
        event.stopPropagation();
        star(annotation.id, !annotation.starred);
      }}
    >
      <Icon of={Star} size={16} />
    </button>
  );
}
