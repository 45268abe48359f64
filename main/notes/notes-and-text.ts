import type { EditionText } from '../../core/anchor/resolver';
import type { OpenNotebook } from '../../core/annotation/notebook';
import type { Essay } from '../../core/document/essay';
import type { EssayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import type { Result } from '../../core/result';
import { success } from '../../core/result';
import type { Stores } from '../stores';
import { loneEntry } from './open-notes';

/** An essay's notes with what tells where they stand. */
export interface NotesAndText {
  readonly id: EssayId;
  /** As the library or, where it has the essay no more, the notes know it. */
  readonly title: string;
  /** null where the library has the essay neither on show nor in the bin. */
  readonly entry: LibraryEntry | null;
  readonly notebook: OpenNotebook;
  /** null where its text is not there, damaged, or cannot be read now. */
  readonly essay: Essay | null;
  /** Texts of other editions that the notes were made on. */
  readonly old: readonly EditionText[];
}

/** The notes of an essay, in the library or not, taken along to its present edition. */
export async function notesAndText(
  { library, notebooks, editions }: Stores,
  id: EssayId,
): Promise<Result<NotesAndText>> {
  const entry = library.noted(id);
  // The text first: the notes are to be as new as can be.
  const essay = entry === null ? null : await editions.textToShow(id, entry.edition);
  if (entry !== null) await editions.carry(entry);
  const known = entry ?? loneEntry(id);
  const past = entry === null ? await notebooks.past(known) : null;
  const opened = await notebooks.open(known);
  if (!opened.ok) return opened;
  const notebook = opened.value;
  const old = essay === null ? [] : await editions.formerTexts(essay, notebook.annotations);
  const title = past?.ok === true ? past.value.title : known.title;
  return success({ id, title, entry, notebook, essay, old });
}
