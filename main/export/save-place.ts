import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, sep } from 'node:path';
import { isDeviceName } from '../../core/export/file-name';
import type { Failure } from '../../core/result';
import { ifThere } from '../storage/if-there';

/**
 * Why nothing may be written to a path; null where it may. Only a new name or a plain file is
 * written over, nothing in one of our `own` folders. Throws what the disk says.
 */
export async function refusal(
  path: string,
  own: readonly string[],
  isWindows = process.platform === 'win32',
): Promise<Failure | null> {
  const refused = await folderRefusal(dirname(path), own);
  if (refused !== null) return refused;
  if (isWindows && isDeviceName(basename(path))) return { kind: 'export-over-device' };
  const there = await ifThere(lstat(path));
  if (there === null || there.isFile()) return null;
  return { kind: there.isSymbolicLink() ? 'export-over-link' : 'export-over-device' };
}

/** Why nothing may be written into a folder; null where it may. Throws what the disk says. */
export async function folderRefusal(
  folder: string,
  own: readonly string[],
): Promise<Failure | null> {
  const real = await realpath(folder);
  for (const each of own) {
    if (lies(real, await realpath(each))) return { kind: 'export-into-own-folder' };
  }
  return null;
}

/** Whether a folder is another or lies in it; both with links resolved. */
function lies(folder: string, own: string): boolean {
  const way = relative(own, folder);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
