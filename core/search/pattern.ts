import type { TextRange } from '../document/text-range';

/** Units of a pattern, at most. */
export const longestPattern = 1000;

/** Reads a regular expression, of which `.` is any character of a line; null where it is none. */
export function readPattern(source: string): RegExp | null {
  try {
    return new RegExp(source, 'gu');
  } catch {
    return null;
  }
}

/** Matches of a pattern in each of these texts: start, end, start, end … in UTF-16 units. */
export type PatternMatches = readonly (readonly number[])[];

/**
 * Where a pattern matches in each text; what is empty is no match. It may take as long as the pattern
 * has it take: nobody may be waiting (main/search/pattern-finder.ts).
 */
export function matchPattern(pattern: RegExp, texts: readonly string[]): PatternMatches {
  return texts.map((text) => {
    const matches: number[] = [];
    for (const { 0: words, index } of text.matchAll(pattern)) {
      if (words !== '') matches.push(index, index + words.length);
    }
    return matches;
  });
}

/** The matches of one text as ranges. */
export function rangesIn(matches: readonly number[]): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = 0; at < matches.length; at += 2) {
    ranges.push({ start: matches[at] ?? 0, end: matches[at + 1] ?? 0 });
  }
  return ranges;
}
