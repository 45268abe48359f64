import { dirname } from 'node:path';
import { errno } from './disk-failure';
import type { FileSystem, OpenFile } from './file-system';
import { syncFolder } from './replace-file';
import { writeAll } from './write-all';

/** The file was taken away while it was written to: what is in it, nobody finds again. */
export class VanishedFile extends Error {
  readonly code = 'ENOENT';

  constructor(path: string) {
    super(`${path}: taken away while it was written to`);
  }
}

/**
 * A file that only grows, held open by its one writer. Written by position and not in append mode:
 * Windows refuses to cut a file that was opened for appending.
 */
export class AppendFile {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #file: OpenFile;
  /** The file's own number, which no other has as long as it is open. */
  readonly #node: number;
  #length = 0;
  #trusted = true;

  private constructor(fs: FileSystem, path: string, file: OpenFile, node: number) {
    this.#fs = fs;
    this.#path = path;
    this.#file = file;
    this.#node = node;
  }

  /** Makes the file; its name is synced. Throws what the disk says, also where there is one already. */
  static async create(fs: FileSystem, path: string): Promise<AppendFile> {
    const file = await fs.open(path, 'wx', 0o600);
    try {
      await syncFolder(fs, dirname(path));
      return new AppendFile(fs, path, file, (await fs.stamp(path)).node);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** In bytes: what was added and not taken back. */
  get length(): number {
    return this.#length;
  }

  /**
   * False once a sync or the taking back of a line failed, or the file vanished: what the disk then
   * holds nobody knows, and a later sync that succeeds says nothing about it. Nothing may be added to
   * such a file.
   */
  get isTrusted(): boolean {
    return this.#trusted;
  }

  /**
   * Adds bytes and syncs them. Throws what the disk says, or a `VanishedFile` where they lie in a file
   * that has its name no more; then they are taken back if that can be done.
   */
  async add(bytes: Uint8Array): Promise<void> {
    await this.write(bytes);
    try {
      await this.sync();
    } catch (error) {
      this.#length -= bytes.byteLength;
      await this.#takeBack();
      throw error;
    }
  }

  /** Adds bytes without syncing them, under the same terms. */
  async write(bytes: Uint8Array): Promise<void> {
    try {
      await writeAll(this.#file, bytes, this.#length);
      this.#length += bytes.byteLength;
    } catch (error) {
      await this.#takeBack();
      throw error;
    }
  }

  /**
   * Throws what the disk says, or a `VanishedFile`. Whether it is there is asked while the disk syncs:
   * neither waits for the other, and a name can be taken away right after either.
   */
  async sync(): Promise<void> {
    try {
      const [synced, there] = await Promise.allSettled([this.#file.datasync(), this.isThere()]);
      if (synced.status === 'rejected') throw synced.reason;
      if (there.status === 'rejected') throw there.reason;
      if (!there.value) throw new VanishedFile(this.#path);
    } catch (error) {
      this.#trusted = false;
      throw error;
    }
  }

  /** Whether the file is still the one at its path. Throws what else the disk says. */
  async isThere(): Promise<boolean> {
    try {
      return (await this.#fs.stamp(this.#path)).node === this.#node;
    } catch (error) {
      if (/^(?:ENOENT|ENOTDIR)$/.test(errno(error) ?? '')) return false;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  /** Cuts off what was refused, so that it does not come back at the next start. */
  async #takeBack(): Promise<void> {
    try {
      await this.#file.truncate(this.#length);
      await this.#file.datasync();
    } catch {
      // The first error is the one told. The reader of the journal knows a refused line when it sees one.
      this.#trusted = false;
    }
  }
}
