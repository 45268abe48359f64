import type { AnnotationId } from '../../core/ids';
import styles from './margin.module.css';
import type { Beside } from './use-passages';

/** px from the column's right edge to the hairline, and to the margin behind it (ux.md 3.2). */
export const hairline = 22;
export const gutter = 44;

/** The hairline with one dot per highlight: filled with a comment, a ring without. */
export function Gutter({
  beside,
  editing,
}: {
  readonly beside: Beside;
  readonly editing: AnnotationId | null;
}) {
  const left = beside.columnRight + hairline;
  return (
    <div aria-hidden="true">
      <div className={styles['hairline']} style={{ left }} />
      {beside.passages.map(({ annotation, y }) => (
        <i
          key={annotation.id}
          className={styles['dot']}
          data-pigment={annotation.pigment}
          data-ring={(annotation.comment === '' && annotation.id !== editing) || undefined}
          style={{ left, top: y }}
        />
      ))}
    </div>
  );
}
