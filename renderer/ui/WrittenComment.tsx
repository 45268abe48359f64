import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation';
import { wordAt } from '../../core/document/word-at';
import { edit } from '../state/notes-store';
import { behindAll, CommentEditor } from './CommentEditor';
import type { PressedComment } from './comment-offset';
import { pressedComment } from './comment-offset';
import text from './comment-text.module.css';
import { CommentText } from './CommentText';
import { whenPressedAgain, writtenByPress } from './use-second-press';

interface Props {
  readonly annotation: Annotation;
  /** Whether it is being written. */
  readonly writing: boolean;
  /** Whether its card is open: its links can be pressed. */
  readonly active: boolean;
  /** The class of its words at rest. */
  readonly className: string | undefined;
  /** Gives the focus back when writing has ended. */
  readonly onFinished: () => void;
}

/**
 * A comment, or the field where it is written; a click on its words writes on at that place, a double
 * click over the word there.
 */
export function WrittenComment({ annotation, writing, active, className, onFinished }: Props) {
  const { comment, id } = annotation;
  /** What the field has selected first, in UTF-16 units of the comment. */
  const [opening, setOpening] = useState(behindAll);
  /** Where the words were pressed, as they stood then; null where a link was. */
  const pressed = useRef<PressedComment | null>(null);

  useEffect(() => {
    if (!writing) setOpening(behindAll);
  }, [writing]);

  if (writing) {
    return <CommentEditor annotation={annotation} opening={opening} onFinished={onFinished} />;
  }
  if (comment === '') return null;
  return (
    <div
      className={className}
      lang="zh-CN"
      data-clamped={!active || undefined}
      {...writtenByPress}
      onPointerDown={({ currentTarget, target, clientX, clientY, pointerId }) => {
        const isLink = target instanceof Element && target.closest(`.${text['link']}`) !== null;
        pressed.current = isLink ? null : pressedComment(currentTarget, comment, clientX, clientY);
        // The card may move away under the press: it opens, or the one before it closes.
        if (!isLink) currentTarget.setPointerCapture(pointerId);
      }}
      onClick={() => {
        // A press that selects words is for copying them.
        if (pressed.current === null || document.getSelection()?.isCollapsed === false) return;
        const { place, character } = pressed.current;
        setOpening({ start: place, end: place });
        whenPressedAgain(() => setOpening(wordAt(comment, character)));
        edit(id);
      }}
    >
      <CommentText comment={comment} links={active} of={id} />
    </div>
  );
}
