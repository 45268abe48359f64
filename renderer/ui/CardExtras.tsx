import { Plus } from 'lucide-react';
import type { Annotation } from '../../core/annotation/annotation';
import { useWords } from '../i18n/use-words';
import { addFollowUp, useNotes } from '../state/notes-store';
import styles from './card-extras.module.css';
import { Icon } from './Icon';
import { TagEditor } from './TagEditor';

interface Props {
  readonly annotation: Annotation;
  readonly followUps: readonly Annotation[];
}

/** What an open card takes below its words: a later comment, where there is something to follow, and tags. */
export function CardExtras({ annotation, followUps }: Props) {
  const { thread } = useWords();
  const isWriting = useNotes((state) => state.editing !== null);
  const canAdd = !isWriting && (annotation.comment !== '' || followUps.length > 0);
  return (
    <div className={styles['extras']}>
      {canAdd && (
        <button
          className={styles['add']}
          type="button"
          title={thread.add}
          onClick={(event) => {
            event.stopPropagation();
            addFollowUp(annotation.id);
          }}
        >
          <Icon of={Plus} size={14} />
          {thread.add}
        </button>
      )}
      <TagEditor annotation={annotation} />
    </div>
  );
}
