import type { TextRange } from '../document/text-range';

/** A stretch of a comment's words: (a part of) a match, or what lies between two; then `match` is null. */
export interface FoundPiece<Match extends TextRange> {
  readonly text: string;
  readonly match: Match | null;
}

/**
 * Cuts words that begin at `start` of a comment (UTF-16) at the matches in it, which are in order and
 * never overlap. No piece is empty.
 */
export function foundPieces<Match extends TextRange>(
  text: string,
  start: number,
  matches: readonly Match[],
): readonly FoundPiece<Match>[] {
  const end = start + text.length;
  const pieces: FoundPiece<Match>[] = [];
  const take = (from: number, to: number, match: Match | null) => {
    if (to > from) pieces.push({ text: text.slice(from - start, to - start), match });
  };
  let at = start;
  for (const match of matches) {
    if (match.end <= start || match.start >= end) continue;
    const from = Math.max(match.start, start);
    const to = Math.min(match.end, end);
    take(at, from, null);
    take(from, to, match);
    at = to;
  }
  take(at, end, null);
  return pieces;
}
