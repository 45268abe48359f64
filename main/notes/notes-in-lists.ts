import type { GatheredNotes } from '../../core/annotation/gathered';
import { gatheredNotes } from '../../core/annotation/gathered';
import type { TagUse } from '../../core/annotation/known-tags';
import { joinedUses, tagUses } from '../../core/annotation/known-tags';
import type { EssayId } from '../../core/ids';
import type { Stores } from '../stores';
import { notesAndText } from './notes-and-text';
import { loneEntry } from './open-notes';

/**
 * The annotations of essays as a list shows them, in the order asked for. Notes that cannot be opened
 * are left out: opening their essay says why.
 */
export async function notesInLists(
  stores: Stores,
  essays: readonly EssayId[],
  standardPunctuation: boolean,
): Promise<readonly GatheredNotes[]> {
  const gathered: GatheredNotes[] = [];
  for (const id of essays) {
    const found = await notesAndText(stores, id);
    if (found.ok) gathered.push(gatheredNotes({ ...found.value, standardPunctuation }));
  }
  return gathered;
}

/** The tags in use in all essays, in the library or not, but in `except`; the most used first. Throws what the disk says. */
export async function tagsInUse(
  { library, notebooks }: Stores,
  except: EssayId | null,
): Promise<readonly TagUse[]> {
  const uses: TagUse[] = [];
  for (const id of await notebooks.essays()) {
    if (id === except) continue;
    const notebook = await notebooks.open(library.noted(id) ?? loneEntry(id));
    if (notebook.ok) uses.push(...tagUses(notebook.value.annotations));
  }
  return joinedUses(uses);
}
