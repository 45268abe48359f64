import type { Block } from './block';
import type { TextRange } from './text-range';

/** How the author set words apart, each with the HTML element that says it. */
export const styleElements = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
  underline: 'u',
  strike: 's',
} as const;
export type StyleName = keyof typeof styleElements;

/** A style of the author's over words of a block. */
export interface StyleMark extends TextRange {
  readonly kind: StyleName;
}

/** Words that lead outside: to a page (http, https) or a letter (mailto). */
export interface LinkMark extends TextRange {
  readonly kind: 'link';
  readonly href: string;
}

/** Words that refer to a note of the essay; `note` is the note block's `id`. */
export interface NoteReferenceMark extends TextRange {
  readonly kind: 'note-reference';
  readonly note: string;
}

/** What an author did to words of a block: UTF-16 offsets in the block's text, never empty. */
export type Mark = StyleMark | LinkMark | NoteReferenceMark;

/** Longest address that is kept, in UTF-16 units. */
export const longestAddress = 2048;

/** An address that may be kept with a text (a page or a letter), or null: nothing else ever leads anywhere. */
export function linkAddress(address: string): string | null {
  const trimmed = address.trim();
  return trimmed.length <= longestAddress && /^(?:https?:\/\/|mailto:)[^\s]/iu.test(trimmed)
    ? trimmed
    : null;
}

/** The marks that lie in a stretch of the text, cut to it and counted from its start. */
export function marksIn(marks: readonly Mark[], { start, end }: TextRange): readonly Mark[] {
  return marks.flatMap((mark): Mark[] => {
    const from = Math.max(mark.start, start);
    const to = Math.min(mark.end, end);
    return from < to ? [{ ...mark, start: from - start, end: to - start }] : [];
  });
}

/** A block's marks; none where it has none. */
export function marksOf(block: Block): readonly Mark[] {
  return ('marks' in block ? block.marks : undefined) ?? [];
}

/**
 * The marks over each of a block's pieces, which are in order and cut at every edge of a mark. Pieces
 * are counted from the essay's start, marks from the block's, which is at `start`.
 */
export function marksOver(
  marks: readonly Mark[],
  pieces: readonly TextRange[],
  start: number,
): readonly (readonly Mark[])[] {
  if (marks.length === 0) return [];
  const waiting = marks.toSorted((a, b) => b.start - a.start);
  let open: Mark[] = [];
  return pieces.map((piece) => {
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      if (start + next.start > piece.start) break;
      open.push(next);
      waiting.pop();
    }
    open = open.filter((mark) => start + mark.end > piece.start);
    return [...open];
  });
}
