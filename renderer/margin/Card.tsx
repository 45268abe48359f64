import { memo } from 'react';
import type { Annotation } from '../../core/annotation/annotation';
import { useWords } from '../i18n/use-words';
import { activate, edit, finishEditing, hover } from '../state/notes-store';
import { focusText } from '../state/regions';
import { CommentActions } from '../ui/CommentActions';
import { CommentEditor } from '../ui/CommentEditor';
import { CommentText } from '../ui/CommentText';
import { SaveStatus } from '../ui/SaveStatus';
import styles from './card.module.css';

interface Props {
  readonly annotation: Annotation;
  /** 1-based place among the cards. */
  readonly number: number;
  readonly of: number;
  readonly active: boolean;
  readonly editing: boolean;
}

/** A comment beside its passage. At rest no box; active it is raised and has its actions. */
export const Card = memo(function Card({ annotation, number, of, active, editing }: Props) {
  const words = useWords();
  const name = words.pigments[annotation.pigment];
  return (
    <div
      className={styles['card']}
      role="comment"
      aria-label={words.card.label(name, number, of)}
      tabIndex={0}
      data-pigment={annotation.pigment}
      data-active={active || undefined}
      data-editing={editing || undefined}
      onClick={(event) => {
        event.stopPropagation();
        activate(annotation.id);
      }}
      onDoubleClick={() => edit(annotation.id)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === ' ') {
          event.preventDefault();
          activate(annotation.id);
        }
      }}
      onFocus={() => activate(annotation.id)}
      onMouseEnter={() => hover(annotation.id)}
      onMouseLeave={() => hover(null)}
      onBlur={(event) => {
        const stays = event.currentTarget.contains(event.relatedTarget);
        if (editing && !stays && document.hasFocus()) finishEditing();
      }}
    >
      <header className={styles['head']}>
        <b className={styles['name']}>{name}</b>
        <span className={styles['time']}>
          {editing ? <SaveStatus /> : <time>{words.card.day(annotation.modified)}</time>}
        </span>
      </header>
      {editing ? (
        <CommentEditor annotation={annotation} onFinished={focusText} />
      ) : (
        <div className={styles['comment']} lang="zh-CN">
          <CommentText comment={annotation.comment} links={active} />
        </div>
      )}
      {active && (
        <CommentActions annotation={annotation} editing={editing} onFinished={focusText} />
      )}
    </div>
  );
});
