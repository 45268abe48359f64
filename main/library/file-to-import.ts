import { open, stat } from 'node:fs/promises';
import { basename, parse } from 'node:path';
import type { Encoding } from '../../core/import/encoding';
import { fileKind, importFormatOf } from '../../core/import/file-kind';
import type { ImportFormatName } from '../../core/import/import-formats';
import { mostBytes } from '../../core/import/import-formats';
import { refusalOf } from '../../core/import/refusal';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { diskFailure } from '../storage/disk-failure';

/**
 * A file of a known kind on its way into the import window. What it is and how large is looked at
 * before a byte is read: a pipe would never end. Throws what the disk says.
 */
export async function fileToImport(
  path: string,
  extension: ImportFormatName,
): Promise<Result<ImportTask>> {
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  return success({ name: parse(path).name, extension, bytes: bytes.value });
}

/**
 * A file of the reader's on its way into the import window, its kind told by its content. What the
 * disk refuses is an answer. `encoding`: what the reader chose for a text.
 */
export async function chosenFile(path: string, encoding?: Encoding): Promise<Result<ImportTask>> {
  try {
    const bytes = await bytesOf(path);
    return bytes.ok ? taskOf(basename(path), bytes.value, encoding) : bytes;
  } catch (error) {
    const reason = diskFailure(error);
    if (reason === null) throw error;
    return failure(reason);
  }
}

/** Bytes that came under a file's name, told apart the same way. */
export function taskOf(
  fileName: string,
  bytes: Uint8Array,
  encoding?: Encoding,
): Result<ImportTask> {
  const kind = fileKind(bytes, fileName);
  const extension = importFormatOf(kind);
  if (extension === null) return failure(refusalOf(kind, fileName));
  const { name } = parse(fileName);
  return success({ name, extension, bytes, ...(encoding === undefined ? {} : { encoding }) });
}

async function bytesOf(path: string): Promise<Result<Uint8Array>> {
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
    return success(bytes.subarray(0, length));
  } finally {
    await file.close();
  }
}
