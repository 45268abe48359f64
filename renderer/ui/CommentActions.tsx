import { Pencil } from 'lucide-react';
import type { Annotation } from '../../core/annotation/annotation';
import { useHint } from '../i18n/use-hint';
import { useWords } from '../i18n/use-words';
import { edit, finishEditing } from '../state/notes-store';
import { useHasVersions } from '../state/versions-store';
import button from './button.module.css';
import styles from './comment-actions.module.css';
import { CommentMenu } from './CommentMenu';
import { DeleteButton } from './DeleteButton';
import { Icon } from './Icon';
import { PigmentDots } from './PigmentDots';
import { StarButton } from './StarButton';

interface Props {
  readonly annotation: Annotation;
  readonly editing: boolean;
  /** Gives the focus back when writing has ended. */
  readonly onFinished: () => void;
}

/** What can be done with an annotation: its colour, and writing, ending or deleting it. */
export function CommentActions({ annotation, editing, onFinished }: Props) {
  const words = useWords();
  const hint = useHint();
  const hasVersions = useHasVersions(annotation.id, !editing);
  return (
    <div className={styles['actions']}>
      <PigmentDots annotation={annotation} />
      <span className={styles['buttons']}>
        <StarButton annotation={annotation} />
        {editing ? (
          <button
            className={`${button['solid']} ${styles['done']}`}
            type="button"
            onClick={() => {
              finishEditing();
              onFinished();
            }}
          >
            {words.card.done}
          </button>
        ) : (
          <>
            <CommentMenu annotation={annotation} hasVersions={hasVersions} />
            <button
              className={button['quiet']}
              type="button"
              aria-label={words.card.edit}
              title={hint(words.card.edit, 'edit-comment')}
              onClick={() => edit(annotation.id)}
            >
              <Icon of={Pencil} size={16} />
            </button>
            <DeleteButton annotation={annotation} />
          </>
        )}
      </span>
    </div>
  );
}
