import type { CommentBlock, Inline } from './comment-markup';
import { commentBlocks } from './comment-markup';

/** Words of a comment that are drawn in one piece. */
interface Piece {
  readonly id: number;
  readonly text: string;
}

/**
 * Where the words of a comment's pieces stand in the comment (UTF-16), by the id of the piece. A piece
 * whose words stand there otherwise, as those with a backslash before a sign, is not among them.
 */
export function commentPlaces(
  comment: string,
  blocks: readonly CommentBlock[],
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let from = 0;
  const pass = (words: string): number => {
    const at = comment.indexOf(words, from);
    if (at >= 0) from = at + words.length;
    return at;
  };
  const place = (id: number, words: string) => {
    const at = pass(words);
    if (at >= 0) places.set(id, at);
  };
  const inInlines = (inlines: readonly Inline[]) => {
    for (const inline of inlines) {
      if (inline.kind === 'text' || inline.kind === 'code') place(inline.id, inline.text);
      else if (inline.kind !== 'break') inInlines(inline.children);
      // Where it leads stands behind its words.
      if (inline.kind === 'link') pass(inline.href);
    }
  };
  const inBlocks = (all: readonly CommentBlock[]) => {
    for (const block of all) {
      if (block.kind === 'paragraph') inInlines(block.children);
      else if (block.kind === 'code') place(block.id, block.text);
      else if (block.kind === 'quote') inBlocks(block.children);
      else for (const item of block.items) inBlocks(item.children);
    }
  };
  inBlocks(blocks);
  return places;
}

/**
 * The offset in a comment (UTF-16) of a place in its words as drawn: `within` units behind the start
 * of the piece, or of the part of a piece, that has `before` drawn units in front of it. Of a piece
 * that stands in the comment otherwise than drawn it is near; behind all words it is the end.
 */
export function offsetOfDrawn(comment: string, before: number, within: number): number {
  const blocks = commentBlocks(comment);
  const places = commentPlaces(comment, blocks);
  let drawn = 0;
  let end = 0;
  for (const { id, text } of blocks.flatMap(piecesOf)) {
    const start = places.get(id) ?? end;
    if (before < drawn + text.length) {
      return Math.min(start + (before - drawn) + within, comment.length);
    }
    drawn += text.length;
    end = start + text.length;
  }
  return comment.length;
}

function piecesOf(block: CommentBlock): readonly Piece[] {
  if (block.kind === 'paragraph') return block.children.flatMap(piecesOfInline);
  if (block.kind === 'code') return [block];
  if (block.kind === 'quote') return block.children.flatMap(piecesOf);
  return block.items.flatMap(({ children }) => children.flatMap(piecesOf));
}

function piecesOfInline(inline: Inline): readonly Piece[] {
  if (inline.kind === 'text' || inline.kind === 'code') return [inline];
  return inline.kind === 'break' ? [] : inline.children.flatMap(piecesOfInline);
}
