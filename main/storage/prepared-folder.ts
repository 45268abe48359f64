import { basename, dirname } from 'node:path';
import type { Log } from '../log';
import { isClosed } from './disk-failure';
import type { FileSystem } from './file-system';
import { makeLastingFolder, sweepTemporaries } from './replace-file';

/**
 * Makes a folder that outlives a power cut, and sweeps it. On a disk that cannot be written to it
 * stays as it is, there or not, and that is logged. Throws what else the disk says.
 */
export async function prepareFolder(fs: FileSystem, folder: string, log: Log): Promise<void> {
  try {
    await makeLastingFolder(fs, folder);
    await sweepTemporaries(fs, folder);
  } catch (error) {
    if (!isClosed(error)) throw error;
    log.write('folder not prepared', { folder: basename(folder), error });
  }
}

/**
 * Makes a folder anew that was taken away, where the one around it is there: no library is made out
 * of nothing. Throws what the disk says.
 */
export async function remakeFolder(fs: FileSystem, folder: string): Promise<void> {
  await fs.list(dirname(folder));
  await makeLastingFolder(fs, folder);
}
