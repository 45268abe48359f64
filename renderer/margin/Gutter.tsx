import { useMemo } from 'react';
import type { AnnotationId } from '../../core/ids';
import { activeIn, DotTarget } from './DotTarget';
import { groupByLine, sameDot } from './line-groups';
import styles from './margin.module.css';
import type { Beside, Passage } from './use-passages';

/** px from the column's right edge to the hairline, and to the margin behind it (ux.md 3.2). */
export const hairline = 22;
export const gutter = 44;

interface Props {
  readonly beside: Beside;
  /** The passages that have a card. */
  readonly written: readonly Passage[];
  readonly active: AnnotationId | null;
}

/** The hairline with one dot per mark: filled with a card, a ring without; each leads to its mark. */
export function Gutter({ beside, written, active }: Props) {
  const filled = new Set(written);
  const lines = useMemo(() => groupByLine(beside.passages, sameDot), [beside.passages]);
  const left = beside.columnRight + hairline;
  return (
    <div aria-hidden="true" className={styles['layer']}>
      <div className={styles['hairline']} style={{ left }} />
      {beside.passages.map((passage) => (
        <i
          key={passage.annotation.id}
          className={styles['dot']}
          data-pigment={passage.annotation.pigment}
          data-ring={!filled.has(passage) || undefined}
          data-active={passage.annotation.id === active || undefined}
          style={{ left, top: passage.y }}
        />
      ))}
      {lines.map((line) => (
        <DotTarget
          key={line[0]?.annotation.id}
          line={line}
          active={activeIn(line, active)}
          left={left}
        />
      ))}
    </div>
  );
}
