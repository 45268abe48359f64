import { alike } from '../document/display-punctuation';
import type { Comparison } from './comparison';
import { simplified } from './simplified';

/** A text without what a search does not tell apart. */
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
const character = /\n|\P{M}[\p{M}\uff9e\uff9f\u1160-\u11ff]*|\p{M}+/uy;

/** White space but for the line break, and what is not seen: joiners, soft hyphens, glyph variants. */
const unseen = /(?!\n)\s|[\u00ad\u200b-\u200f\u2060]|\p{Variation_Selector}/gu;

/** What 'letters' leaves out; the line break is no such thing. */
const marks = /[\p{P}\p{S}]/gu;

/** Folds a text. Characters fold each by itself, so that a stretch of whole characters folds alike anywhere. */
export function fold(text: string, comparison: Comparison = 'alike'): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  foldEach(text, comparison, (piece, start, end) => {
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  });
  return { text: folded, starts, ends };
}

/** Folds a text character by character, each of which lies from `start` to `end` (UTF-16). */
export function foldEach(
  text: string,
  comparison: Comparison,
  take: (piece: string, start: number, end: number) => void,
): void {
  for (let at = 0; at < text.length;) {
    const source = characterAt(text, at);
    const end = at + source.length;
    take(comparison === 'exact' ? source : foldCharacter(source, comparison), at, end);
    at = end;
  }
}

/** The character that begins at this unit. Nearly all are Han before Han, which nothing combines with. */
function characterAt(text: string, at: number): string {
  if (isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1))) return text.charAt(at);
  character.lastIndex = at;
  return character.exec(text)?.[0] ?? text.charAt(at);
}

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

function foldCharacter(source: string, comparison: Comparison): string {
  if (source.length === 1 && isHan(source.charCodeAt(0))) return simplified(source);
  const even = evenCharacter(source);
  return comparison === 'letters' ? even.replace(marks, '') : even;
}

/** NFKC takes width away; upper case first, then lower, makes ß and ss, σ and ς the same. */
function evenCharacter(source: string): string {
  const narrow = source.normalize('NFKC').replace(unseen, '');
  const even = alike.get(narrow) ?? narrow;
  return simplified(even.toUpperCase().toLowerCase().normalize('NFKC').replace(unseen, ''));
}
