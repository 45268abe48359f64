import type { Block } from '../../core/document/block';
import type { Exported } from '../../core/export/exported';
import { isCollection } from '../../core/export/exported';
import { titleOf } from '../../core/library/own-details';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { SharedContent, SharedEssay } from '../../core/share/shared-file';
import { mostSharedEssays, sharedNotebook } from '../../core/share/shared-file';
import { mostMediaInAll, mostPictures } from '../../core/document/picture-limits';
import { notesAndText } from '../notes/notes-and-text';
import type { Stores } from '../stores';
import { wantedIn } from './gather-notes';
import type { Pictures } from './word-block';

/** What a `.meipi` is made of. */
export interface GatheredShare {
  readonly library: string;
  readonly essays: readonly SharedEssay[];
  readonly pictures: Pictures;
}

/**
 * The essays that are to be passed on, with their notes as they are on disk, in the library's order;
 * of all essays those that have notes. One whose text is gone is left out: it could not be opened
 * anywhere. What would be more than another Meipi takes in is refused.
 */
export async function gatherShared(
  stores: Stores,
  exported: Exported,
  content: SharedContent,
): Promise<Result<GatheredShare>> {
  const essays: SharedEssay[] = [];
  for (const { id, part } of wantedIn(stores, exported)) {
    const found = await notesAndText(stores, id);
    if (!found.ok) return found;
    const { entry, essay, notebook } = found.value;
    if (essay === null) continue;
    const own = sharedNotebook(part(notebook), content);
    const isBare = own.annotations.length === 0 && own.reflection === '';
    if (isBare && exported === null) continue;
    const title = entry === null ? essay.title : titleOf(entry);
    essays.push({ id, edition: essay.edition, title, blocks: essay.blocks, notebook: own });
  }
  if (essays.length === 0) return failure({ kind: 'nothing-to-export' });
  if (essays.length > mostSharedEssays) return failure({ kind: 'share-too-large' });
  return withPictures(stores, essays);
}

/** What a shared file is called: as its only essay, or as the collection; null where it is of several. */
export function sharedTitle(
  { library }: Stores,
  exported: Exported,
  essays: readonly SharedEssay[],
): string | null {
  const [first] = essays;
  if (first !== undefined && essays.length === 1) return first.title;
  if (!isCollection(exported)) return null;
  const own = library.catalog.collections.find(({ id }) => id === exported.collection);
  return own?.title ?? null;
}

async function withPictures(
  { library, backups }: Stores,
  essays: readonly SharedEssay[],
): Promise<Result<GatheredShare>> {
  const pictures = new Map<string, Uint8Array>();
  let bytes = 0;
  const shown: SharedEssay[] = [];
  for (const essay of essays) {
    const blocks: Block[] = [];
    for (const block of essay.blocks) {
      if (block.kind !== 'figure' || block.media === null) {
        blocks.push(block);
        continue;
      }
      const { file } = block.media;
      const there = pictures.get(file) ?? (await library.files.picture(file).catch(() => null));
      if (there !== null && !pictures.has(file)) bytes += there.byteLength;
      if (there !== null) pictures.set(file, there);
      if (bytes > mostMediaInAll || pictures.size > mostPictures) {
        return failure({ kind: 'share-too-large' });
      }
      blocks.push(there === null ? { ...block, media: null } : block);
    }
    shown.push({ ...essay, blocks });
  }
  return success({ library: await backups.libraryId(), essays: shown, pictures });
}
