import { memo } from 'react';
import type { Annotation } from '../../core/annotation/annotation';
import { useWords } from '../i18n/use-words';
import type { AnnotationId } from '../../core/ids';
import { activate, edit, finishEditing, hover } from '../state/notes-store';
import { focusText } from '../state/regions';
import { cardId } from '../ui/card-id';
import { CardExtras } from '../ui/CardExtras';
import { CommentActions } from '../ui/CommentActions';
import { FollowUps } from '../ui/FollowUps';
import { SaveStatus } from '../ui/SaveStatus';
import { TagChips } from '../ui/TagChips';
import { ToCheck } from '../ui/ToCheck';
import { WrittenComment } from '../ui/WrittenComment';
import styles from './card.module.css';

interface Props {
  readonly annotation: Annotation;
  /** Oldest first. */
  readonly followUps: readonly Annotation[];
  /** Whether its place is for the reader to check. */
  readonly toCheck: boolean;
  /** 1-based place among the cards. */
  readonly number: number;
  readonly of: number;
  readonly active: boolean;
  /** Whether its passage or the card itself is pointed at. */
  readonly hovered: boolean;
  /** What is being written in this card, the comment or one below it; null where nothing is. */
  readonly editing: AnnotationId | null;
}

/** A comment beside its passage. At rest no box; active it is raised and has its actions. */
export const Card = memo(function Card(props: Props) {
  const { annotation, followUps, toCheck, number, of, active, hovered, editing } = props;
  const words = useWords();
  const isWriting = editing !== null;
  const isWritingComment = editing === annotation.id;
  const name = words.pigments[annotation.pigment];

  return (
    <div
      className={styles['card']}
      id={cardId(annotation.id)}
      role="comment"
      aria-label={words.card.label(name, number, of)}
      tabIndex={0}
      data-pigment={annotation.pigment}
      data-active={active || undefined}
      data-hovered={hovered || undefined}
      data-editing={isWriting || undefined}
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
        if (isWriting && !stays && document.hasFocus()) finishEditing();
      }}
    >
      <header className={styles['head']}>
        <b className={styles['name']}>{name}</b>
        {annotation.starred && !active && (
          <span className={styles['star']} role="img" aria-label={words.thread.star}>
            ★
          </span>
        )}
        <span className={styles['time']}>
          {isWritingComment ? (
            <SaveStatus of={annotation.comment} />
          ) : (
            <time>{words.card.day(annotation.modified)}</time>
          )}
        </span>
      </header>
      {toCheck && <ToCheck id={annotation.id} />}
      <WrittenComment
        annotation={annotation}
        writing={isWritingComment}
        active={active}
        className={styles['comment']}
        onFinished={focusText}
      />
      <FollowUps
        annotation={annotation}
        followUps={followUps}
        active={active}
        editing={editing}
        onFinished={focusText}
      />
      {active ? (
        <>
          <CardExtras annotation={annotation} followUps={followUps} />
          <CommentActions annotation={annotation} editing={isWriting} onFinished={focusText} />
        </>
      ) : (
        <TagChips tags={annotation.tags} />
      )}
    </div>
  );
});
