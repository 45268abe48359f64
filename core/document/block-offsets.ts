import type { Block } from './block';

/**
 * Where each block begins in the essay's text (UTF-16). The `\n` behind a block belongs to that
 * block: it is the offset of the block's end.
 */
export function blockStarts(blocks: readonly Block[]): readonly number[] {
  const before = known.get(blocks);
  if (before !== undefined) return before;
  const starts: number[] = [];
  let offset = 0;
  for (const block of blocks) {
    starts.push(offset);
    offset += block.text.length + 1;
  }
  known.set(blocks, starts);
  return starts;
}

/** Blocks never change, and are asked for their places again and again. */
const known = new WeakMap<readonly Block[], readonly number[]>();

/**
 * The index of the block that holds `offset`: of the last block that does not begin behind it, so
 * a position at a block's end, in front of the `\n`, is in that block. Positions outside the text
 * give the first or last block; -1 only where there is no block at all.
 */
export function blockAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return starts.length === 0 ? -1 : Math.max(0, low - 1);
}
