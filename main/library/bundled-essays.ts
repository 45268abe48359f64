import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { LibraryEntry } from '../../core/library/catalog';
import type { Result } from '../../core/result';
import { success } from '../../core/result';
import { fileToImport } from './file-to-import';
import type { ImportWindows } from './import-window';
import type { Library } from './library';
import { collectionOf } from './library';

/**
 * Takes the essays that come with Meipi into the library, by the same path as any file of the
 * reader's. Resolves to the new entries: none where they are there already. What fails is tried
 * again at the next start, because the library still lacks it then.
 */
export async function addBundledEssays(
  folder: string,
  library: Library,
  imports: ImportWindows,
): Promise<Result<readonly LibraryEntry[]>> {
  const added: LibraryEntry[] = [];
  const names = (await readdir(folder)).filter((name) => extname(name) === '.txt').sort();
  for (const name of names) {
    const file = await fileToImport(join(folder, name), 'txt');
    if (!file.ok) return file;
    const { bytes } = file.value;
    if (library.has(collectionOf(bytes))) continue;
    const read = await imports.read(file.value);
    if (!read.ok) return read;
    added.push(
      ...(await library.add({ document: read.value, bytes, extension: 'txt', bundled: true })),
    );
  }
  return success(added);
}
