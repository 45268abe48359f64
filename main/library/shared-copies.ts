import type { Annotation } from '../../core/annotation/annotation';
import { byPosition } from '../../core/annotation/annotation';
import type { Notebook } from '../../core/annotation/notebook';
import { emptyNotebook } from '../../core/annotation/notebook';
import type { ImportedDocument, ImportedEssay } from '../../core/document/imported';
import type { AnnotationId, EditionId, EssayId } from '../../core/ids';
import { annotationId, collectionId, essayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import { withCollection } from '../../core/library/catalog-changes';
import { newEntry } from '../../core/library/new-entry';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { notebookIn } from '../../core/annotation/notebook-in';
import { knownOf } from '../notes/open-notes';
import { diskFailure } from '../storage/disk-failure';
import { sha256 } from '../storage/sha256';
import type { Stores } from '../stores';
import { bringNotebook } from './brought-notes';
import { idsOf } from './essay-files';

/** Essays of a shared file as essays of their own, in their order, and how many notes cannot be read. */
export interface KeptCopies {
  readonly essays: readonly EssayId[];
  readonly dropped: number;
}

/**
 * Takes essays that the library has in once more, each as an essay of its own with the notes it came
 * with; what is there stays untouched. `titled` makes the title of a copy. Texts come first, then
 * notes, then the catalogue: a crash on the way leaves nothing that is seen. What the disk refuses is an
 * answer.
 */
export async function keepCopies(
  stores: Stores,
  document: Pick<ImportedDocument, 'title' | 'pictures'>,
  came: readonly ImportedEssay[],
  titled: (title: string) => string,
): Promise<Result<KeptCopies>> {
  try {
    return await copied(stores, document, came, titled);
  } catch (error) {
    const reason = diskFailure(error);
    if (reason === null) throw error;
    return failure(reason);
  }
}

async function copied(
  stores: Stores,
  { title, pictures = [] }: Pick<ImportedDocument, 'title' | 'pictures'>,
  came: readonly ImportedEssay[],
  titled: (title: string) => string,
): Promise<Result<KeptCopies>> {
  const { library, notebooks } = stores;
  await library.files.keepPictures(pictures);
  const added = Date.now();
  const entries: LibraryEntry[] = [];
  let dropped = 0;
  for (const { title: own, blocks, notes } of came) {
    const { edition } = idsOf(blocks);
    const copy = {
      id: await freeId(stores, edition, entries),
      edition,
      title: titled(own),
      blocks,
    };
    await library.files.keepText(copy);
    const entry = { ...newEntry(copy), added };
    const read = notes === undefined ? null : notebookIn(notes);
    dropped += read?.dropped ?? 0;
    const notebook = withOwnIds(read?.notebook ?? emptyNotebook, copy.id);
    const kept = await bringNotebook(stores, entry, blocks, notebook);
    if (!kept.ok) return kept;
    const opened = await notebooks.open(entry);
    entries.push({ ...entry, ...(opened.ok ? knownOf(opened.value) : {}) });
  }
  const essays = entries.map(({ id }) => id);
  const [first] = essays;
  if (first === undefined) return success({ essays, dropped });
  const around = { bundled: false, before: [], after: [] };
  const collection = { id: collectionId(first), title: titled(title), essays, ...around };
  await library.become((catalog) => withCollection(catalog, collection, entries));
  return success({ essays, dropped });
}

/** No annotation is on two essays: lists and exports know each by its id. */
function withOwnIds({ annotations, reflection }: Notebook, essay: EssayId): Notebook {
  const own = (id: AnnotationId) => annotationId(sha256(`${essay} ${id}`).slice(0, 32));
  const renamed = annotations.map((one): Annotation => ({
    ...one,
    id: own(one.id),
    follows: one.follows === null ? null : own(one.follows),
  }));
  return { annotations: renamed.sort(byPosition), reflection };
}

/** An id that no essay has, be it that only notes are left of it: a text's own is its first edition's. */
async function freeId(
  { library, notebooks }: Stores,
  edition: EditionId,
  taken: readonly LibraryEntry[],
): Promise<EssayId> {
  const noted = await notebooks.essays();
  for (let number = 2; ; number += 1) {
    const id = essayId(sha256(`${edition} ${number}`).slice(0, 32));
    const isFree = library.noted(id) === null && !noted.has(id);
    if (isFree && taken.every((one) => one.id !== id)) return id;
  }
}
