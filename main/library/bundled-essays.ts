import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { LibraryEntry } from '../../core/library/catalog';
import type { Result } from '../../core/result';
import { success } from '../../core/result';
import { fileToImport } from './file-to-import';
import type { ImportWindows } from './import-window';
import type { Library } from './library';
import { collectionOf } from './imported-file';

/**
 * Takes the essays that come with Meipi into the library, in the same way as any file of the
 * reader's. Resolves to the new entries: none where they are there already or were removed. What
 * fails is tried again at the next start, because the library still lacks it then.
 */
export function addBundledEssays(
  folder: string,
  library: Library,
  imports: ImportWindows,
): Promise<Result<readonly LibraryEntry[]>> {
  return take(folder, library, imports, (bytes) => library.has(collectionOf(bytes)));
}

/**
 * 恢复内置文章: brings those back that the reader removed; where files are gone or damaged too, the
 * essays are taken in once more. Resolves to the entries of these.
 */
export function restoreBundledEssays(
  folder: string,
  library: Library,
  imports: ImportWindows,
): Promise<Result<readonly LibraryEntry[]>> {
  return take(folder, library, imports, (bytes) => library.makeWhole(collectionOf(bytes)));
}

async function take(
  folder: string,
  library: Library,
  imports: ImportWindows,
  isThere: (bytes: Uint8Array) => boolean | Promise<boolean>,
): Promise<Result<readonly LibraryEntry[]>> {
  const added: LibraryEntry[] = [];
  const names = (await readdir(folder)).filter((name) => extname(name) === '.txt').sort();
  for (const name of names) {
    const file = await fileToImport(join(folder, name), 'txt');
    if (!file.ok) return file;
    const { bytes } = file.value;
    if (await isThere(bytes)) continue;
    const read = await imports.read(file.value);
    if (!read.ok) return read;
    added.push(
      ...(await library.add({ document: read.value, bytes, extension: 'txt', bundled: true })),
    );
  }
  return success(added);
}
