import type { ImportedDocument } from '../../core/document/imported';
import type { CollectionId, EssayId } from '../../core/ids';
import { essayOfEdition } from '../../core/library/new-edition';
import { binned } from '../../core/library/removed';
import { idsOf } from './essay-files';
import type { Library } from './library';
import { collectionOf } from './imported-file';

/** Where a file's content is in the library already. */
export interface Known {
  readonly file: CollectionId;
  readonly first: EssayId;
  /** How many essays the file holds. */
  readonly essays: number;
  /** Whether some of it was in the bin and has come back. */
  readonly returned: boolean;
}

/**
 * The very file, where it was imported before and all its essays are there: those in the bin come back,
 * each to its place. null where it was not, or where texts of it are gone from the disk.
 */
export async function knownFile(library: Library, bytes: Uint8Array): Promise<Known | null> {
  const id = collectionOf(bytes);
  if (!library.has(id)) return null;
  const before = binned(library.catalog).length;
  if (!(await library.makeWhole(id))) return null;
  const essays = library.catalog.collections.find((one) => one.id === id)?.essays ?? [];
  const [first] = essays;
  if (first === undefined) return null;
  const returned = binned(library.catalog).length < before;
  return { file: id, first, essays: essays.length, returned };
}

/** The essays that a document's texts are: where a text was made an edition of another essay, that one. */
export function essaysOf({ catalog }: Library, { essays }: ImportedDocument): readonly EssayId[] {
  return essays.map(({ blocks }) => {
    const { id, edition } = idsOf(blocks);
    return essayOfEdition(catalog, edition) ?? id;
  });
}

/** The first essay of a document all of whose texts are in the library, by whatever file they came; else null. */
export async function knownDocument(
  library: Library,
  document: ImportedDocument,
): Promise<EssayId | null> {
  const ids = essaysOf(library, document);
  for (const id of ids) {
    const entry = library.entry(id);
    if (entry === null || !(await library.files.hasText(entry))) return null;
  }
  return ids[0] ?? null;
}
