import type { Block } from './block';
import { rubyOf } from './ruby';

/**
 * The blocks of a text with what another reading of it knows besides: pictures, readings above characters,
 * captions; and how many pictures those are. The text stays as it is; the very blocks where nothing is
 * gained, or where they are others.
 */
export function illustrated(
  blocks: readonly Block[],
  other: readonly Block[],
): { readonly blocks: readonly Block[]; readonly gained: number } {
  if (blocks.length !== other.length) return { blocks, gained: 0 };
  const all = blocks.map((block, index) => {
    const theirs = other[index];
    return theirs?.text === block.text ? enriched(block, theirs) : block;
  });
  const isSame = all.every((block, index) => block === blocks[index]);
  const gained = all.filter((block, index) => mediaOf(block) !== mediaOf(blocks[index])).length;
  return { blocks: isSame ? blocks : all, gained };
}

/** Whether blocks have anything that an older reading of the same text may lack. */
export function mayEnrich(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      mediaOf(block) !== null ||
      rubyOf(block).length > 0 ||
      (block.kind === 'paragraph' && block.caption === true),
  );
}

function enriched(block: Block, theirs: Block): Block {
  if (block.kind !== theirs.kind) return block;
  const ruby = rubyOf(theirs);
  const read = ruby.length > 0 && rubyOf(block).length === 0 ? { ...block, ruby } : block;
  if (read.kind === 'figure' && theirs.kind === 'figure') {
    return read.media === null && theirs.media !== null ? { ...read, media: theirs.media } : read;
  }
  if (read.kind === 'paragraph' && theirs.kind === 'paragraph') {
    return read.caption !== true && theirs.caption === true ? { ...read, caption: true } : read;
  }
  return read;
}

const mediaOf = (block: Block | undefined) => (block?.kind === 'figure' ? block.media : null);

/** The files of the pictures that blocks show, each once. */
export function mediaFilesOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) =>
      block.kind === 'figure' && block.media !== null ? [block.media.file] : [],
    ),
  );
}
