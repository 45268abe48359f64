import type { OpenFile } from './file-system';

/**
 * Writes all bytes, to the file's end or to `at`. One `write` may take only some of them without an
 * error: so a full disk cut good files short elsewhere (reliability.md 1).
 */
export async function writeAll(file: OpenFile, bytes: Uint8Array, at?: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const count = await file.write(bytes, written, at === undefined ? at : at + written);
    if (count === 0) throw incomplete();
    written += count;
  }
}

/** A disk that takes nothing and reports nothing. */
export function incomplete(): Error {
  return Object.assign(new Error('EIO: incomplete write'), { code: 'EIO' });
}
