import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errno } from './disk-failure';
import type { FileSystem } from './file-system';
import { ifThere } from './if-there';
import { incomplete, writeAll } from './write-all';

export interface Replacing {
  /** Permissions of the new file, before the umask; by default its owner's alone. */
  readonly mode?: number;
  /** Where the generation that is replaced stays; by default it goes. */
  readonly previous?: string;
  /** Looks at the finished file under its temporary name; where it rejects, nothing is replaced. */
  readonly check?: (path: string) => Promise<void>;
}

/**
 * Puts `bytes` in the place of a file, whole or not at all: after a crash or power cut at any
 * point the path holds the old content or the new. Resolves only when the new content and its
 * name are synced. Steps and their order: reliability.md 2.4. A symbolic link stays; what it
 * points to is replaced.
 */
export async function replaceFile(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  replacing: Replacing = {},
): Promise<void> {
  await replacePiecemeal(fs, path, [bytes], replacing);
}

/** As `replaceFile`, with content that comes piece by piece. */
export async function replacePiecemeal(
  fs: FileSystem,
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { mode = 0o600, previous, check }: Replacing = {},
): Promise<void> {
  const target = (await ifThere(fs.realPath(path))) ?? path;
  const temporary = temporaryName(target);
  try {
    await writeNew(fs, temporary, pieces, mode);
    if (previous !== undefined) await keep(fs, target, previous);
    // Last: nothing that takes time comes between the look and the rename.
    await check?.(temporary);
    await patiently(() => fs.rename(temporary, target));
  } catch (error) {
    await removeIfThere(fs, temporary);
    throw error;
  }
  await syncFolder(fs, dirname(target));
}

/** Makes a rename, link or removal in a folder last. Windows has no such call and needs none. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder, with all above it, that outlives a power cut. */
export async function makeLastingFolder(fs: FileSystem, folder: string): Promise<void> {
  await fs.makeFolder(folder);
  await syncFolder(fs, dirname(folder));
}

/** Makes the content of a file last that somebody else wrote. */
export async function syncFile(fs: FileSystem, path: string): Promise<void> {
  // Windows syncs only what is open for writing.
  const handle = await fs.open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what writers that were killed left in a folder. Only for a folder nobody writes to now. */
export async function sweepTemporaries(fs: FileSystem, folder: string): Promise<void> {
  const names = await fs.list(folder);
  for (const name of names) {
    if (/^\..+\.[0-9a-f-]{36}\.tmp$/.test(name)) await removeIfThere(fs, join(folder, name));
  }
}

function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
}

async function writeNew(
  fs: FileSystem,
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  mode: number,
): Promise<void> {
  const file = await fs.open(path, 'wx', mode);
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      await writeAll(file, piece);
      bytes += piece.byteLength;
    }
    await file.sync();
    if ((await file.size()) !== bytes) throw incomplete();
  } finally {
    await file.close();
  }
}

/** Gives the present generation a second name (a copy where links are not to be had). */
async function keep(fs: FileSystem, present: string, previous: string): Promise<void> {
  const temporary = temporaryName(previous);
  try {
    await fs.link(present, temporary).catch(async (error: unknown) => {
      if (errno(error) === 'ENOENT') throw error;
      await fs.copy(present, temporary);
    });
    await patiently(() => fs.rename(temporary, previous)).catch(async (error: unknown) => {
      if (errno(error) !== 'EISDIR') throw error;
      // Somebody put a folder there: it makes way, with all that is in it.
      await fs.rename(previous, `${previous}-${randomUUID()}`);
      await fs.rename(temporary, previous);
    });
  } catch (error) {
    // There is no present generation yet.
    if (errno(error) !== 'ENOENT') throw error;
  } finally {
    // POSIX: a rename onto another name of the same file does nothing and leaves both names.
    await removeIfThere(fs, temporary);
  }
}

async function removeIfThere(fs: FileSystem, path: string): Promise<void> {
  try {
    await fs.unlink(path);
  } catch {
    // Gone already, or the disk refuses: the next start sweeps it. The first error is the one told.
  }
}

/** Virus scanners on Windows hold fresh files open for a moment: tries for up to a minute. */
async function patiently(step: () => Promise<void>): Promise<void> {
  const end = Date.now() + 60_000;
  for (let wait = 10; ; wait = Math.min(wait * 2, 1000)) {
    try {
      return await step();
    } catch (error) {
      const code = errno(error) ?? '';
      const passing = process.platform === 'win32' && /^(EPERM|EACCES|EBUSY)$/.test(code);
      if (!passing || Date.now() > end) throw error;
      await pause(wait);
    }
  }
}
