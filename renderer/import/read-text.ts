import type { ImportedDocument } from '../../core/document/imported';
import { importText } from '../../core/import/text';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { decodedText } from './decoded-text';

/** Plain text. */
export function readText(task: ImportTask): Result<ImportedDocument> {
  const text = decodedText(task);
  if (!text.ok) return text;
  if (text.value.trim() === '') return failure({ kind: 'file-empty' });
  return success(importText(text.value, task.name, task.breaks));
}
