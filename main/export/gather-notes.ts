import type { Essay } from '../../core/document/essay';
import type { Chapter } from '../../core/export/chapter';
import { chapterOf, isEmpty } from '../../core/export/chapter';
import type { EssayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { Stores } from '../stores';

/**
 * The notes of an essay, or of all that have some in the library's order (`id` null), as they are
 * on disk. An essay whose text is gone keeps its notes: all of them are 未定位.
 */
export async function gatherNotes(
  stores: Stores,
  id: EssayId | null,
  standardPunctuation: boolean,
): Promise<Result<readonly Chapter[]>> {
  const entries = id === null ? inOrder(stores) : [stores.library.entry(id)];
  const chapters: Chapter[] = [];
  for (const entry of entries) {
    if (entry === null) return failure({ kind: 'essay-unknown' });
    await stores.editions.carry(entry);
    const notebook = await stores.notebooks.open(entry);
    if (!notebook.ok) return notebook;
    const essay = await essayOf(stores, entry);
    if (!essay.ok) return essay;
    const old = await stores.editions.formerTexts(essay.value, notebook.value.annotations);
    const { progress, finished } = entry;
    const chapter = chapterOf({
      essay: essay.value,
      notebook: notebook.value,
      old,
      progress,
      finished,
      standardPunctuation,
    });
    if (!isEmpty(chapter)) chapters.push(chapter);
  }
  return success(chapters);
}

/** Every essay of the library, collection by collection. */
function inOrder({ library }: Stores): readonly LibraryEntry[] {
  const { collections, entries } = library.catalog;
  const listed = collections.flatMap(({ essays }) => essays.map((id) => library.entry(id)));
  const known = listed.filter((entry) => entry !== null);
  return [...new Set([...known, ...entries])];
}

async function essayOf({ library }: Stores, entry: LibraryEntry): Promise<Result<Essay>> {
  const essay = await library.essay(entry.id);
  if (essay.ok || essay.failure.kind !== 'essay-damaged') return essay;
  const { id, edition, title } = entry;
  return success({ id, edition, title, blocks: [] });
}
