import type { FileSystem } from './file-system';
import { ifThere } from './if-there';

/** The names in a folder; none where it could not be made yet. Throws what else the disk says. */
export async function namesIn(fs: FileSystem, folder: string): Promise<readonly string[]> {
  return (await ifThere(fs.list(folder))) ?? [];
}

/** The same in order, and none where a file stands in the folder's place. */
export async function sortedNamesIn(fs: FileSystem, folder: string): Promise<readonly string[]> {
  return [...((await ifThere(fs.list(folder), ['ENOENT', 'ENOTDIR'])) ?? [])].sort();
}
