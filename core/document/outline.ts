import type { Block, HeadingLevel } from './block';

/** One line of 目录 (ux.md 6.1). */
export interface OutlineEntry {
  /** Index of the block that is the heading or opens with it. */
  readonly block: number;
  readonly level: HeadingLevel;
  /** Where that block begins in the essay's text (UTF-16). */
  readonly offset: number;
  /** The heading as written, its number kept and never corrected, without the closing 。 */
  readonly text: string;
}

/** The essay's headings in order, run-in ones too; empty where it has none: none is invented. */
export function outline(blocks: readonly Block[]): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let offset = 0;
  for (const [index, block] of blocks.entries()) {
    const heading = headingOf(block);
    if (heading !== null) {
      entries.push({
        block: index,
        level: heading.level,
        offset,
        text: heading.text.replace(/。$/u, ''),
      });
    }
    offset += block.text.length + 1;
  }
  return entries;
}

function headingOf(block: Block): { level: HeadingLevel; text: string } | null {
  if (block.kind === 'heading') return block;
  if (block.kind !== 'paragraph' || block.runIn === null) return null;
  return { level: block.runIn.level, text: block.text.slice(0, block.runIn.end) };
}
