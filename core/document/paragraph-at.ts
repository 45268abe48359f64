import type { Block } from './block';
import { blockAt, blockStarts } from './block-offsets';
import type { TextRange } from './text-range';
import { trimmedRange } from './text-range';

/** The words of the block that holds an offset; null where there are none or the page folds them away. */
export function paragraphAt(
  text: string,
  blocks: readonly Block[],
  offset: number,
): TextRange | null {
  const starts = blockStarts(blocks);
  const index = blockAt(starts, offset);
  const block = blocks[index];
  const start = starts[index];
  if (block === undefined || start === undefined || block.kind === 'clutter') return null;
  return trimmedRange(text, { start, end: start + block.text.length });
}
