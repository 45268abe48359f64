import { alike } from '../document/display-punctuation';
import type { Comparison } from './comparison';
import { isPlainHan, simplified, simplifiedHan } from '../script/simplified';

/** Counts up whenever anything folds to something else, or is left out: what was kept folded is of no use then. */
export const foldingVersion = 2;

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
  foldEach(text, comparison, (piece, start, end, isEven) => {
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(isEven ? start + unit : start);
      ends.push(isEven ? start + unit + 1 : end);
    }
  });
  return { text: folded, starts, ends };
}

/**
 * Takes what a text folds to piece by piece: what one character from `start` to `end` (UTF-16) comes
 * to, or, where it `isEven`, what several come to that are a unit each, before and after.
 */
export function foldEach(
  text: string,
  comparison: Comparison,
  take: (piece: string, start: number, end: number, isEven: boolean) => void,
): void {
  for (let at = 0; at < text.length;) {
    const run = hanEnd(text, at);
    const isEven = run > at;
    const source = isEven ? text.slice(at, run) : characterAt(text, at);
    const end = at + source.length;
    const piece =
      comparison === 'exact'
        ? source
        : isEven
          ? simplifiedHan(source)
          : foldCharacter(source, comparison);
    take(piece, at, end, isEven);
    at = end;
  }
}

/** Where a run of Han characters ends that begins here, none of which anything combines with. */
function hanEnd(text: string, from: number): number {
  let at = from;
  while (isPlainHan(text.charCodeAt(at)) && standsAlone(text.charCodeAt(at + 1))) at += 1;
  return at;
}

/**
 * Whether a unit, NaN behind a text's end, surely combines with nothing before it: marks begin at
 * U+0300, and there are none among Han characters and the usual punctuation of Chinese.
 */
const standsAlone = (unit: number): boolean =>
  !(unit >= 0x300) ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3000 && unit <= 0x3029) ||
  (unit >= 0xff01 && unit <= 0xff60);

/** The character that begins at this unit. */
function characterAt(text: string, at: number): string {
  const isSurrogate = (text.charCodeAt(at) & 0xf800) === 0xd800;
  if (!isSurrogate && standsAlone(text.charCodeAt(at + 1))) return text.charAt(at);
  character.lastIndex = at;
  return character.exec(text)?.[0] ?? text.charAt(at);
}

/** What characters of one unit fold to is remembered: punctuation comes again and again. */
const known = { alike: new Map<string, string>(), letters: new Map<string, string>() };

function foldCharacter(source: string, comparison: Exclude<Comparison, 'exact'>): string {
  const before = known[comparison].get(source);
  if (before !== undefined) return before;
  const even = evenCharacter(source);
  const folded = comparison === 'letters' ? even.replace(marks, '') : even;
  if (source.length === 1) known[comparison].set(source, folded);
  return folded;
}

/** NFKC takes width away; upper case first, then lower, makes ß and ss, σ and ς the same. */
function evenCharacter(source: string): string {
  const narrow = source.normalize('NFKC').replace(unseen, '');
  const even = alike.get(narrow) ?? narrow;
  return simplified(even.toUpperCase().toLowerCase().normalize('NFKC').replace(unseen, ''));
}
