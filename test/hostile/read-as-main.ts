import { importedEssaySchema } from '../../core/document/essay-schema';
import type { ImportedDocument } from '../../core/document/imported';
import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { readFile } from '../../renderer/import/read-file';

/** What main takes a file for: of a shared one the import window passes on what the file says its blocks are. */
export async function readAsMain(task: ImportTask): Promise<Result<ImportedDocument>> {
  const read = await readFile(task);
  if (!read.ok || task.extension !== 'meipi') return read;
  const fits = read.value.essays.every((one) => importedEssaySchema.safeParse(one).success);
  return fits ? read : failure({ kind: 'share-damaged' });
}
