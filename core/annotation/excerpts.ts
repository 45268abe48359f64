import { blockAt, blockStarts } from '../document/block-offsets';
import { displayPunctuation, displayText } from '../document/display-punctuation';
import type { Block } from '../document/block';
import { shownIn, shownWords } from '../document/shown-ranges';
import type { TextRange } from '../document/text-range';
import type { Annotation } from './annotation';
import type { Placed } from './placed';
import { quotedPoint } from './quoted';

/** UTF-16 units looked at on either side of a point. */
const besidePoint = 100;

/** How words are shown outside of their page: with standard punctuation where that is wanted (ux.md 4.6). */
export function shownBy(standardPunctuation: boolean): (words: string) => string {
  return standardPunctuation ? displayPunctuation : (words) => words;
}

/** A block as its page shows it; the ranges are within the block. */
interface ShownBlock {
  readonly text: string;
  readonly shown: readonly TextRange[];
}

/**
 * What tells an annotation's words as the page of its essay shows them; of a point those around it.
 * Only the blocks that are asked for are looked at.
 */
export function excerptsOf(
  blocks: readonly Block[],
  standardPunctuation: boolean,
): (passage: Placed) => string {
  const starts = blockStarts(blocks);
  const end = (starts.at(-1) ?? 0) + (blocks.at(-1)?.text.length ?? 0);
  const known = new Map<number, ShownBlock>();
  const blockAs = (index: number): ShownBlock => {
    const before = known.get(index);
    const block = blocks[index];
    if (before !== undefined || block === undefined) return before ?? { text: '', shown: [] };
    const text = standardPunctuation ? displayText(block) : block.text;
    const shown = { text, shown: shownIn(block, 0) };
    known.set(index, shown);
    return shown;
  };
  const words = (from: number, to: number): string => {
    if (from >= to) return '';
    const first = blockAt(starts, from);
    const base = starts[first] ?? 0;
    const texts: string[] = [];
    const shown: TextRange[] = [];
    for (let index = first; (starts[index] ?? Infinity) <= to; index += 1) {
      const block = blockAs(index);
      const shift = (starts[index] ?? 0) - base;
      texts.push(block.text);
      for (const one of block.shown) {
        shown.push({ start: one.start + shift, end: one.end + shift });
      }
    }
    return shownWords(texts.join('\n'), shown, { start: from - base, end: to - base });
  };
  return ({ annotation, start, end: last }) => {
    if (annotation.kind !== 'point') return words(start, last);
    const before = words(Math.max(0, start - besidePoint), start);
    return quotedPoint(before, words(start, Math.min(end, start + besidePoint)));
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
