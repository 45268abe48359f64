import type { ReactNode } from 'react';
import type { TextRange } from '../../core/document/text-range';
import type { Ruby } from '../../core/document/ruby';
import styles from './ruby.module.css';

/** A piece of a block as it is drawn. Its range is of the block's text. */
interface DrawnPiece extends TextRange {
  readonly drawn: ReactNode;
}

interface Props {
  /** All of a block, cut at every edge of a reading. */
  readonly pieces: readonly DrawnPiece[];
  readonly ruby: readonly Ruby[];
}

/** A block's pieces with each reading above its characters. */
export function RubyText({ pieces, ruby }: Props): ReactNode {
  if (ruby.length === 0) return pieces.map(({ drawn }) => drawn);
  const content: ReactNode[] = [];
  let at = 0;
  const until = (end: number): ReactNode[] => {
    const from = at;
    while (at < pieces.length && (pieces[at]?.end ?? 0) <= end) at += 1;
    return pieces.slice(from, at).map(({ drawn }) => drawn);
  };
  for (const { start, base, end } of ruby) {
    content.push(
      ...until(start),
      <ruby key={`ruby ${start}`} className={styles['ruby']}>
        {until(base)}
        <rt className={styles['above']}>{until(end)}</rt>
      </ruby>,
    );
  }
  return [...content, ...until(Infinity)];
}
