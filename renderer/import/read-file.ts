import { fitsLibrary } from '../../core/document/essay-limits';
import type { ImportedDocument } from '../../core/document/imported';
import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { importers } from './importers';
import type { Pictures } from './pictures';
import { noPictures } from './pictures';

/**
 * What one untrusted file holds, cut as it is recognised, or why it is not taken in. Without `pictures`
 * none of them is kept.
 */
export async function readFile(
  task: ImportTask,
  pictures: Pictures = noPictures,
): Promise<Result<ImportedDocument>> {
  const read = await importers[task.extension](task, pictures);
  if (!read.ok) return read;
  return fitsLibrary(read.value) ? read : failure({ kind: 'essay-too-long' });
}
