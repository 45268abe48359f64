import type { KeyboardEvent, MouseEvent } from 'react';
import type { NoteLink } from '../../core/document/note-links';
import { useWords } from '../i18n/use-words';
import { showNote, useShownNote } from '../state/shown-note-store';
import styles from './essay.module.css';

interface Props {
  readonly link: NoteLink;
  readonly leaf: Record<string, number>;
  readonly children: string;
}

/**
 * A note's mark in the text: opens the note beside it (NoteBeside.tsx), and closes it. An essay has
 * thousands of them, so a mark holds no more than its own press.
 */
export function NoteMark({ link, leaf, children }: Props) {
  const words = useWords();
  const isOpen = useShownNote(({ shown }) => shown?.link === link);
  const press = (event: MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>) => {
    event.preventDefault();
    showNote(isOpen ? null : { link, mark: event.currentTarget });
  };
  return (
    <a
      className={styles['note-mark']}
      role="button"
      tabIndex={0}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={words.essay.noteMark(children)}
      onClick={press}
      onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && press(event)}
      {...leaf}
    >
      {children}
    </a>
  );
}
