import { Pencil, Trash2 } from 'lucide-react';
import type { Annotation } from '../../core/annotation/annotation';
import type { AnnotationId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { deleteAnnotation } from '../state/deletion';
import { edit, useNotes } from '../state/notes-store';
import button from './button.module.css';
import styles from './follow-ups.module.css';
import { Icon } from './Icon';
import { SaveStatus } from './SaveStatus';
import { WrittenComment } from './WrittenComment';

interface Props {
  /** What they follow. */
  readonly annotation: Annotation;
  /** Oldest first. */
  readonly followUps: readonly Annotation[];
  readonly active: boolean;
  /** The annotation being written, be it this one, one of the follow-ups or the one to come. */
  readonly editing: AnnotationId | null;
  /** Gives the focus back when writing has ended. */
  readonly onFinished: () => void;
}

/** The later comments to an annotation with their days, and the field of the one being added. */
export function FollowUps({ annotation, followUps, active, editing, onFinished }: Props) {
  const { thread } = useWords();
  const draft = useNotes(({ draft: one }) => (one?.follows === annotation.id ? one : null));
  const isNew = draft !== null && followUps.every(({ id }) => id !== draft.id);
  const shown = isNew ? [...followUps, draft] : followUps;
  if (shown.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label={thread.list}>
      {shown.map((one) => (
        <FollowUp
          key={one.id}
          annotation={one}
          active={active}
          editing={one.id === editing}
          onFinished={onFinished}
        />
      ))}
    </ul>
  );
}

interface FollowUpProps {
  readonly annotation: Annotation;
  readonly active: boolean;
  readonly editing: boolean;
  readonly onFinished: () => void;
}

function FollowUp({ annotation, active, editing, onFinished }: FollowUpProps) {
  const { card, thread } = useWords();
  const day = card.day(annotation.created);
  return (
    <li
      className={styles['item']}
      onDoubleClick={(event) => {
        event.stopPropagation();
        edit(annotation.id);
      }}
    >
      <div className={styles['facts']}>
        <time>{day}</time>
        {editing && <SaveStatus of={annotation.comment} />}
        {active && !editing && (
          <span className={styles['actions']}>
            <button
              className={button['quiet']}
              type="button"
              aria-label={thread.edit(day)}
              title={card.edit}
              onClick={(event) => {
                event.stopPropagation();
                edit(annotation.id);
              }}
            >
              <Icon of={Pencil} size={14} />
            </button>
            <button
              className={button['quiet']}
              type="button"
              aria-label={thread.delete(day)}
              title={card.delete}
              onClick={(event) => {
                event.stopPropagation();
                deleteAnnotation(annotation.id);
              }}
            >
              <Icon of={Trash2} size={14} />
            </button>
          </span>
        )}
      </div>
      <WrittenComment
        annotation={annotation}
        writing={editing}
        active={active}
        className={styles['comment']}
        onFinished={onFinished}
      />
    </li>
  );
}
