import type { HeadingLevel } from '../document/block';
import { digitNumber, hanNumber, numeral } from './numerals';
import { firstSentenceEnd } from './sentence';

/** The number a line opens with. */
export interface Numbering {
  readonly level: HeadingLevel;
  /** UTF-16 length of the number with its mark and the white space behind it. */
  readonly length: number;
  /** Whether it is 第一， which orders headings only where no 一、 does (see essay-blocks.ts). */
  readonly ordinal: boolean;
}

/** What a numbered line is. `end` is the offset behind the heading that opens the paragraph. */
export type NumberedLine =
  | { readonly kind: 'heading' }
  /** A short numbered sentence ending in 。: a heading unless it stands in a list of its like. */
  | { readonly kind: 'sentence' }
  | { readonly kind: 'run-in'; readonly end: number }
  | { readonly kind: 'text' };

interface Pattern {
  readonly level: HeadingLevel;
  readonly ordinal: boolean;
  readonly pattern: RegExp;
}

/**
 * The order 一、（一）1. is that of GB/T 9704-2012 (党政机关公文格式) 7.3.3. Essays on the web also write
 * (一)、 and 1、 and use half-width brackets. 1.5 is a number and 2001. a year, hence three digits
 * at most and no digit behind the point, except a year's: 1.2023年的工作.
 */
const patterns: readonly Pattern[] = [
  { level: 1, ordinal: false, pattern: new RegExp(`^(${hanNumber})、`, 'u') },
  { level: 1, ordinal: true, pattern: new RegExp(`^第(${hanNumber})[,，、]`, 'u') },
  { level: 2, ordinal: false, pattern: new RegExp(`^[（(]\\s?(${hanNumber})\\s?[）)]、?`, 'u') },
  {
    level: 3,
    ordinal: false,
    pattern: new RegExp(`^(${digitNumber})(?:、|[.．](?![0-9０-９])|[.．](?=[12][0-9]{3}年))`, 'u'),
  },
  { level: 3, ordinal: false, pattern: new RegExp(`^[（(]\\s?(${digitNumber})\\s?[）)]、?`, 'u') },
];

/** Longest heading, number not counted: the longest true one in the bundled essays has 37 字, the shortest false one 49. */
const longest = 45;

/** The number `line` opens with, or null. */
export function numbering(line: string): Numbering | null {
  for (const { level, ordinal, pattern } of patterns) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const value = numeral(match[1] ?? '');
    if (value === null || value === 0) return null;
    let length = match[0].length;
    if (match[0].endsWith('、') && isEnumeration(value, line.slice(length, length + 4)))
      return null;
    while (length < line.length && line.charAt(length).trim() === '') length += 1;
    return { level, length, ordinal };
  }
  return null;
}

/** 一、二线城市 and 3、4号楼 count things on; 一、二十大精神 and 1、2023年 are numbered. */
function isEnumeration(value: number, rest: string): boolean {
  const next = /^(?:[一二三四五六七八九](?![十百〇一二三四五六七八九])|[0-9]{1,3}(?![0-9]))/u.exec(
    rest,
  );
  return next !== null && numeral(next[0]) === value + 1;
}

/**
 * What the numbered `line` is to a careful reader: a heading stands alone, short, without a
 * sentence end inside; a longer line opens with a heading if its first sentence is as short.
 * A level 3 line of one sentence with 。 is a numbered point, and so is one that ends in ； or ，.
 */
export function numberedLine(line: string, number: Numbering): NumberedLine {
  const words = line.slice(number.length);
  const end = firstSentenceEnd(words, longest);
  if (end !== null && end < words.length) {
    // A bare number and a stop is no heading: "1.。"
    return end > 1 ? { kind: 'run-in', end: number.length + end } : { kind: 'text' };
  }
  if (words.length > longest || /[;；,，、]$/u.test(words)) return { kind: 'text' };
  if (!/。[”’」』》〉）)】]?$/u.test(words)) return { kind: 'heading' };
  return number.level === 3 ? { kind: 'text' } : { kind: 'sentence' };
}
