import type { EditionId } from '../../core/ids';
import type { Catalog, LibraryEntry } from '../../core/library/catalog';
import { newEntry } from '../../core/library/new-entry';
import type { EssayFiles } from './essay-files';

/** The authors that a catalogue lacks, by edition; '' where a text names none, or is not there. */
export async function authorsOf(
  { entries }: Catalog,
  files: EssayFiles,
): Promise<ReadonlyMap<EditionId, string>> {
  const authors = new Map<EditionId, string>();
  for (const { id, edition, author } of entries) {
    if (author !== null) continue;
    const essay = await files.read(id, edition);
    authors.set(edition, (essay === null ? null : newEntry(essay).author) ?? '');
  }
  return authors;
}

/** The catalog with authors where it lacks them; the very same where none is known. */
export function withAuthors(catalog: Catalog, authors: ReadonlyMap<EditionId, string>): Catalog {
  if (authors.size === 0) return catalog;
  const entries = catalog.entries.map((entry): LibraryEntry => {
    const author = entry.author ?? authors.get(entry.edition) ?? null;
    return author === entry.author ? entry : { ...entry, author };
  });
  return { ...catalog, entries };
}
