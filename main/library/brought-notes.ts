import { changesOf } from '../../core/annotation/joint-edit';
import type { Notebook } from '../../core/annotation/notebook';
import { textOf } from '../../core/document/essay';
import type { ImportedEssay } from '../../core/document/imported';
import { joinedNotes } from '../../core/incoming/joined-notes';
import type { LibraryEntry } from '../../core/library/catalog';
import type { Result } from '../../core/result';
import { success } from '../../core/result';
import { notebookIn } from '../../core/annotation/notebook-in';
import { onEssay } from '../incoming/placing';
import type { Stores } from '../stores';
import { idsOf } from './essay-files';

type Kept = Pick<Stores, 'editions' | 'notebooks'>;

/**
 * Takes over the notes that came with an essay in a shared file. Those that are there stay, as where
 * two computers' notes are merged. How many cannot be read, or what the disk refuses.
 */
export async function bringNotes(
  stores: Kept,
  entry: LibraryEntry,
  { blocks, notes }: ImportedEssay,
): Promise<Result<number>> {
  if (notes === undefined) return success(0);
  const { notebook, dropped } = notebookIn(notes);
  const kept = await bringNotebook(stores, entry, blocks, notebook);
  return kept.ok ? success(dropped) : kept;
}

/** The same of notes that were made on a text of these blocks. */
export async function bringNotebook(
  stores: Kept,
  entry: LibraryEntry,
  blocks: ImportedEssay['blocks'],
  notebook: Notebook,
): Promise<Result<null>> {
  const own = { edition: idsOf(blocks).edition, text: textOf(blocks) };
  const incoming = await onEssay(stores, entry, notebook, own, false);
  return stores.notebooks.applyTogether([
    { entry, changes: (ours) => changesOf(joinedNotes(ours.notebook, incoming).edits) },
  ]);
}
