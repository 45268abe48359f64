import type { Annotation } from '../../core/annotation/annotation';
import { useWords } from '../i18n/use-words';
import type { TextRange } from '../../core/document/text-range';
import { leaveBegun } from '../state/begun-comment';
import { finishEditing, typeComment } from '../state/notes-store';
import { focusText } from '../state/regions';
import { WordsField } from './WordsField';

interface Props {
  readonly annotation: Annotation;
  /** What is selected in it first, in UTF-16 units of the comment; without it the caret is behind the last. */
  readonly opening?: TextRange;
  /** Gives the focus back after Esc or Ctrl/Cmd+Enter. */
  readonly onFinished: () => void;
}

/** The caret behind the last character, however long the comment is. */
export const behindAll: TextRange = { start: Infinity, end: Infinity };

/** Where a comment is written; the caret is in it from the start. */
export function CommentEditor({ annotation, opening = behindAll, onFinished }: Props) {
  const { marking, card, thread } = useWords();
  const isLater = annotation.follows !== null;
  return (
    <WordsField
      text={annotation.comment}
      label={isLater ? thread.label : marking.comment}
      placeholder={isLater ? thread.placeholder : card.placeholder}
      opening={opening}
      onType={(text) => typeComment(annotation.id, text)}
      onFinish={(isLeft) => {
        if (isLeft && leaveBegun()) return focusText();
        finishEditing();
        onFinished();
      }}
    />
  );
}
