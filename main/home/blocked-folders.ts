import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { FoundFile } from '../../core/recovery/found-file';
import type { Log } from '../log';
import { errno } from '../storage/disk-failure';
import type { FileSystem } from '../storage/file-system';
import { Quarantine } from '../storage/quarantine';
import { remakeFolder } from '../storage/prepared-folder';
import type { Home } from './home';

/**
 * Sets aside what stands in the place of a folder of the library and is none (a file, a pipe), and
 * makes the folder. Gives what was found so. What the disk refuses is logged, and stays as it is.
 */
export async function clearFolders(
  fs: FileSystem,
  home: Home,
  log: Log,
): Promise<readonly FoundFile[]> {
  const { quarantine, library, notes, journal, journalMirror, backups } = home;
  const found: FoundFile[] = [];
  // First the folder that the others' go to.
  for (const folder of [quarantine, library, notes, journal, journalMirror, backups]) {
    try {
      if (!(await isBlocked(fs, folder))) continue;
      found.push(blocked(folder, await clear(fs, folder, home)));
    } catch (error) {
      if (errno(error) === null) throw error;
      log.write('folder blocked', { folder: basename(folder), error });
    }
  }
  return found;
}

async function isBlocked(fs: FileSystem, folder: string): Promise<boolean> {
  try {
    await fs.list(folder);
    return false;
  } catch (error) {
    if (errno(error) === 'ENOENT') return false;
    if (errno(error) === 'ENOTDIR') return true;
    throw error;
  }
}

/** Gives the name in quarantine. */
async function clear(fs: FileSystem, folder: string, home: Home): Promise<string> {
  const quarantine = new Quarantine(fs, home.quarantine);
  let path = folder;
  if (folder === home.quarantine) {
    path = `${folder}-${randomBytes(4).toString('hex')}`;
    await fs.rename(folder, path);
    await remakeFolder(fs, folder);
  }
  const name = await quarantine.move(path);
  await remakeFolder(fs, folder);
  return name;
}

const blocked = (folder: string, name: string): FoundFile => ({
  file: basename(folder),
  store: 'folder',
  title: null,
  happened: 'blocked',
  used: 'new-folder',
  notes: 'untouched',
  setAside: [name],
});
