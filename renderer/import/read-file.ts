import { fitsLibrary } from '../../core/document/essay-limits';
import type { ImportedDocument } from '../../core/document/imported';
import { asRecognised, withChoices } from '../../core/import/recognition';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { importers } from './importers';
import type { Pictures } from './pictures';
import { noPictures } from './pictures';

/**
 * What one untrusted file holds, cut as its reader chose, or why it is not taken in. Without `pictures`
 * none of them is kept.
 */
export async function readFile(
  task: ImportTask,
  pictures: Pictures = noPictures,
): Promise<Result<ImportedDocument>> {
  const read = await importers[task.extension](task, pictures);
  if (!read.ok) return read;
  const document = withChoices(read.value, task.choices ?? asRecognised);
  return fitsLibrary(document) ? success(document) : failure({ kind: 'essay-too-long' });
}
