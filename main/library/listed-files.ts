import { lstat, opendir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { diskFailure } from '../storage/disk-failure';
import { ifThere } from '../storage/if-there';
import type { ImportSource } from './import-queue';

/** How deep folders are gone into, most files that are taken at once, and most that are counted beyond. */
const deepest = 16;
const mostFiles = 10_000;
const mostCounted = 100_000;

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
  '.meipi',
  '.pdf',
]);
const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * The documents among paths, in their order; a folder stands for those in it, by name, with its
 * subfolders. Hidden files and links in folders are passed over: a link may lead round in a circle. Of
 * more than `most`, how many are left out stands at the end.
 */
export async function listedFiles(
  paths: readonly string[],
  most = mostFiles,
): Promise<readonly ImportSource[]> {
  const list = new Listing(most);
  for (const path of paths) {
    if (await isFolder(path)) await list.addFolder(path);
    else list.add({ path, name: basename(path) });
  }
  const { sources, left } = list;
  if (left === 0) return sources;
  const failure = { kind: 'files-left-out', most, count: left, isAll: left < mostCounted } as const;
  return [...sources, { name: basename(paths[0] ?? ''), failure }];
}

class Listing {
  readonly sources: ImportSource[] = [];
  /** How many documents were found beyond those that are taken. */
  left = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(source: ImportSource): void {
    if (this.sources.length < this.#most) this.sources.push(source);
    else this.left += 1;
  }

  async addFolder(folder: string): Promise<void> {
    const before = this.sources.length + this.left;
    await this.#gather(folder, deepest);
    if (this.sources.length + this.left > before) return;
    this.add({ name: basename(folder), failure: { kind: 'folder-without-documents' } });
  }

  /** A folder that cannot be read stands for what is in it; the others come all the same. */
  async #gather(folder: string, depth: number): Promise<void> {
    try {
      const names: string[] = [];
      for await (const { name } of await opendir(folder))
        if (!name.startsWith('.')) names.push(name);
      for (const name of names.sort((a, b) => byName.compare(a, b))) {
        if (this.left >= mostCounted) return;
        const path = join(folder, name);
        const entry = await ifThere(lstat(path));
        if (entry?.isDirectory() === true && depth > 0) await this.#gather(path, depth - 1);
        else if (entry?.isFile() === true && extensions.has(extname(name).toLowerCase()))
          this.add({ path, name });
      }
    } catch (error) {
      const reason = diskFailure(error);
      if (reason === null) throw error;
      this.add({ name: basename(folder), failure: reason });
    }
  }
}

/** What cannot be looked at is told by the reading. */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
