import { lstat, opendir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { diskFailure } from '../storage/disk-failure';
import { ifThere } from '../storage/if-there';
import type { ImportSource } from './import-queue';

/** How deep folders are gone into, and most files that are taken at once. */
const deepest = 16;
const mostFiles = 10_000;

/** What is looked at in a folder. A file that is chosen by itself is looked at whatever its name. */
const extensions: ReadonlySet<string> = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.docx',
  '.doc',
  '.epub',
  '.pdf',
]);
const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * The documents among paths, in their order; a folder stands for those in it, by name, with its
 * subfolders. Hidden files and links in folders are passed over: a link may lead round in a circle.
 */
export async function listedFiles(paths: readonly string[]): Promise<readonly ImportSource[]> {
  const sources: ImportSource[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) sources.push({ path, name: basename(path) });
    else sources.push(...(await documentsOf(path, mostFiles - sources.length)));
    if (sources.length >= mostFiles) break;
  }
  return sources.slice(0, mostFiles);
}

async function documentsOf(folder: string, most: number): Promise<readonly ImportSource[]> {
  const found: ImportSource[] = [];
  await gather(folder, deepest, most, found);
  if (found.length > 0) return found;
  return [{ name: basename(folder), failure: { kind: 'folder-without-documents' } }];
}

/** A folder that cannot be read stands for what is in it; the others come all the same. */
async function gather(folder: string, depth: number, most: number, found: ImportSource[]) {
  try {
    const names: string[] = [];
    for await (const { name } of await opendir(folder)) if (!name.startsWith('.')) names.push(name);
    for (const name of names.sort((a, b) => byName.compare(a, b))) {
      if (found.length >= most) return;
      const path = join(folder, name);
      const entry = await ifThere(lstat(path));
      if (entry?.isDirectory() === true && depth > 0) await gather(path, depth - 1, most, found);
      else if (entry?.isFile() === true && extensions.has(extname(name).toLowerCase()))
        found.push({ path, name });
    }
  } catch (error) {
    const reason = diskFailure(error);
    if (reason === null) throw error;
    found.push({ name: basename(folder), failure: reason });
  }
}

/** What cannot be looked at is told by the reading. */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
