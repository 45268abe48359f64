import type { ImportedDocument } from './imported';

/** Longest text of one block in UTF-16 units, most blocks of one essay, most essays of one file. */
export const longestBlock = 2_000_000;
export const mostBlocks = 300_000;
export const mostEssays = 10_000;
/** Most marks of one block, columns and rows of a table and levels of a list; longest id of a note. */
export const mostMarks = 100_000;
export const mostColumns = 200;
export const deepestList = 64;
export const deepestTable = 10_000;
export const longestNoteId = 200;
/** Most annotations that come with one essay and replies to one; longest name of who wrote them. */
export const mostAnnotations = 100_000;
export const mostReplies = 1_000;
export const longestName = 500;

/** Whether the library takes a document in: past these limits its file would never open again. */
export function fitsLibrary({ title, essays, before, after }: ImportedDocument): boolean {
  const isText = (text: string) => text.length <= longestBlock;
  const areLines = (lines: readonly string[]) => lines.length <= mostBlocks && lines.every(isText);
  return (
    isText(title) &&
    essays.length <= mostEssays &&
    areLines(before) &&
    areLines(after) &&
    essays.every(
      (essay) =>
        isText(essay.title) &&
        essay.blocks.length <= mostBlocks &&
        essay.blocks.every((block) => isText(block.text)),
    )
  );
}
