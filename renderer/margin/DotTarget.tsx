import { memo } from 'react';
import type { Annotation } from '../../core/annotation/annotation';
import type { AnnotationId } from '../../core/ids';
import type { Words } from '../../core/words/words';
import { useWords } from '../i18n/use-words';
import { useShownText } from '../state/use-shown-text';
import styles from './margin.module.css';
import type { Passage } from './use-passages';

interface Props {
  /** The marks whose dots lie on one another, in text order; at least one. */
  readonly line: readonly Passage[];
  /** The active one where it is among them, else null. */
  readonly active: AnnotationId | null;
  /** px from the sheet's left edge to the dots' middle. */
  readonly left: number;
}

/**
 * What the pointer hits in the place of a line's dots: as the words of a mark it stands for one of
 * them, the first and then the next with each press. Keys have the marks themselves (ux.md 9).
 */
export const DotTarget = memo(function DotTarget({ line, active, left }: Props) {
  const words = useWords();
  const shown = useShownText();
  const at = line.findIndex(({ annotation }) => annotation.id === active);
  const next = line[at + 1] ?? line[0];
  if (next === undefined) return null;
  return (
    <i
      className={styles['target']}
      aria-hidden="true"
      data-annotations={next.annotation.id}
      style={{ left, top: next.y }}
      title={line.map(({ annotation }) => tipOf(annotation, words, shown)).join('\n')}
    />
  );
});

/** The active mark where it is on a line, else null: other lines need not be drawn anew. */
export function activeIn(
  line: readonly Passage[],
  active: AnnotationId | null,
): AnnotationId | null {
  return line.some(({ annotation }) => annotation.id === active) ? active : null;
}

/** UTF-16 units of a mark's words that its tip tells. */
const told = 40;

/** A mark's colour and words; a place in the text has none. */
function tipOf(
  { target, pigment }: Annotation,
  { card, pigments }: Words,
  shown: (text: string) => string,
): string {
  const { quote } = target;
  if (quote === '') return pigments[pigment];
  const passage = shown(quote.slice(0, told)).trim();
  return card.tip(pigments[pigment], quote.length > told ? `${passage}……` : passage);
}
