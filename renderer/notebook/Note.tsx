import { memo, useEffect, useRef } from 'react';
import type { FocusEvent } from 'react';
import { useWords } from '../i18n/use-words';
import { jumpTo } from '../state/jump-store';
import { activate, edit, finishEditing, useNotes } from '../state/notes-store';
import { leaveOverlay } from '../state/panel-store';
import { useProgress } from '../state/progress-store';
import { regionAttribute } from '../state/regions';
import { usePage } from '../text/page-store';
import { CardExtras } from '../ui/CardExtras';
import { CommentActions } from '../ui/CommentActions';
import { CommentEditor } from '../ui/CommentEditor';
import { CommentText } from '../ui/CommentText';
import { FollowUps } from '../ui/FollowUps';
import { SaveStatus } from '../ui/SaveStatus';
import styles from './note.module.css';
import type { ListedNote } from './use-groups';

interface Props {
  readonly note: ListedNote;
  readonly current: boolean;
  readonly editing: boolean;
  readonly tabStop: boolean;
  readonly onFocus: (note: ListedNote) => void;
}

/**
 * An annotation in the notebook. Where the page has no margin it is the comment's card too, with
 * its actions and its field (ux.md 7.9); so it is always for a passage that is not found.
 */
export const Note = memo(function Note(props: Props) {
  const { note, current, editing, tabStop, onFocus } = props;
  const { thread, start, excerpt, again } = note;
  const { annotation, followUps } = thread;
  const words = useWords();
  const rail = usePage((state) => state.mode !== 'margin');
  const item = useRef<HTMLLIElement>(null);
  const body = useRef<HTMLButtonElement>(null);
  const isCard = rail || start === null;
  const writing = isCard && editing;
  const isOpen = isCard && current && !again;
  /** What is being written in this card, the comment or one below it. */
  const inThread = useNotes((state) => (isOpen ? state.editing : null));
  const finish = () => body.current?.focus();

  useEffect(() => {
    if (current && !again) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current, again, writing, inThread]);

  const facts = (
    <span className={styles['facts']}>
      <b className={styles['name']}>{words.pigments[annotation.pigment]}</b>
      {annotation.kind !== 'highlight' && <span>{words.kinds[annotation.kind]}</span>}
      {annotation.starred && (
        <span role="img" aria-label={words.notebook.star}>
          {words.notes.starred}
        </span>
      )}
      {writing ? <SaveStatus /> : <time>{words.card.day(annotation.modified)}</time>}
      {(isOpen ? [] : annotation.tags).map((tag) => (
        <span key={tag} className={styles['tag']}>
          {words.notes.tag(tag)}
        </span>
      ))}
    </span>
  );
  return (
    <li
      ref={item}
      className={styles['note']}
      data-pigment={annotation.pigment}
      data-current={current || undefined}
      data-writing={writing || undefined}
      onBlur={(event) => {
        if ((writing || inThread !== null) && leavesFor(event)) finishEditing();
      }}
    >
      <button
        ref={body}
        type="button"
        className={styles['body']}
        aria-current={current || undefined}
        tabIndex={tabStop ? 0 : -1}
        data-rove=""
        onFocus={(event) => {
          onFocus(note);
          if (event.currentTarget.matches(':focus-visible')) activate(annotation.id);
        }}
        onClick={() => {
          activate(annotation.id);
          if (start === null) return;
          jumpTo(start, 'third', useProgress.getState().here);
          leaveOverlay();
        }}
        onDoubleClick={() => edit(annotation.id)}
      >
        <span className={styles['excerpt']} lang="zh-CN">
          {excerpt}
        </span>
        {!writing && annotation.comment !== '' && (
          <span className={styles['comment']} lang="zh-CN">
            <CommentText comment={annotation.comment} links={false} />
          </span>
        )}
        {!writing && facts}
        {(isOpen ? [] : followUps).map(({ id, comment, created }) => (
          <span key={id} className={styles['followUp']} lang="zh-CN">
            <CommentText comment={comment} links={false} />
            <time className={styles['facts']}>{words.card.day(created)}</time>
          </span>
        ))}
      </button>
      {writing && (
        <div className={styles['writing']}>
          <CommentEditor annotation={annotation} onFinished={finish} />
          {facts}
        </div>
      )}
      {isOpen && (
        <div className={styles['actions']}>
          <FollowUps
            annotation={annotation}
            followUps={followUps}
            active
            editing={inThread}
            onFinished={finish}
          />
          <CardExtras annotation={annotation} followUps={followUps} />
          <CommentActions annotation={annotation} editing={inThread !== null} onFinished={finish} />
        </div>
      )}
    </li>
  );
});

const panel = `[${regionAttribute}]`;

/**
 * Whether writing ends with this loss of focus. A click on another note ends it by itself, after
 * the click: before, the field would close under the pointer and move that note away.
 */
function leavesFor({ currentTarget, relatedTarget }: FocusEvent): boolean {
  const another =
    relatedTarget instanceof Element &&
    relatedTarget.matches('[data-rove]') &&
    relatedTarget.closest(panel) === currentTarget.closest(panel);
  return document.hasFocus() && !another && !currentTarget.contains(relatedTarget);
}
