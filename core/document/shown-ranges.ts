import type { Block } from './block';
import { blockStarts } from './block-offsets';
import { partsOf } from './block-parts';
import { rubyOf } from './ruby';
import type { TextRange } from './text-range';

/**
 * The stretches of an essay's text that its page shows, in order: no folded lines, no colon behind
 * a label. What lies on either side of a block's edge, or of hidden text, is never one stretch.
 */
export function shownRanges(blocks: readonly Block[]): readonly TextRange[] {
  const starts = blockStarts(blocks);
  return blocks.flatMap((block, index) => shownIn(block, starts[index] ?? 0));
}

/** The same of what stands in the lines themselves: without the readings above them. */
export function rangesInLines(blocks: readonly Block[]): readonly TextRange[] {
  const starts = blockStarts(blocks);
  return blocks.flatMap((block, index) => {
    const start = starts[index] ?? 0;
    const readings = rubyOf(block).map(({ base, end }) => ({
      start: start + base,
      end: start + end,
    }));
    return shownIn(block, start).flatMap((range) => without(readings, range));
  });
}

/** What is left of a range without stretches that are in order. */
function without(stretches: readonly TextRange[], range: TextRange): readonly TextRange[] {
  const left: TextRange[] = [];
  let at = range.start;
  for (const { start, end } of stretches) {
    if (start > at) left.push({ start: at, end: Math.min(start, range.end) });
    at = Math.max(at, end);
    if (at >= range.end) return left;
  }
  return [...left, { start: at, end: range.end }];
}

/** The same as `shownRanges` of one block that begins at `start`; of a folded line none. */
export function shownIn(block: Block, start: number): readonly TextRange[] {
  if (block.kind === 'clutter') return [];
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

/**
 * The words of a range without folded lines, out of `text`, which is as long as the essay's: a `\n`
 * between blocks. `shown` are the essay's stretches in order. Where the page shows none of it, the
 * words as they are.
 */
export function shownWords(text: string, shown: readonly TextRange[], range: TextRange): string {
  let words = '';
  let end = range.start;
  for (let index = firstBehind(shown, range.start); index < shown.length; index += 1) {
    const stretch = shown[index];
    if (stretch === undefined || stretch.start >= range.end) break;
    const from = Math.max(stretch.start, range.start);
    const to = Math.min(stretch.end, range.end);
    if (from >= to) continue;
    // The colon behind a label is not shown, but read.
    const between = words === '' ? '' : text.slice(end, from);
    words += between.includes('\n') ? '\n' : between;
    words += text.slice(from, to);
    end = to;
  }
  return words === '' ? text.slice(range.start, range.end) : words;
}

/** The index of the first stretch that ends behind an offset; their number where none does. */
function firstBehind(shown: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shown[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
