import { memo } from 'react';
import { useWords } from '../i18n/use-words';
import type { OpenEssay } from '../state/reading-store';
import { FoldedLines } from '../ui/FoldedLines';
import styles from './reader.module.css';

/** The essay's own folded lines, in one quiet line above the title (ux.md 6.2); nothing without any. */
export const EssayClutter = memo(function EssayClutter({ open }: { readonly open: OpenEssay }) {
  const { folded } = useWords();
  const lines = open.essay.blocks
    .filter((block) => block.kind === 'clutter')
    .map((block) => block.text);
  if (lines.length === 0) return null;
  return (
    <div className={styles['clutter']} data-clutter>
      <FoldedLines
        lines={lines}
        summary={(isOpen) => (isOpen ? folded.openLines : folded.lines)(lines.length)}
      />
    </div>
  );
});
