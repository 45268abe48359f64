import type { Block } from '../document/block';
import { textOf } from '../document/essay';
import type { ImportedAnnotation, ImportedEssay } from '../document/imported';
import type { TextRange } from '../document/text-range';

/**
 * What one page still opens in a few seconds: UTF-16 units and blocks of one essay. 《红楼梦》 has
 * about 900,000 units in 5,000 paragraphs; 100,000 paragraphs held the window up for half a minute.
 */
const mostUnits = 1_000_000;
const mostBlocks = 10_000;

/**
 * An essay that is too long for one page, as several in order, each named after it with a number; in
 * front of a main heading where one lies in the second half of a part. Any other essay is itself.
 */
export function inParts(essay: ImportedEssay): readonly ImportedEssay[] {
  const starts: number[] = [];
  for (let from = 0; from < essay.blocks.length; from = endOfPart(essay.blocks, from)) {
    starts.push(from);
  }
  if (starts.length < 2) return [essay];
  return cutAt(essay, starts).map((part, index) => ({
    ...part,
    title: `${essay.title}（${index + 1}）`,
  }));
}

/** The runs of an essay's blocks that begin at these, rising from 0, each with what was written to it. */
export function cutAt(
  essay: ImportedEssay,
  starts: readonly number[],
): readonly Omit<ImportedEssay, 'title'>[] {
  let start = 0;
  return starts.map((from, index) => {
    const blocks = essay.blocks.slice(from, starts[index + 1]);
    const range = { start, end: start + textOf(blocks).length };
    start = range.end + 1;
    const annotations = annotationsIn(essay.annotations ?? [], range);
    return { blocks, ...(annotations.length === 0 ? {} : { annotations }) };
  });
}

/** Those that begin in a part, cut to it and counted from its start. */
function annotationsIn(
  annotations: readonly ImportedAnnotation[],
  { start, end }: TextRange,
): readonly ImportedAnnotation[] {
  return annotations
    .filter((one) => one.start >= start && one.start <= end)
    .map((one) => ({ ...one, start: one.start - start, end: Math.min(one.end, end) - start }));
}

/** The index behind the part that begins at `from`; one block at least. */
function endOfPart(blocks: readonly Block[], from: number): number {
  const limit = Math.min(blocks.length, from + mostBlocks);
  let units = 0;
  let end = from;
  while (end < limit) {
    units += blocks[end]?.text.length ?? 0;
    if (units > mostUnits && end > from) break;
    end += 1;
  }
  if (end === blocks.length) return end;
  for (let at = end; at > from + (end - from) / 2; at -= 1) {
    const block = blocks[at];
    if (block?.kind === 'heading' && block.level === 1) return at;
  }
  return end;
}
