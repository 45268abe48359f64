import type { Block } from './block';

/**
 * The blocks of a text with the pictures that another reading of it has besides, and how many those
 * are. The text stays as it is; the very blocks where nothing is gained, or where they are others.
 */
export function illustrated(
  blocks: readonly Block[],
  other: readonly Block[],
): { readonly blocks: readonly Block[]; readonly gained: number } {
  let gained = 0;
  if (blocks.length !== other.length) return { blocks, gained };
  const all = blocks.map((block, index): Block => {
    const theirs = other[index];
    if (block.kind !== 'figure' || block.media !== null) return block;
    if (theirs?.kind !== 'figure' || theirs.media === null || theirs.text !== block.text) {
      return block;
    }
    gained += 1;
    return { ...block, media: theirs.media };
  });
  return gained === 0 ? { blocks, gained } : { blocks: all, gained };
}

/** The files of the pictures that blocks show, each once. */
export function mediaFilesOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) =>
      block.kind === 'figure' && block.media !== null ? [block.media.file] : [],
    ),
  );
}
