import type { CommentBlock, Inline } from './comment-markup';

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
