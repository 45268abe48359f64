import { mostTags } from '../annotation/tags';
import type { Essay } from '../document/essay';
import { textOf } from '../document/essay';
import type { ImportedDocument } from '../document/imported';
import type { PlaceIn } from '../document/same-letters';
import { placeIn } from '../document/same-letters';
import type { TextRange } from '../document/text-range';
import type { EssayId } from '../ids';
import { FileText } from '../import/file-text';
import type { PresentCut } from '../import/present-cut';
import type { LibraryEntry } from './catalog';
import { newEntry } from './new-entry';

/** An essay of a file, and where its text stands in all of the file's. */
export interface CutEssay {
  readonly essay: Essay;
  readonly range: TextRange;
  /** Where an offset of its own text stands there. */
  readonly place: PlaceIn;
}

/** A document's essays, given in its order; the same one twice is where it first stands. */
export function essaysOfCut(
  document: ImportedDocument,
  essays: readonly Essay[],
): readonly CutEssay[] {
  const text = new FileText(document);
  const cut = new Map<EssayId, CutEssay>();
  let start = text.first;
  for (const essay of essays) {
    const end = start + essay.blocks.length;
    const range = text.range({ start, end });
    if (!cut.has(essay.id)) {
      cut.set(essay.id, { essay, range, place: (offset) => range.start + offset });
    }
    start = end;
  }
  return [...cut.values()];
}

/**
 * The essays that the library has of a document, and where their texts stand in `anew`: the same
 * document, read with other line breaks maybe.
 */
export function essaysPresent(
  document: ImportedDocument,
  { places }: PresentCut,
  essays: readonly Essay[],
  anew: ImportedDocument,
): readonly CutEssay[] {
  const text = new FileText(document);
  const placed = placeIn(text.whole, new FileText(anew).whole);
  return places.flatMap((lines): CutEssay[] => {
    const essay = essays.find(({ id }) => id === lines.id);
    if (essay === undefined) return [];
    const own = text.range(lines);
    const range = { start: placed(own.start, 'start'), end: placed(own.end, 'end') };
    return [{ essay, range, place: (offset, side) => placed(own.start + offset, side) }];
  });
}

/** Those that an essay has text of. */
export function sharing(all: readonly CutEssay[], { range }: CutEssay): readonly CutEssay[] {
  return all.filter((one) => one.range.start <= range.end && range.start <= one.range.end);
}

/** The entry of an essay with the tags of those that it is made of, where one read in them. */
export function entryOfCut(
  cut: CutEssay,
  before: readonly CutEssay[],
  entryOf: (id: EssayId) => LibraryEntry | null,
): LibraryEntry {
  const made = newEntry(cut.essay);
  const known = sharing(before, cut).flatMap(({ essay }) => entryOf(essay.id) ?? []);
  const tags = [...new Set(known.flatMap(({ own }) => own.tags))].slice(0, mostTags);
  const entry = { ...made, added: known[0]?.added ?? null, own: { ...made.own, tags } };
  for (const { essay, place: placed } of sharing(before, cut)) {
    const { position, furthest } = entryOf(essay.id) ?? entry;
    const place = (offset: number) => placed(offset, 'start') - cut.range.start;
    if (position === null || place(position.offset) < 0) continue;
    const most = textOf(cut.essay.blocks).length;
    if (place(position.offset) > most) continue;
    return {
      ...entry,
      position: { ...position, offset: place(position.offset) },
      furthest: Math.min(most, Math.max(0, place(furthest))),
    };
  }
  return entry;
}
