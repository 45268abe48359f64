import { X } from 'lucide-react';
import { useWords } from '../i18n/use-words';
import { Icon } from './Icon';
import styles from './tags.module.css';

interface Props {
  readonly tags: readonly string[];
  /** Takes a tag away; without it the chips are only shown. */
  readonly onRemove?: (tag: string) => void;
}

/** Tags in a row. */
export function TagChips({ tags, onRemove }: Props) {
  const { thread } = useWords();
  if (tags.length === 0) return null;
  return (
    <ul className={styles['chips']} aria-label={thread.tags}>
      {tags.map((tag) => (
        <li
          key={tag}
          className={styles['chip']}
          data-removable={onRemove !== undefined || undefined}
        >
          {thread.tag(tag)}
          {onRemove !== undefined && (
            <button
              type="button"
              className={styles['remove']}
              aria-label={thread.untag(tag)}
              title={thread.untag(tag)}
              onClick={() => onRemove(tag)}
            >
              <Icon of={X} size={12} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
