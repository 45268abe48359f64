import { Check } from 'lucide-react';
import { memo, useCallback, useEffect, useRef } from 'react';
import type { FocusEvent } from 'react';
import { useWords } from '../i18n/use-words';
import { useSettings } from '../state/settings-store';
import { languageOf } from '../../core/document/language';
import type { NoteRef } from '../state/chosen-notes';
import { chooseNone, toggleChosen, useChosen } from '../state/chosen-notes';
import { say } from '../state/message-store';
import { activate, edit, finishEditing, useNotes } from '../state/notes-store';
import { regionAttribute } from '../state/regions';
import { goToNote } from '../state/travel';
import { usePage } from '../text/page-store';
import { CardExtras } from '../ui/CardExtras';
import { CommentActions } from '../ui/CommentActions';
import { CommentEditor } from '../ui/CommentEditor';
import { CommentText } from '../ui/CommentText';
import { FollowUps } from '../ui/FollowUps';
import { Icon } from '../ui/Icon';
import { SaveStatus } from '../ui/SaveStatus';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './note.module.css';
import type { ListedNote } from './rows';

interface Props {
  readonly listed: ListedNote;
  /** Of the row among all of the list, and px from the list's top to it. */
  readonly index: number;
  readonly top: number;
  readonly measure: (row: Element | null) => void;
  /** From 1, and of how many: among the notes of its group. */
  readonly position: number;
  readonly size: number;
  readonly current: boolean;
  readonly editing: boolean;
  readonly tabStop: boolean;
}

/**
 * An annotation in the notebook. Where the page has no margin it is the comment's card too, with
 * its actions and its field (ux.md 7.9); so it is always for a passage that is not found.
 */
export const Note = memo(function Note(props: Props) {
  const { listed, index, top, measure, position, size, current, editing, tabStop } = props;
  const { note, essay, isNamed, again } = listed;
  const { annotation, followUps } = note;
  const isPlaced = 'start' in note;
  const ref = { essay: essay.essay, id: annotation.id };
  const words = useWords();
  const isMac = useSettings((state) => state.platform === 'mac');
  const rail = usePage((state) => state.mode !== 'margin');
  const item = useRef<HTMLLIElement>(null);
  const body = useRef<HTMLButtonElement>(null);
  const isChosen = useChosen(({ chosen }) => chosen.has(annotation.id));
  const passage = shownPart(essay.passageOf(note));
  const isCard = essay.isOpen && (rail || !isPlaced);
  const writing = isCard && editing;
  const isOpen = isCard && current && !again;
  /** What is being written in this card, the comment or one below it. */
  const inThread = useNotes((state) => (isOpen ? state.editing : null));
  const finish = () => body.current?.focus();

  const attach = useCallback(
    (row: HTMLLIElement | null) => {
      item.current = row;
      measure(row);
    },
    [measure],
  );

  useEffect(() => {
    if (current && !again) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current, again, writing, inThread]);

  const facts = (
    <span className={styles['facts']}>
      <b className={styles['name']}>{words.pigments[annotation.pigment]}</b>
      {isNamed && (
        <span className={styles['source']} lang="zh-CN">
          {words.notebook.essay(essay.title)}
        </span>
      )}
      {isNamed && !essay.isInLibrary && <span>{words.notebook.removed}</span>}
      {'toCheck' in note && <span>{words.review.moved}</span>}
      {annotation.kind !== 'highlight' && <span>{words.kinds[annotation.kind]}</span>}
      {annotation.starred && (
        <span role="img" aria-label={words.notebook.star}>
          {words.notes.starred}
        </span>
      )}
      {writing ? (
        <SaveStatus of={annotation.comment} />
      ) : (
        <time>{words.card.day(annotation.modified)}</time>
      )}
      {(isOpen ? [] : annotation.tags).map((tag) => (
        <span key={tag} className={styles['tag']}>
          {words.notes.tag(tag)}
        </span>
      ))}
    </span>
  );
  return (
    <li
      ref={attach}
      className={styles['note']}
      style={{ insetBlockStart: top }}
      data-index={index}
      aria-setsize={size}
      aria-posinset={position}
      draggable={!writing && inThread === null}
      data-chosen={isChosen || undefined}
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
        // What ticks its box.
        aria-keyshortcuts={isMac ? 'Meta+Enter' : 'Control+Space'}
        tabIndex={tabStop ? 0 : -1}
        data-rove=""
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible'))
            activate(essay.isOpen ? annotation.id : null);
        }}
        onClick={(event) => {
          if (event.shiftKey || event.ctrlKey || event.metaKey) return;
          chooseNone();
          void goToNote(ref);
        }}
        onDoubleClick={() => {
          if (essay.isOpen) edit(annotation.id);
        }}
      >
        <span className={styles['excerpt']} lang={languageOf([passage])}>
          {passage}
        </span>
        {isChosen && <VisuallyHidden>{words.notebook.chosen}</VisuallyHidden>}
        {!writing && annotation.comment !== '' && (
          <span className={styles['comment']} lang="zh-CN">
            <CommentText comment={annotation.comment} links={false} of={annotation.id} />
          </span>
        )}
        {!writing && facts}
        {(isOpen ? [] : followUps).map(({ id, comment, created }) => (
          <span key={id} className={styles['followUp']} lang="zh-CN">
            <CommentText comment={comment} links={false} of={id} />
            <time className={styles['facts']}>{words.card.day(created)}</time>
          </span>
        ))}
      </button>
      <ChooseBox note={ref} passage={passage} isChosen={isChosen} />
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

/** UTF-16 units of a passage put in the list: its three lines show about seventy 字. */
const longestExcerpt = 400;

function shownPart(passage: string): string {
  return passage.slice(0, longestExcerpt);
}

/** UTF-16 units of a passage that name its box: enough to tell it from the others. */
const longestName = 24;

interface ChooseProps {
  readonly note: NoteRef;
  readonly passage: string;
  readonly isChosen: boolean;
}

/** A box to tick with the pointer; the keys of the list do the same. */
function ChooseBox({ note, passage, isChosen }: ChooseProps) {
  const { notebook } = useWords();
  return (
    <button
      type="button"
      role="checkbox"
      className={styles['choose']}
      aria-checked={isChosen}
      aria-label={notebook.selectNamed(passage.slice(0, longestName))}
      title={notebook.select}
      tabIndex={-1}
      onClick={() => {
        toggleChosen(note);
        say(notebook.selected(useChosen.getState().chosen.size));
      }}
    >
      <i className={styles['box']}>{isChosen && <Icon of={Check} size={12} />}</i>
    </button>
  );
}

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
