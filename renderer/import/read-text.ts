import type { ImportedDocument } from '../../core/document/imported';
import { decode } from '../../core/import/decode';
import { importText } from '../../core/import/text';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';

/** Plain text. */
export function readText({ bytes, name }: ImportTask): Result<ImportedDocument> {
  const text = decode(bytes, (label) => new TextDecoder(label, { fatal: true }));
  if (text === null) return failure({ kind: 'encoding-unknown' });
  if (text.trim() === '') return failure({ kind: 'file-empty' });
  return success(importText(text, name));
}
