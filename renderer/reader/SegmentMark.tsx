import type { CSSProperties, ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { Annotation } from '../../core/annotation/annotation';
import { isBare } from '../../core/annotation/annotation';
import type { AnnotationId } from '../../core/ids';
import { cardId } from '../ui/card-id';
import styles from './marks.module.css';
import { lineTracks } from './line-tracks';

interface Props {
  /** Those over the segment's words, newest first; at least one. */
  readonly annotations: readonly Annotation[];
  /** Whether the place of one of them is for the reader to check. */
  readonly toCheck: boolean;
  readonly active: AnnotationId | null;
  readonly hovered: AnnotationId | null;
  readonly spoken: CSSProperties;
  readonly children: ReactNode;
}

/** Whether there are cards for marks to lead to; told once, and not asked for by each mark. */
export const HasCards = createContext(true);

/**
 * The mark around a segment: the tints of the two highlights that show, and each line on a track of
 * its own in an element of its own. Of highlights the active one shows first, then the newest.
 */
export function SegmentMark({
  annotations,
  toCheck,
  active,
  hovered,
  spoken,
  children,
}: Props): ReactNode {
  const highlights = annotations.filter(({ kind }) => kind === 'highlight');
  const [top, second] = highlights.toSorted(
    (a, b) => Number(b.id === active) - Number(a.id === active),
  );
  const hasCards = useContext(HasCards);
  const withCard = hasCards ? annotations.filter((one) => !isBare(one)) : [];
  const has = (id: AnnotationId | null) => annotations.some((one) => one.id === id);
  const isHighlit = (id: AnnotationId | null) => highlights.some((one) => one.id === id);
  return (
    <mark
      className={`${styles['mark']} ${styles['spoken']} ${top ? styles['highlight'] : ''}`}
      style={spoken}
      aria-details={withCard.map(({ id }) => cardId(id)).join(' ') || undefined}
      data-annotations={annotations.map(({ id }) => id).join(' ')}
      data-pigment={(top ?? annotations[0])?.pigment}
      data-second={second?.pigment}
      data-to-check={toCheck || undefined}
      data-commented={highlights.some(({ comment }) => comment !== '') || undefined}
      data-active={has(active) || undefined}
      data-lit={isHighlit(active) || undefined}
      data-hovered={isHighlit(hovered) || undefined}
    >
      {lineTracks(annotations).reduce<ReactNode>(
        (inside, { annotation, track }) => (
          <span
            key={annotation.id}
            className={styles['line']}
            style={{ '--track': track }}
            data-kind={annotation.kind}
            data-pigment={annotation.pigment}
            data-further={track > 0 || undefined}
            data-strong={[active, hovered].includes(annotation.id) || undefined}
            data-active={annotation.id === active || undefined}
          >
            {annotation.kind === 'wavy' ? (
              <span className={styles['under-wave']}>{inside}</span>
            ) : (
              inside
            )}
          </span>
        ),
        children,
      )}
    </mark>
  );
}
