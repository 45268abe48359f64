import { mayEnrich } from '../../core/document/illustrated';
import type { ImportedDocument } from '../../core/document/imported';
import type { Catalog } from '../../core/library/catalog';
import { essayOfEdition } from '../../core/library/new-edition';
import { idsOf } from './essay-files';
import type { LibraryFiles } from './library-files';

/**
 * Gives the texts of a document that are in the library the pictures, readings and captions that they
 * lack; resolves to how many pictures. Throws what the disk says.
 */
export async function illustrate(
  { essays, pictures = [] }: ImportedDocument,
  catalog: Catalog,
  files: LibraryFiles,
): Promise<number> {
  await files.media.keep(pictures);
  let gained = 0;
  for (const { blocks } of essays.filter((one) => mayEnrich(one.blocks))) {
    const { id, edition } = idsOf(blocks);
    const own = essayOfEdition(catalog, edition) ?? id;
    gained += await files.essays.illustrate({ id: own, edition, blocks });
  }
  return gained;
}

/**
 * Removes the pictures that no text shows any more; none where one of the texts cannot be read. Throws
 * what the disk says.
 */
export async function sweepMedia({ essays, media }: LibraryFiles): Promise<void> {
  if (await media.isEmpty()) return;
  const named = await essays.media();
  if (named !== null) await media.sweep(named);
}
