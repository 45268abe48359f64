import type { Block } from '../document/block';
import { blockStarts } from '../document/block-offsets';
import { textOf } from '../document/essay';
import type { ImportedAnnotation, ImportedComment } from '../document/imported';
import { trimmedRange } from '../document/text-range';
import type { Piece } from './piece';

/** What was written to ranges of a document, by their names; a range without is a highlight. */
export type Comments = ReadonlyMap<
  string,
  ImportedComment & { readonly replies: readonly ImportedComment[] }
>;

const highlight = { comment: '', author: '', date: null, replies: [] };

/**
 * The highlights and comments of an essay, in the order of its text. Highlights that touch are one:
 * Word makes one of each run. A comment without words of its own stands at a point.
 */
export function annotationsOf(
  pieces: readonly Piece[],
  blocks: readonly Block[],
  comments: Comments,
): readonly ImportedAnnotation[] {
  const starts = blockStarts(blocks);
  const open = new Map<string, number>();
  const found: ImportedAnnotation[] = [];
  const text = pieces.some((piece) => piece.edges.length > 0) ? textOf(blocks) : '';
  const close = (range: string, start: number, end: number): void => {
    const said = comments.get(range) ?? (range.startsWith('mark ') ? highlight : null);
    if (said === null) return;
    const words = trimmedRange(text, { start, end });
    if (words !== null) found.push({ ...words, ...said });
    else if (said !== highlight) found.push({ start: end, end, ...said });
  };
  pieces.forEach((piece, index) => {
    for (const { range, edge, at } of piece.edges) {
      const offset = (starts[index] ?? 0) + at;
      const start = open.get(range);
      if (edge === 'start') open.set(range, offset);
      else if (start !== undefined) {
        open.delete(range);
        close(range, start, offset);
      }
    }
  });
  for (const [range, start] of open) close(range, start, text.length);
  return found.sort((a, b) => a.start - b.start || b.end - a.end).reduce(withNext, []);
}

/** A highlight that goes on where the one before ended is a part of it. */
function withNext(before: ImportedAnnotation[], next: ImportedAnnotation): ImportedAnnotation[] {
  const last = before.at(-1);
  const isPlain = (one: ImportedAnnotation) => one.comment === '' && one.replies.length === 0;
  if (last !== undefined && isPlain(last) && isPlain(next) && next.start <= last.end) {
    before[before.length - 1] = { ...last, end: Math.max(last.end, next.end) };
  } else before.push(next);
  return before;
}
