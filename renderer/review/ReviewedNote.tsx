import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { Piece } from '../../core/anchor/word-differences';
import { wordDifferences } from '../../core/anchor/word-differences';
import type { Thread } from '../../core/annotation/thread';
import { useWords } from '../i18n/use-words';
import { openEssay } from '../state/reading-store';
import { accept, beginAttaching, isPlaced, leaveOut } from '../state/review-store';
import { useShownText } from '../state/use-shown-text';
import buttons from '../ui/button.module.css';
import { CommentText } from '../ui/CommentText';
import { passageNow, passageThen } from './passages';
import styles from './reviewed-note.module.css';

/** One note: the words it stood on, what stands there now, and what the reader can decide. */
export function ReviewedNote({ thread }: { readonly thread: Thread }) {
  const { review } = useWords();
  const shown = useShownText();
  const { annotation, followUps } = thread;
  const text = openEssay()?.text ?? '';
  const [then, now] = useMemo(() => {
    const before = passageThen(annotation.target);
    const after = isPlaced(thread) ? passageNow(text, thread) : null;
    return [before, after];
  }, [annotation, thread, text]);
  const found = useMemo(
    () => wordDifferences(shown(then.words), shown(now?.words ?? '')),
    [then, now, shown],
  );
  const comments = [annotation, ...followUps].filter(({ comment }) => comment !== '');
  return (
    <section className={styles['note']} data-pigment={annotation.pigment}>
      <div className={styles['texts']}>
        <Passage label={review.before} before={shown(then.before)} after={shown(then.after)}>
          <Pieces pieces={now === null ? whole(found.before) : found.before} as="del" />
        </Passage>
        {now === null ? (
          <section aria-label={review.after} className={styles['passage']}>
            <h3 className={styles['label']}>{review.after}</h3>
            <p className={styles['missing']}>{review.notFound}</p>
          </section>
        ) : (
          <Passage label={review.after} before={shown(now.before)} after={shown(now.after)}>
            <Pieces pieces={found.after} as="ins" />
          </Passage>
        )}
      </div>
      {comments.map(({ id, comment }) => (
        <div key={id} className={styles['comment']} lang="zh-CN">
          <CommentText comment={comment} links={false} />
        </div>
      ))}
      <div className={styles['actions']}>
        {now !== null && (
          <button
            type="button"
            className={`${buttons['solid']} ${buttons['primary']}`}
            onClick={() => accept(thread)}
          >
            {review.accept}
          </button>
        )}
        <button type="button" className={buttons['solid']} onClick={() => beginAttaching(thread)}>
          {review.attach}
        </button>
        <button type="button" className={buttons['solid']} onClick={() => leaveOut(thread)}>
          {review.leaveOut}
        </button>
      </div>
    </section>
  );
}

interface PassageProps {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly children: ReactNode;
}

/** Marked words between those around them. */
function Passage({ label, before, after, children }: PassageProps) {
  return (
    <section aria-label={label} className={styles['passage']}>
      <h3 className={styles['label']}>{label}</h3>
      <p lang="zh-CN">
        <span className={styles['around']}>{before}</span>
        <mark className={styles['mark']}>{children}</mark>
        <span className={styles['around']}>{after}</span>
      </p>
    </section>
  );
}

interface PiecesProps {
  readonly pieces: readonly Piece[];
  readonly as: 'del' | 'ins';
}

/** What differs is struck through or underlined, never told by colour alone. */
function Pieces({ pieces, as: Tag }: PiecesProps) {
  let at = 0;
  return pieces.map(({ text, kept }) => {
    const start = at;
    at += text.length;
    return kept ? text : <Tag key={start}>{text}</Tag>;
  });
}

/** With nothing to compare them with, the words as they were. */
const whole = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) => ({ ...piece, kept: true }));
