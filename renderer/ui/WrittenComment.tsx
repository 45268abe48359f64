import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation';
import { edit } from '../state/notes-store';
import { CommentEditor } from './CommentEditor';
import { commentOffsetAt } from './comment-offset';
import text from './comment-text.module.css';
import { CommentText } from './CommentText';
import { writtenByPress } from './use-second-press';

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

/** A comment, or the field where it is written; a click on its words writes on at that place. */
export function WrittenComment({ annotation, writing, active, className, onFinished }: Props) {
  const { comment, id } = annotation;
  /** Where the field's caret is first, in UTF-16 units of the comment. */
  const [opening, setOpening] = useState(Infinity);
  /** Where the words were pressed, as they stood then; null where a link was. */
  const pressed = useRef<number | null>(null);

  useEffect(() => {
    if (!writing) setOpening(Infinity);
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
        pressed.current = isLink ? null : commentOffsetAt(currentTarget, comment, clientX, clientY);
        // The card may move away under the press: it opens, or the one before it closes.
        if (!isLink) currentTarget.setPointerCapture(pointerId);
      }}
      onClick={() => {
        // A press that selects words is for copying them.
        if (pressed.current === null || document.getSelection()?.isCollapsed === false) return;
        setOpening(pressed.current);
        edit(id);
      }}
    >
      <CommentText comment={comment} links={active} of={id} />
    </div>
  );
}
