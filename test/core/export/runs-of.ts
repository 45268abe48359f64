import type { WordBlock, WordRun } from '../../../core/export/word-document';

/** The runs of a paragraph, or of all paragraphs of a table, in order. */
export function runsOf(block: WordBlock): readonly WordRun[] {
  return block.kind === 'paragraph'
    ? block.runs
    : block.rows.flatMap((cells) => cells.flatMap(({ paragraphs }) => paragraphs.flatMap(runsOf)));
}
