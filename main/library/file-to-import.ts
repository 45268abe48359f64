import { open, stat } from 'node:fs/promises';
import { parse } from 'node:path';
import type { ImportFormatName } from '../../core/import/import-formats';
import { mostBytes } from '../../core/import/import-formats';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';

/**
 * A file on its way into the import window. What it is and how large is looked at before a byte is
 * read: a pipe would never end. Throws what the disk says.
 */
export async function fileToImport(
  path: string,
  extension: ImportFormatName,
): Promise<Result<ImportTask>> {
  const before = await stat(path);
  if (!before.isFile()) return failure({ kind: 'not-a-file' });
  if (before.size > mostBytes) return failure({ kind: 'file-too-large' });
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > mostBytes) return failure({ kind: 'file-too-large' });
    const bytes = new Uint8Array(size);
    let length = 0;
    while (length < size) {
      const { bytesRead } = await file.read(bytes, length, size - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return success({ name: parse(path).name, extension, bytes: bytes.subarray(0, length) });
  } finally {
    await file.close();
  }
}
