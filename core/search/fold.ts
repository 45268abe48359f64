import { alike } from '../document/display-punctuation';

/** A text without what a search does not tell apart: width, case, spaces. */
export interface Folded {
  readonly text: string;
  /**
   * For each UTF-16 unit of the folded text, where the character it comes from begins and ends in
   * the source. Several units may come from one character (㈱ is (株)), several code points may be
   * one character (e and an accent), and a character may leave nothing (a space).
   */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * One character: a code point with the marks that combine with it, half-width voice marks and the
 * rest of a Hangul syllable among them. A line break is never part of another.
 */
const character = /\n|\P{M}[\p{M}\uff9e\uff9f\u1160-\u11ff]*|\p{M}+/gu;

/** White space but for the line break, and what is not seen: joiners, soft hyphens, glyph variants. */
const unseen = /(?!\n)\s|[\u00ad\u200b-\u200f\u2060]|\p{Variation_Selector}/gu;

const plainHan = /^[\u4e00-\u9fff]$/u;

/** Folds a text. Characters fold each by itself, so that a stretch of whole characters folds alike anywhere. */
export function fold(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: source, index } of text.matchAll(character)) {
    const piece = foldCharacter(source);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index);
      ends.push(index + source.length);
    }
  }
  return { text: folded, starts, ends };
}

/** NFKC takes width away; upper case first, then lower, makes ß and ss, σ and ς the same. */
function foldCharacter(source: string): string {
  if (plainHan.test(source)) return source;
  const narrow = source.normalize('NFKC').replace(unseen, '');
  const even = alike.get(narrow) ?? narrow;
  return even.toUpperCase().toLowerCase().normalize('NFKC').replace(unseen, '');
}
