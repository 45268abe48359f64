import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Failure } from '../../core/result';
import { errno } from '../storage/disk-failure';

/** Why nothing may be exported to a path, such as into one of our `own` folders; null where it may. Throws what the disk says. */
export async function refusal(path: string, own: readonly string[]): Promise<Failure | null> {
  const folder = await realpath(dirname(path));
  for (const each of own) {
    if (lies(folder, await realpath(each))) return { kind: 'export-into-own-folder' };
  }
  const there = await lstat(join(folder, basename(path))).catch((error: unknown) => {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  });
  return there?.isSymbolicLink() ? { kind: 'export-over-link' } : null;
}

/** Whether a folder is another or lies in it; both with links resolved. */
function lies(folder: string, own: string): boolean {
  const way = relative(own, folder);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
