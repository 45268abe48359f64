import type { NoteLink } from '../../core/document/note-links';
import { linksTo } from '../../core/document/note-links';
import { useWords } from '../i18n/use-words';
import { jumpTo } from '../state/jump-store';
import { useProgress } from '../state/progress-store';
import { spokenAttribute } from '../text/leaves';
import styles from './note-mark.module.css';

/** A note's way back to its mark in the text; nothing where no mark leads to it. */
export function NoteBack({
  links,
  note,
}: {
  readonly links: readonly NoteLink[];
  readonly note: number;
}) {
  const words = useWords();
  const [first] = linksTo(links, note);
  if (first === undefined) return null;
  return (
    <button
      className={styles['back']}
      type="button"
      aria-label={words.essay.backToText}
      title={words.essay.backToText}
      onClick={() => jumpTo(first.offset, 'third', useProgress.getState().here)}
      {...{ [spokenAttribute]: '' }}
    >
      ↩
    </button>
  );
}
