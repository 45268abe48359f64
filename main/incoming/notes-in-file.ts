import { basename } from 'node:path';
import type { EssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { NotesCame } from '../../preload/answers';
import type { Stores } from '../stores';
import type { ForeignFilePlace } from './foreign-file';
import { foreignFile } from './foreign-file';
import { placedByName, placedByText } from './placing';

/**
 * The notes of a file on the passages of the library's essays; those that name no essay are on the one
 * on show. A backup of what is there is made before: where that fails, so does this.
 */
export async function notesInFile(
  path: string,
  onShow: EssayId | null,
  stores: Stores,
  place: ForeignFilePlace,
): Promise<Result<NotesCame>> {
  const file = await foreignFile(path, place);
  if (!file.ok) return file;
  const { value } = file;
  const { essays, elsewhere } =
    value.kind === 'texts'
      ? await placedByText(stores, value.texts)
      : await placedByName(stores, value.notes, onShow);
  const dropped = value.kind === 'texts' ? 0 : value.dropped;
  if (essays.length === 0) {
    return failure({ kind: elsewhere === 0 ? 'no-notes-in-file' : 'notes-without-essay' });
  }
  const backup = await stores.backups.before('import');
  return backup.ok ? success({ name: basename(path), essays, elsewhere, dropped }) : backup;
}
