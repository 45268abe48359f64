import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { commandFor } from '../../core/keymap';
import type { EssayId } from '../../core/ids';
import { entryOf } from '../../core/library/catalog';
import { useWords } from '../i18n/use-words';
import { takeEditionBack } from '../state/editions';
import { useLibrary } from '../state/library-store';
import { useNotes } from '../state/notes-store';
import {
  acceptAll,
  closeReview,
  isPlaced,
  undoDecision,
  useCanUndoDecision,
  useReview,
  useWaiting,
} from '../state/review-store';
import { currentKeymap } from '../state/settings-store';
import buttons from '../ui/button.module.css';
import { Modal } from '../ui/Modal';
import styles from './review-dialog.module.css';
import { ReviewList } from './ReviewList';
import { ReviewedNote } from './ReviewedNote';

/** 核对标注: what a new edition moved or lost, one by one, the old and the new text side by side. */
export function ReviewDialog() {
  const words = useWords();
  const open = useReview(({ stage }) => stage === 'list');
  return (
    <Modal
      open={open}
      title={words.review.title}
      className={styles['dialog']}
      focus="[aria-current]"
      finalFocus={() => useReview.getState().stage !== 'attaching'}
      onKeyDown={undoByKey}
      onClose={closeReview}
    >
      <Body />
    </Modal>
  );
}

function Body() {
  const { review } = useWords();
  const waiting = useWaiting();
  const at = useReview((state) => state.at);
  const placement = useNotes((state) => state.placement);
  const canUndo = useCanUndoDecision();
  const essay = useNotes((state) => state.essay);
  const hasFormer = useLibrary(
    ({ catalog }) => essay !== null && (entryOf(catalog, essay)?.former ?? null) !== null,
  );
  const body = useRef<HTMLDivElement>(null);
  const chosen = waiting.find(({ annotation }) => annotation.id === at) ?? waiting[0];
  const moved = waiting.filter(isPlaced).length;
  const sure = placement.placed.length - moved;

  // A decision takes its note out of the list: the next one has the focus, at the end the last words.
  const current = chosen?.annotation.id ?? null;
  useEffect(() => {
    const { activeElement: active } = document;
    const isOnButton = body.current?.contains(active) === true && !active?.matches('[data-rove]');
    const isElsewhere = active?.closest('[role="dialog"]') === null && active !== document.body;
    if (isOnButton || isElsewhere || active?.matches('[aria-current]') === true) return;
    body.current?.querySelector<HTMLElement>('[aria-current], [data-end]')?.focus();
  }, [current]);

  return (
    <div ref={body} className={styles['body']}>
      <p className={styles['counts']} role="status">
        {review.counts(sure, moved, placement.orphans.length)}
      </p>
      {chosen === undefined ? (
        <p className={styles['done']} tabIndex={-1} data-end="">
          {review.allDone}
        </p>
      ) : (
        <>
          <ReviewList waiting={waiting} chosen={chosen} />
          <ReviewedNote key={chosen.annotation.id} thread={chosen} />
        </>
      )}
      <footer className={styles['footer']}>
        <span className={styles['hint']}>{chosen !== undefined && review.hint}</span>
        {essay !== null && hasFormer && (
          <button type="button" className={buttons['solid']} onClick={() => takeBack(essay)}>
            {review.takeBack}
          </button>
        )}
        <button
          type="button"
          className={buttons['solid']}
          disabled={!canUndo}
          onClick={undoDecision}
        >
          {review.undo}
        </button>
        {moved > 1 && (
          <button type="button" className={buttons['solid']} onClick={acceptAll}>
            {review.acceptAll}
          </button>
        )}
      </footer>
    </div>
  );
}

function takeBack(essay: EssayId): void {
  closeReview();
  void takeEditionBack(essay);
}

/** Ctrl+Z takes the last decision back; no other command acts behind a dialog. */
function undoByKey(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.repeat) return;
  const id = commandFor(event.nativeEvent, currentKeymap());
  if (id !== 'undo') return;
  event.preventDefault();
  undoDecision();
}
