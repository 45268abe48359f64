import { displayPunctuation, displayText } from '../document/display-punctuation';
import type { Block } from '../document/block';
import { shownRanges, shownWords } from '../document/shown-ranges';
import type { Annotation } from './annotation';
import type { Placed } from './placed';
import { quotedPoint } from './quoted';

/** UTF-16 units looked at on either side of a point. */
const besidePoint = 100;

/** How words are shown outside of their page: with standard punctuation where that is wanted (ux.md 4.6). */
export function shownBy(standardPunctuation: boolean): (words: string) => string {
  return standardPunctuation ? displayPunctuation : (words) => words;
}

/** What tells an annotation's words as the page of its essay shows them; of a point those around it. */
export function excerptsOf(
  blocks: readonly Block[],
  standardPunctuation: boolean,
): (passage: Placed) => string {
  const text = blocks
    .map((block) => (standardPunctuation ? displayText(block) : block.text))
    .join('\n');
  const shown = shownRanges(blocks);
  const words = (start: number, end: number) =>
    start < end ? shownWords(text, shown, { start, end }) : '';
  return ({ annotation, start, end }) => {
    if (annotation.kind !== 'point') return words(start, end);
    const before = words(Math.max(0, start - besidePoint), start);
    return quotedPoint(before, words(start, Math.min(text.length, start + besidePoint)));
  };
}

/** An annotation's words as it keeps them itself, without its essay; of a point those around it. */
export function keptExcerpt(
  { kind, target }: Annotation,
  shown: (words: string) => string,
): string {
  if (kind !== 'point') return shown(target.quote);
  const { prefix, suffix } = target;
  // Shown together, so that a mark at the place is repaired by both its neighbours.
  const around = shown(prefix + suffix);
  return quotedPoint(around.slice(0, prefix.length), around.slice(prefix.length));
}
