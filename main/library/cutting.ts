import type { NotedRun } from '../../core/annotation/moved-between';
import { movedBetween } from '../../core/annotation/moved-between';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import type { ImportedDocument } from '../../core/document/imported';
import type { CollectionId } from '../../core/ids';
import { foldedLines } from '../../core/import/import-item';
import type { LibraryEntry } from '../../core/library/catalog';
import type { CutEssay } from '../../core/library/cut-essay';
import { entryOfCut, essaysOfCut, sharing } from '../../core/library/cut-essay';
import type { NewCut } from '../../core/library/new-cut';
import { withNewCut } from '../../core/library/new-cut';
import { newEntry } from '../../core/library/new-entry';
import { essayOfEdition } from '../../core/library/new-edition';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { CutOutcome } from '../../preload/answers';
import { knownOf } from '../notes/open-notes';
import type { Notes } from '../notes/notebook-format';
import type { Stores } from '../stores';
import { idsOf } from './essay-files';
import type { Library } from './library';

/** A file on its way into another cut. */
export interface Recut {
  readonly file: CollectionId;
  /** As it is to be. */
  readonly document: ImportedDocument;
  /** What the library has of it now. */
  readonly present: readonly CutEssay[];
}

/** An essay that was not in the library before. */
type Coming = CutEssay & { readonly entry: LibraryEntry };

/**
 * Puts a file's essays in the place of those that it was cut into before. Texts and notes are on disk
 * before the catalogue names them; what goes waits in the bin, with its notes as they are. Throws what
 * the disk says.
 */
export async function cutAnew(
  stores: Stores,
  { file, document, present }: Recut,
): Promise<Result<Omit<CutOutcome, 'before'>>> {
  const { library, notebooks } = stores;
  const cut = essaysOfCut(document, essaysOf(stores, document));
  const ids = new Set(cut.map(({ essay }) => essay.id));
  const going = present.filter(({ essay }) => !ids.has(essay.id));
  await library.files.keepPictures(document.pictures ?? []);
  for (const { essay } of cut) {
    await library.files.keepText(essay, library.noted(essay.id)?.turn ?? 0, true);
  }
  const all = cut.map((one): Coming => {
    const entry = entryOfCut(one, going, (id) => library.noted(id));
    return { ...one, entry };
  });
  const coming = all.filter(({ essay }) => library.entry(essay.id) === null);
  const moved = await moveNotes(stores, going, coming);
  if (!moved.ok) return moved;
  const { before, after } = document;
  const entries = all.map(({ entry }) => entry);
  const former = cutNow(library, file, present);
  try {
    await library.become((catalog) => withNewCut(catalog, { file, entries, before, after }));
  } catch (error) {
    // What is not on disk is not to be shown either; this is written when the disk can be written to.
    await library.become((catalog) => withNewCut(catalog, former)).catch(() => undefined);
    throw error;
  }
  for (const { entry } of coming) {
    const notes = await notebooks.open(entry);
    if (notes.ok) library.knowNotes(entry.id, knownOf(notes.value));
  }
  const parts = cut.map((one) => ({
    essay: one.essay.id,
    of: sharing(going, one).map(({ essay }) => essay.id),
  }));
  return success({ parts, folded: foldedLines(document), joined: document.joined ?? 0 });
}

/** How a file is cut in the catalogue as it is. */
function cutNow(library: Library, file: CollectionId, present: readonly CutEssay[]): NewCut {
  const own = library.catalog.collections.find(({ id }) => id === file);
  const entries = present.map(({ essay }) => library.noted(essay.id) ?? newEntry(essay));
  return { file, entries, before: own?.before ?? [], after: own?.after ?? [] };
}

function essaysOf({ library }: Stores, { essays }: ImportedDocument): readonly Essay[] {
  return essays.map(({ title, blocks }) => {
    const made = idsOf(blocks);
    return { ...made, id: essayOfEdition(library.catalog, made.edition) ?? made.id, title, blocks };
  });
}

/** Gives the essays that come the notes on those that go, where their texts are the same. */
async function moveNotes(
  { notebooks, library }: Stores,
  going: readonly CutEssay[],
  coming: readonly Coming[],
): Promise<Result<null>> {
  const noted = await notebooks.essays();
  const runs = new Map<CutEssay, NotedRun>();
  for (const one of going) {
    const { id, edition } = one.essay;
    const entry = library.noted(id);
    if (entry === null || !noted.has(id)) continue;
    const opened = await notebooks.open(entry);
    if (!opened.ok) return opened;
    if (opened.value.isNewer === true) return failure({ kind: 'notes-newer' });
    runs.set(one, { ...one.range, edition, notebook: opened.value, place: one.place });
  }
  const wanted = coming.flatMap((one) => {
    const near = sharing([...runs.keys()], one).flatMap((source) => runs.get(source) ?? []);
    if (near.length === 0) return [];
    const { edition, blocks } = one.essay;
    const to = { ...one.range, edition, text: textOf(blocks) };
    const changes = ({ notebook }: Notes) => movedBetween(near, { ...to, notebook });
    return [{ entry: one.entry, changes }];
  });
  return wanted.length === 0 ? success(null) : notebooks.applyTogether(wanted);
}
