import { onFirstUse } from '../on-first-use';
import type { TextRange } from './text-range';

/** What a caret goes through: the essay's text and the stretches of it that the page shows, in order. */
export interface CaretGround {
  readonly text: string;
  readonly shown: readonly TextRange[];
}

/**
 * Where a caret stands. Where a line is broken inside a paragraph one offset is two places: clinging
 * 'back' it stands behind the line's last character, else in front of the next line's first.
 */
export interface CaretPlace {
  readonly offset: number;
  readonly clings: 'ahead' | 'back';
}

const graphemes = onFirstUse(() => new Intl.Segmenter('zh', { granularity: 'grapheme' }));

/**
 * The index of the stretch in which, or behind which, an offset lies; -1 in front of the first. The
 * place at a stretch's end belongs to it.
 */
export function stretchAt(shown: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shown[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The place of a caret at or in front of an offset: on shown text, never inside a character as one
 * sees it. In front of all shown text the first place; the offset itself where nothing is shown.
 */
export function placeAt(ground: CaretGround, offset: number): number {
  const stretch = ground.shown[stretchAt(ground.shown, offset)];
  if (stretch === undefined) return ground.shown[0]?.start ?? offset;
  if (offset >= stretch.end) return stretch.end;
  return stretch.start + graphemeAround(wordsOf(ground, stretch), offset - stretch.start).start;
}

/** The same at or behind an offset; behind all shown text the last place. */
export function placeFrom(ground: CaretGround, offset: number): number {
  const index = stretchAt(ground.shown, offset);
  const stretch = ground.shown[index];
  if (stretch === undefined || offset > stretch.end) {
    return ground.shown[index + 1]?.start ?? stretch?.end ?? offset;
  }
  if (offset === stretch.end) return offset;
  const around = graphemeAround(wordsOf(ground, stretch), offset - stretch.start);
  return stretch.start + (around.start === offset - stretch.start ? around.start : around.end);
}

/** The next place of a caret; the last one stays where it is. `from` is a place. */
export function nextPlace(ground: CaretGround, from: number): number {
  const index = stretchAt(ground.shown, from);
  const stretch = ground.shown[index];
  if (stretch === undefined || from >= stretch.end) return ground.shown[index + 1]?.start ?? from;
  return stretch.start + graphemeAround(wordsOf(ground, stretch), from - stretch.start).end;
}

/** The place before; the first one stays where it is. `from` is a place. */
export function previousPlace(ground: CaretGround, from: number): number {
  const index = stretchAt(ground.shown, from);
  const stretch = ground.shown[index];
  if (stretch === undefined || from <= stretch.start) return ground.shown[index - 1]?.end ?? from;
  return stretch.start + graphemeAround(wordsOf(ground, stretch), from - 1 - stretch.start).start;
}

/** The words of a stretch. */
export function wordsOf({ text }: CaretGround, { start, end }: TextRange): string {
  return text.slice(start, end);
}

/** The character, as one sees it, that holds an offset below the words' length. */
export function graphemeAround(words: string, offset: number): TextRange {
  const found = graphemes().segment(words).containing(offset);
  if (found === undefined) return { start: offset, end: offset };
  return { start: found.index, end: found.index + found.segment.length };
}
