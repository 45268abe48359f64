import type { Block } from '../document/block';
import { partsOf } from '../document/block-parts';
import { blockStarts } from '../document/block-offsets';
import type { TextRange } from '../document/text-range';

/**
 * The stretches of an essay's text that its page shows, in order: no folded lines, no colon behind
 * a label. What lies on either side of a block's edge, or of hidden text, is never one stretch.
 */
export function shownRanges(blocks: readonly Block[]): readonly TextRange[] {
  const starts = blockStarts(blocks);
  return blocks.flatMap((block, index) =>
    block.kind === 'clutter' ? [] : shownIn(block, starts[index] ?? 0),
  );
}

function shownIn(block: Block, start: number): TextRange[] {
  const parts = partsOf(block, start, []);
  const shown: TextRange[] = [];
  parts.forEach((part, index) => {
    const end = parts[index + 1]?.start ?? start + block.text.length;
    if (part.role === 'hidden' || end <= part.start) return;
    const before = shown.at(-1);
    if (before?.end === part.start) shown[shown.length - 1] = { start: before.start, end };
    else shown.push({ start: part.start, end });
  });
  return shown;
}
