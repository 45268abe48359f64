import { useId, useState } from 'react';
import { useWords } from '../i18n/use-words';
import styles from './folded-lines.module.css';

interface FoldedLinesProps {
  readonly lines: readonly string[];
  /** What they are, in a line. */
  readonly summary: (isOpen: boolean) => string;
}

/** Web clutter that is folded, never deleted (ux.md 6.2): one quiet line, and the lines on demand. */
export function FoldedLines({ lines, summary }: FoldedLinesProps) {
  const { folded } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <div className={styles['folded']}>
      <p className={styles['summary']}>
        {summary(open)}
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? folded.hide : folded.show}
        </button>
      </p>
      <div id={id} className={styles['lines']} lang="zh-CN" hidden={!open}>
        {open && [...lines.entries()].map(([at, line]) => <p key={at}>{line}</p>)}
      </div>
    </div>
  );
}
