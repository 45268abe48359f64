import type { Annotation } from '../../core/annotation/annotation';
import { useWords } from '../i18n/use-words';
import { leaveBegun } from '../state/begun-comment';
import { finishEditing, typeComment } from '../state/notes-store';
import { focusText } from '../state/regions';
import { WordsField } from './WordsField';

interface Props {
  readonly annotation: Annotation;
  /** Where its caret is first, in UTF-16 units of the comment; without it behind the last. */
  readonly opening?: number;
  /** Gives the focus back after Esc or Ctrl/Cmd+Enter. */
  readonly onFinished: () => void;
}

/** Where a comment is written; the caret is in it from the start. */
export function CommentEditor({ annotation, opening = Infinity, onFinished }: Props) {
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
