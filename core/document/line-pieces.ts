import { wordSegments } from './word-at';

/** What no line ends with: opening brackets and quotes (clreq 3.1.6.1). */
const opening = /[\p{Ps}\p{Pi}]$/u;

/**
 * A title cut where a line of it may end: before its words, none of which is broken so. Marks of
 * punctuation stay with the words that they stand at. The pieces joined are the title.
 */
export function linePieces(title: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of wordSegments().segment(title)) {
    const last = pieces.at(-1);
    if (last === undefined || (isWordLike === true && !opening.test(last))) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}
