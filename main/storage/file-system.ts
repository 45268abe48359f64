import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { copyFile, link, mkdir, open, readdir, realpath } from 'node:fs/promises';
import { rename, stat, statfs, unlink } from 'node:fs/promises';
import { errno } from './disk-failure';

/** A file held open to be written or read, or a folder held open to be synced. */
export interface OpenFile {
  /**
   * Writes bytes from `from` on, to the place in the file where the last write ended or to `at`; the
   * count written may be smaller than what is left.
   */
  write(bytes: Uint8Array, from: number, at?: number): Promise<number>;
  /** Fills `into` from the place `at` in the file on; the count read may be smaller, 0 at the end. */
  read(into: Uint8Array, at: number): Promise<number>;
  sync(): Promise<void>;
  /** Syncs the content and the length, but no times: half the price of `sync` for a journal. */
  datasync(): Promise<void>;
  /** Cuts the file to `length` bytes. */
  truncate(length: number): Promise<void>;
  /** In bytes. */
  size(): Promise<number>;
  close(): Promise<void>;
}

/** Tells one content of a file from another that took its place, without reading either. */
export interface FileStamp {
  /** In bytes. */
  readonly size: number;
  /** Time of the last change to the content, in ms. */
  readonly modified: number;
  /** The file's own number on its disk, which a rename takes along. */
  readonly node: number;
}

export const isSameStamp = (a: FileStamp, b: FileStamp): boolean =>
  a.size === b.size && a.modified === b.modified && a.node === b.node;

/**
 * The few file calls that everything stored goes through, so that a twin that fails on purpose
 * can lie under the store in tests. Paths are absolute. Every call rejects with Node's own error.
 */
export interface FileSystem {
  /** 'wx' makes a new file and rejects where one is there; 'r' opens a file or folder, 'r+' a file to be changed. */
  open(path: string, flags: 'r' | 'r+' | 'wx', mode?: number): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  /** Names in a folder. */
  list(folder: string): Promise<readonly string[]>;
  makeFolder(folder: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  /** Copies a file to a name that must be free. */
  copy(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  realPath(path: string): Promise<string>;
  /** Bytes that can still be written where a folder lies. */
  freeSpace(folder: string): Promise<number>;
  stamp(path: string): Promise<FileStamp>;
}

/**
 * Opens a file or folder and nothing else: a pipe would make its reader wait for ever, a device
 * never end. Such a name rejects with EFTYPE (as BSD calls it), before a byte is read.
 */
async function opened(path: string, flags: 'r' | 'r+' | 'wx', mode?: number): Promise<FileHandle> {
  // Windows has no such flag, and no pipes among its files.
  const unblocked = flags === 'r' ? constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) : flags;
  const handle = await open(path, unblocked, mode);
  try {
    const found = await handle.stat();
    if (found.isFile() || found.isDirectory()) return handle;
    throw Object.assign(new Error(`EFTYPE: neither file nor folder, open '${path}'`), {
      code: 'EFTYPE',
    });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The file system of this computer. */
export const nodeFileSystem: FileSystem = {
  async open(path, flags, mode) {
    const handle = await opened(path, flags, mode);
    return {
      async write(bytes, from, at) {
        const { bytesWritten } = await handle.write(
          bytes,
          from,
          bytes.byteLength - from,
          at ?? null,
        );
        return bytesWritten;
      },
      read: async (into, at) => (await handle.read(into, 0, into.byteLength, at)).bytesRead,
      sync: () => handle.sync(),
      datasync: () => handle.datasync(),
      truncate: (length) => handle.truncate(length),
      size: async () => (await handle.stat()).size,
      close: () => handle.close(),
    };
  },
  async read(path) {
    const handle = await opened(path, 'r');
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  },
  list: (folder) => readdir(folder),
  async makeFolder(folder) {
    const mode = 0o700;
    await mkdir(folder, { recursive: true, mode }).catch(async (error: unknown) => {
      // Node says that of a read-only disk too; one folder alone it tells the truth about.
      if (errno(error) !== 'ENOENT') throw error;
      await mkdir(folder, { mode });
    });
  },
  rename,
  link,
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  unlink,
  realPath: (path) => realpath(path),
  async freeSpace(folder) {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  async stamp(path) {
    const { size, mtimeMs, ino } = await stat(path);
    return { size, modified: mtimeMs, node: ino };
  },
};
