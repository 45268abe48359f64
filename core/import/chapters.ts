import type { Block } from '../document/block';
import { blockStarts } from '../document/block-offsets';
import type { ImportedEssay } from '../document/imported';
import { noteLinks } from '../document/note-links';
import { cutAt } from './parts';

/** UTF-16 units from which on a text is a book, whose chapters are read one by one; a thesis is shorter. */
const leastBook = 100_000;
/** Units that chapters have on an average; shorter ones are points. */
const leastChapter = 2000;
/** Units in front of the first chapter that are no text for themselves. */
const mostFront = 500;

/**
 * A book's chapters, an essay each: a long text cut at its highest headings. What stands before the
 * first is one too, or heads it where that is short. Any other essay is itself, and so is one whose
 * notes stand in another chapter than their marks.
 */
export function inChapters(essay: ImportedEssay): readonly ImportedEssay[] {
  const { blocks, title } = essay;
  const offsets = blockStarts(blocks);
  const length = (offsets.at(-1) ?? 0) + (blocks.at(-1)?.text.length ?? 0);
  if (length < leastBook) return [essay];
  const chapters = highest(blocks);
  if (chapters.length < 2 || length < chapters.length * leastChapter) return [essay];
  const first = chapters[0] ?? 0;
  const isFront = (offsets[first] ?? 0) > mostFront;
  const starts = isFront ? [0, ...chapters] : [0, ...chapters.slice(1)];
  if (partsNotes(blocks, offsets, starts)) return [essay];
  return cutAt(essay, starts).map((part, index) => {
    const head = blocks[chapters[isFront ? index - 1 : index] ?? -1];
    if (head === undefined) return { ...part, title };
    const [own, ...rest] = part.blocks;
    const isHead = own === head;
    return { ...part, title: head.text, blocks: isHead ? [asTitle(head), ...rest] : part.blocks };
  });
}

/** The blocks that are headings of the highest level there is. */
function highest(blocks: readonly Block[]): readonly number[] {
  const levels = blocks.map((block) => (block.kind === 'heading' ? block.level : Infinity));
  const top = Math.min(3, ...new Set(levels));
  return levels.flatMap((level, index) => (level === top ? [index] : []));
}

function asTitle(head: Block): Block {
  if (head.kind !== 'heading') return head;
  const { text, marks } = head;
  return { kind: 'metadata', field: 'title', text, value: 0, ...(marks && { marks }) };
}

/** Whether a mark would stand in another part than its note. */
function partsNotes(
  blocks: readonly Block[],
  offsets: readonly number[],
  starts: readonly number[],
): boolean {
  const bounds = starts.map((start) => offsets[start] ?? 0);
  const partAt = (offset: number) => bounds.findLastIndex((bound) => bound <= offset);
  return noteLinks(blocks).some(
    ({ offset, note }) => partAt(offset) !== partAt(offsets[note] ?? 0),
  );
}
