import type { Essay } from '../../core/document/essay';
import type { ImportedDocument } from '../../core/document/imported';
import type { CollectionId, EssayId } from '../../core/ids';
import { collectionId } from '../../core/ids';
import type { Catalog, Collection, LibraryEntry } from '../../core/library/catalog';
import { essayOfEdition } from '../../core/library/new-edition';
import { newEntry } from '../../core/library/new-entry';
import { sha256 } from '../storage/sha256';
import type { EssayFiles } from './essay-files';
import { idsOf } from './essay-files';
import type { LibraryFiles } from './library-files';

/** A file on its way into the library. */
export interface ImportedFile {
  readonly document: ImportedDocument;
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly bundled: boolean;
}

/** What a file comes to in the catalogue. */
export type KeptFile = readonly [Collection, readonly LibraryEntry[]];

/** A file is one collection, however often it comes: its id is the start of its content's SHA-256. */
export function collectionOf(bytes: Uint8Array): CollectionId {
  return collectionId(sha256(bytes).slice(0, 32));
}

/** Writes a file's pictures and texts, and the file itself; the catalogue does not name them yet. Throws what the disk says. */
export async function keptFile(
  { essays: texts, media }: LibraryFiles,
  catalog: Catalog,
  { document, bytes, extension, bundled }: ImportedFile,
): Promise<KeptFile> {
  await texts.keepOriginal(bytes, extension);
  await media.keep(document.pictures ?? []);
  const come = new Map<EssayId, Essay>();
  for (const { title, blocks } of document.essays) {
    const made = idsOf(blocks);
    // The same text again is the same essay, also where it came in the place of another one.
    const id = essayOfEdition(catalog, made.edition) ?? made.id;
    if (!come.has(id)) come.set(id, { ...made, id, title, blocks });
  }
  await texts.writeAll([...come.values()]);
  const entries = [...come.values()].map(newEntry);
  const { title, before, after } = document;
  const essays = entries.map((entry) => entry.id);
  return [{ id: collectionOf(bytes), title, bundled, before, after, essays }, entries];
}

/**
 * The texts among those that have just `come` whose essays have an edition that cannot be read any
 * more: they take its place. `noted` gives what an essay was before.
 */
export async function mendedBy(
  files: EssayFiles,
  come: readonly LibraryEntry[],
  noted: (id: EssayId) => LibraryEntry | null,
): Promise<readonly Essay[]> {
  const mended: Essay[] = [];
  for (const { id, edition } of come) {
    const entry = noted(id);
    if (entry === null || entry.edition === edition) continue;
    if (await files.has(id, entry.edition)) continue;
    const essay = await files.read(id, edition);
    if (essay !== null) mended.push(essay);
  }
  return mended;
}
