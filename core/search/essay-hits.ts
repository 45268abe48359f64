import type { Essay } from '../document/essay';
import { textOf } from '../document/essay';
import type { Block, MetadataBlock } from '../document/block';
import { blockStarts } from '../document/block-offsets';
import type { TextRange } from '../document/text-range';
import { byPlace, findAll, searchable } from './find';
import type { Hit } from './found';
import type { SearchedEntry } from './searched-entry';
import { snippet } from './snippet';
import type { Stretch } from './stretch';
import { stretchesIn } from './stretch';

/** The stretches of each block of an essay's text but its title. */
export function searchedStretches(
  blocks: readonly Block[],
  title: string,
): readonly (readonly Stretch[])[] {
  const starts = blockStarts(blocks);
  return blocks.map((block, index) =>
    isTitle(block, title) ? [] : stretchesIn(block, starts[index] ?? 0),
  );
}

/**
 * The first matches of all these words in what is said of an essay and in its text, as many beside those
 * of its title as are wanted or a few more; `essay` is null where its text is not there.
 */
export function hitsInEssay(
  entry: SearchedEntry,
  essay: Essay | null,
  words: readonly string[],
  most: number,
): readonly Hit[] {
  const blocks = essay?.blocks ?? [];
  const hits = [...hitsInDetails(entry, blocks, words)];
  const enough = most + titleHits(hits);
  const text = textOf(blocks);
  for (const stretches of searchedStretches(blocks, entry.title)) {
    if (hits.length >= enough) break;
    for (const found of rangesOf(text, stretches, words)) {
      hits.push({
        ...snippet(text, found),
        ...found,
        kind: 'text',
        essay: entry.id,
        annotation: null,
      });
    }
  }
  return hits;
}

/** How many matches are of the title: they come first. */
export const titleHits = (hits: readonly Hit[]): number =>
  hits.filter(({ kind }) => kind === 'title').length;

function hitsInDetails(
  { id, title, details }: SearchedEntry,
  blocks: readonly Block[],
  words: readonly string[],
): readonly Hit[] {
  const titleAt = titleStart(blocks, title);
  return details.flatMap(({ kind, text }) =>
    rangesOf(text, [{ start: 0, end: text.length }], words).map((range): Hit => ({
      ...snippet(text, range),
      kind,
      essay: id,
      annotation: null,
      // What the text does not have leads to its beginning.
      ...(kind === 'title' && titleAt !== null ? moved(range, titleAt) : { start: 0, end: 0 }),
    })),
  );
}

/** Where any of the words stands in these stretches, in text order. */
export function rangesOf(
  text: string,
  stretches: readonly Stretch[],
  words: readonly string[],
): readonly TextRange[] {
  const places = searchable(text, stretches);
  return words.flatMap((one) => findAll(places, one)).sort(byPlace);
}

const moved = ({ start, end }: TextRange, by: number): TextRange => ({
  start: start + by,
  end: end + by,
});

/** Where the title begins in the text; null where it is not there. */
function titleStart(blocks: readonly Block[], title: string): number | null {
  const starts = blockStarts(blocks);
  for (const [index, block] of blocks.entries()) {
    if (isTitle(block, title)) return (starts[index] ?? 0) + block.value;
  }
  return null;
}

const isTitle = (block: Block, title: string): block is MetadataBlock =>
  block.kind === 'metadata' && block.field === 'title' && block.text.slice(block.value) === title;
