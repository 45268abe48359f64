import type { ImportedDocument } from '../../core/document/imported';
import type { Encoding } from '../../core/import/encoding';
import type { ImportFormatName } from '../../core/import/import-formats';
import type { Result } from '../../core/result';
import { success } from '../../core/result';
import { chosenFile } from './file-to-import';
import type { ImportWindows } from './import-window';

/** A file of the reader's, read. */
export interface ReadDocument {
  readonly document: ImportedDocument;
  readonly bytes: Uint8Array;
  /** The kind its content shows, which the kept original gets for its extension. */
  readonly extension: ImportFormatName;
}

/**
 * Reads a file that the reader chose, whatever its kind, in an import window. Everything that can be
 * wrong with it is an answer; 'encoding-unsure' is asked about and read again with the choice.
 */
export async function readDocument(
  imports: Pick<ImportWindows, 'read'>,
  path: string,
  encoding?: Encoding,
): Promise<Result<ReadDocument>> {
  const file = await chosenFile(path, encoding);
  if (!file.ok) return file;
  const read = await imports.read(file.value);
  if (!read.ok) return read;
  const { bytes, extension } = file.value;
  return success({ document: read.value, bytes, extension });
}
