import { setImmediate as otherWork } from 'node:timers/promises';
import type { Notebook } from '../../core/annotation/notebook';
import type { Essay } from '../../core/document/essay';
import type { Chapter, Gathered } from '../../core/export/chapter';
import { chapterOf, isEmpty } from '../../core/export/chapter';
import type { Exported } from '../../core/export/exported';
import { chosenNotes, isCollection, isOfEssays } from '../../core/export/exported';
import type { EssayId } from '../../core/ids';
import { editionId } from '../../core/ids';
import { inLibraryOrder } from '../../core/library/order';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { NotesAndText } from '../notes/notes-and-text';
import { notesAndText } from '../notes/notes-and-text';
import type { Stores } from '../stores';
import type { Underway } from './export-jobs';

interface GatheringChoices extends Pick<Gathered, 'standardPunctuation' | 'withText'> {
  /** Whether essays without notes are wanted too. */
  readonly withEmpty: boolean;
}

/** An essay whose notes are gathered, and which of them. */
export interface Wanted {
  readonly id: EssayId;
  readonly part: (notebook: Notebook) => Notebook;
}

/**
 * The notes that are to be exported, in the library's order, as they are on disk. An essay whose text
 * is gone keeps its notes: all of them are 未定位. Chosen ones may be of essays that were removed.
 * Throws what the signal says where it is called off.
 */
export async function gatherNotes(
  stores: Stores,
  exported: Exported,
  { standardPunctuation, withText, withEmpty }: GatheringChoices,
  underway?: Underway,
): Promise<Result<readonly Chapter[]>> {
  if (typeof exported === 'string' && stores.library.entry(exported) === null) {
    return failure({ kind: 'essay-unknown' });
  }
  const chapters: Chapter[] = [];
  const wanted = wantedIn(stores, exported);
  for (const [index, { id, part }] of wanted.entries()) {
    underway?.told('gathering', index, wanted.length);
    // Notes are saved between one essay and the next.
    await otherWork();
    underway?.signal.throwIfAborted();
    const found = await notesAndText(stores, id);
    if (!found.ok) return found;
    const { entry, notebook, essay, old } = found.value;
    const chapter = chapterOf({
      essay: essay ?? withoutText(found.value),
      ...(entry === null ? {} : { own: entry.own }),
      notebook: part(notebook),
      old,
      progress: entry?.progress ?? 0,
      finished: entry?.finished ?? false,
      reading: await stores.reading.days(id),
      standardPunctuation,
      withText,
    });
    if (withEmpty || !isEmpty(chapter)) chapters.push(chapter);
  }
  return success(chapters);
}

/** The essays that are exported, in the library's order. */
export function wantedIn({ library }: Stores, exported: Exported): readonly Wanted[] {
  const whole = (id: EssayId): Wanted => ({ id, part: (notebook) => notebook });
  if (typeof exported === 'string') return [whole(exported)];
  const order = inLibraryOrder(library.catalog);
  if (exported === null) return order.filter((id) => library.entry(id) !== null).map(whole);
  if (isCollection(exported)) {
    const { collection } = exported;
    const own = library.catalog.collections.find(({ id }) => id === collection)?.essays ?? [];
    return own.filter((id) => library.entry(id) !== null).map(whole);
  }
  if (isOfEssays(exported)) {
    const named = new Set(exported.essays);
    return order.filter((id) => named.has(id) && library.entry(id) !== null).map(whole);
  }
  const places = new Map(order.map((id, index) => [id, index]));
  const placeOf = ({ id }: Wanted) => places.get(id) ?? order.length;
  return exported
    .map(({ essay, ids }): Wanted => {
      const chosen = new Set(ids);
      return { id: essay, part: (notebook) => chosenNotes(notebook, chosen) };
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** No text has it: annotations that were made on one are not taken to stand in none. */
const goneEdition = editionId('0'.repeat(64));

function withoutText({ id, title, entry }: NotesAndText): Essay {
  return { id, edition: entry?.edition ?? goneEdition, title, blocks: [] };
}
