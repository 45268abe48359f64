import { fitsLibrary } from '../../core/document/essay-limits';
import type { ImportedDocument } from '../../core/document/imported';
import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { importers } from './importers';

/** What one untrusted file holds, or why it is not taken in. */
export async function readFile(task: ImportTask): Promise<Result<ImportedDocument>> {
  const read = await importers[task.extension](task);
  return read.ok && !fitsLibrary(read.value) ? failure({ kind: 'essay-too-long' }) : read;
}
