import { open, stat } from 'node:fs/promises';
import { manifestName } from '../backup/backup-file';
import { blockSize, readTarHeader } from '../backup/tar';

/**
 * Whether a file is a backup of ours, by its first entry; only that is read, whatever its size. What
 * the disk refuses is none.
 */
export async function isBackup(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) return false;
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const head = Buffer.alloc(blockSize);
    const { bytesRead } = await file.read(head, 0, blockSize, 0);
    return readTarHeader(head.subarray(0, bytesRead))?.name === manifestName;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
