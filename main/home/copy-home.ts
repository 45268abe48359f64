import { join, relative } from 'node:path';
import { errno } from '../storage/disk-failure';
import type { FileSystem } from '../storage/file-system';
import { makeLastingFolder, replaceFile } from '../storage/replace-file';
import { sha256 } from '../storage/sha256';
import type { Home } from './home';
import { homeAt } from './home';
import { lookAt, markFolder } from './mark';

/** Deeper folders than this are none of ours. */
const deepest = 8;

/** What of a home goes along; a lock does not. */
const partsOf = (home: Home) => [
  home.library,
  home.notes,
  home.journal,
  home.journalMirror,
  home.backups,
  home.quarantine,
];

/** A copy that is not the same as what it was made from. */
export class CopyDiffers extends Error {
  readonly code = 'EIO';
}

/** Bytes of everything in a home. Throws what the disk says. */
export async function sizeOf(fs: FileSystem, home: Home): Promise<number> {
  let size = 0;
  for (const path of await filesOf(fs, home)) {
    const file = await fs.open(join(home.folder, path), 'r');
    try {
      size += await file.size();
    } finally {
      await file.close();
    }
  }
  return size;
}

/**
 * Copies a home that nobody writes to into a folder that holds none. Every file is synced, read
 * again and compared by SHA-256. The folder is marked as 'arriving' from the first call on: it is
 * not to be used before the location names it. Throws what the disk says, or a `CopyDiffers`.
 */
export async function copyHome(fs: FileSystem, from: Home, folder: string): Promise<void> {
  const { found } = await lookAt(fs, folder);
  await markFolder(fs, folder, { state: 'arriving' });
  const to = homeAt(folder);
  const paths = await filesOf(fs, from);
  if (found === 'arriving' || found === 'left') await removeOthers(fs, to, new Set(paths));
  // Empty ones too: a folder that is missing would be taken for lost.
  for (const part of partsOf(to)) await makeLastingFolder(fs, part);
  const made = new Set<string>();
  const sums = new Map<string, string>();
  for (const path of paths) {
    for (const above of foldersAbove(path)) {
      if (!made.has(above)) await makeLastingFolder(fs, join(folder, above));
      made.add(above);
    }
    const bytes = await fs.read(join(from.folder, path));
    sums.set(path, sha256(bytes));
    await replaceFile(fs, join(folder, path), bytes);
  }
  for (const [path, sum] of sums) {
    const copied = sha256(await fs.read(join(folder, path)));
    if (copied !== sum) throw new CopyDiffers(`${path} differs from its copy`);
  }
}

/** Removes what an earlier copy left: an old journal file would be read as if it were newer. */
async function removeOthers(fs: FileSystem, home: Home, wanted: ReadonlySet<string>) {
  for (const path of await filesOf(fs, home)) {
    if (!wanted.has(path)) await fs.unlink(join(home.folder, path));
  }
}

/** Paths of all files of a home, from its folder on, with `/`. */
async function filesOf(fs: FileSystem, home: Home): Promise<readonly string[]> {
  const found: string[] = [];
  const walk = async (path: string, depth: number): Promise<void> => {
    const names = await lookInto(fs, join(home.folder, path));
    // A name that was listed and cannot be is a file; some systems say so in their own way.
    if (names === 'file' || (names === 'missing' && depth > 1)) found.push(path);
    else if (names !== 'missing' && depth < deepest) {
      for (const name of names) if (!isTemporary(name)) await walk(`${path}/${name}`, depth + 1);
    }
  };
  for (const part of partsOf(home)) await walk(relative(home.folder, part), 1);
  return found;
}

async function lookInto(
  fs: FileSystem,
  path: string,
): Promise<readonly string[] | 'file' | 'missing'> {
  try {
    return await fs.list(path);
  } catch (error) {
    if (errno(error) === 'ENOTDIR') return 'file';
    if (errno(error) === 'ENOENT') return 'missing';
    throw error;
  }
}

/** What a writer that was killed left behind. */
const isTemporary = (name: string) => /^\..+\.[0-9a-f-]{36}\.tmp$/.test(name);

function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
