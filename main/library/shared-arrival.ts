import { likenessTo } from '../../core/anchor/likeness';
import { textOf } from '../../core/document/essay';
import type { ImportedDocument, ImportedEssay } from '../../core/document/imported';
import { emptyNotebook } from '../../core/annotation/notebook';
import { joinedNotes } from '../../core/incoming/joined-notes';
import { withoutFormer } from '../../core/incoming/without-former';
import type { LibraryEntry } from '../../core/library/catalog';
import { essayOfEdition } from '../../core/library/new-edition';
import type { Result } from '../../core/result';
import { success } from '../../core/result';
import { notebookIn } from '../../core/annotation/notebook-in';
import type { NotesCame } from '../../preload/answers';
import { onEssay, united } from '../incoming/placing';
import type { Stores } from '../stores';
import { idsOf } from './essay-files';

/** An essay of a shared file, and the one of the library that it is. */
export interface MetEssay {
  readonly entry: LibraryEntry;
  readonly came: ImportedEssay;
  /** Whether the file says that it was written from this library. */
  readonly isOurs: boolean;
}

/** An essay that a file names is the library's where the two texts are at least so alike (0–1). */
const leastLike = 0.05;

/** The essays of a shared file that are new, and those that the library has, by their text. */
export async function sortedArrival(
  stores: Stores,
  { essays, library }: ImportedDocument,
): Promise<{ readonly fresh: readonly ImportedEssay[]; readonly met: readonly MetEssay[] }> {
  const fresh: ImportedEssay[] = [];
  const met: MetEssay[] = [];
  const isOurs = library !== undefined && library === (await stores.backups.libraryId());
  for (const came of essays) {
    const entry = await entryFor(stores, came);
    if (entry === null) fresh.push(came);
    else met.push({ entry, came, isOurs });
  }
  return { fresh, met };
}

/** The essay with the same text; else the one that the file names, where it is like it. One whose text is lost comes anew. */
async function entryFor(stores: Stores, came: ImportedEssay): Promise<LibraryEntry | null> {
  const { library, editions } = stores;
  const { id, edition } = idsOf(came.blocks);
  const same =
    library.entry(essayOfEdition(library.catalog, edition) ?? id) ??
    library.catalog.entries.find((one) => one.edition === edition) ??
    null;
  if (same !== null) return (await library.files.hasText(same)) ? same : null;
  const named = came.notes === undefined ? null : library.entry(came.notes.essay);
  const text = named === null ? null : await editions.textToShow(named.id, named.edition);
  if (named === null || text === null) return null;
  return likenessTo(textOf(came.blocks))(textOf(text.blocks)) >= leastLike ? named : null;
}

/** Whether a file has anything on its essays that the library has not. */
export async function hasNews(stores: Stores, met: readonly MetEssay[]): Promise<boolean> {
  for (const one of met) {
    const { incoming } = await incomingOf(stores, one);
    const here = await stores.notebooks.open(one.entry);
    const { edits } = joinedNotes(here.ok ? here.value : emptyNotebook, incoming);
    if (edits.length > 0) return true;
  }
  return false;
}

/** The notes of a shared file on the passages of the essays it met; a backup is made before. */
export async function notesOfMet(
  stores: Stores,
  name: string,
  met: readonly MetEssay[],
): Promise<Result<NotesCame>> {
  const came = await Promise.all(met.map((one) => incomingOf(stores, one)));
  const backup = await stores.backups.before('import');
  if (!backup.ok) return backup;
  const dropped = came.reduce((sum, one) => sum + one.dropped, 0);
  const essays = united(came.map(({ incoming }) => incoming));
  return success({ name, essays, elsewhere: 0, dropped });
}

async function incomingOf(stores: Stores, { entry, came, isOurs }: MetEssay) {
  const { notebook: read, dropped } = notebookIn(
    came.notes ?? { essay: entry.id, annotations: [], reflection: '' },
  );
  const here = isOurs ? await stores.notebooks.open(entry) : null;
  const notebook = here?.ok === true ? withoutFormer(read, here.value) : read;
  const own = { edition: idsOf(came.blocks).edition, text: textOf(came.blocks) };
  return { incoming: await onEssay(stores, entry, notebook, own, false), dropped };
}
