import { join } from 'node:path';
import { AppendFile } from '../storage/append-file';
import { errno } from '../storage/disk-failure';
import type { FileSystem } from '../storage/file-system';
import { remakeFolder } from '../storage/prepared-folder';

/** ms after which a mirrored line is synced at the latest: reliability.md promises 2 s. */
const unsynced = 1500;

/** Resolves when those who waited for the journal have their answer. */
const answered = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * The second copy of the journal, one file for each of its files. It trails behind by a moment and
 * never makes anybody wait. Holds only lines that were accepted.
 */
export class JournalMirror {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #failed: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();
  #name = '';
  /** null where the present file could not be made or written: the next name starts anew. */
  #file: AppendFile | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** seq of the last line in the present file, and of the last one that is synced there; 0 for none. */
  #written = 0;
  #synced = 0;

  constructor(fs: FileSystem, folder: string, failed: (error: unknown) => void) {
    this.#fs = fs;
    this.#folder = folder;
    this.#failed = failed;
  }

  /** seq of the last record that is synced in the file of that name; 0 where none is. */
  syncedIn(name: string): number {
    return name === this.#name ? this.#synced : 0;
  }

  /** Adds a record's line to the file of that name. Never throws: what goes wrong goes to `failed`. */
  add(name: string, seq: number, line: Uint8Array): void {
    this.#then(async () => {
      await answered();
      if (name !== this.#name) await this.#turnTo(name);
      if (this.#file === null) return;
      await this.#file.write(line);
      this.#written = seq;
    });
    this.#timer ??= setTimeout(() => void this.flush(), unsynced);
  }

  /** Resolves when all that was added is synced, or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#then(async () => {
      if (this.#file === null || this.#written === this.#synced) return;
      const seq = this.#written;
      await this.#file.sync();
      this.#synced = seq;
    });
    await this.#last;
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.flush();
    this.#then(() => this.#turnFrom());
    await this.#last;
  }

  async #turnFrom(): Promise<void> {
    const old = this.#file;
    this.#file = null;
    if (old === null) return;
    try {
      await old.sync();
    } finally {
      await old.close();
    }
  }

  async #turnTo(name: string): Promise<void> {
    // What went wrong with the last file is no reason to leave out this one.
    await this.#turnFrom().catch(this.#failed);
    this.#name = name;
    this.#written = 0;
    this.#synced = 0;
    const path = join(this.#folder, name);
    this.#file = await AppendFile.create(this.#fs, path).catch(async (error: unknown) => {
      if (errno(error) !== 'ENOENT') throw error;
      await remakeFolder(this.#fs, this.#folder);
      return AppendFile.create(this.#fs, path);
    });
  }

  #then(step: () => Promise<void>): void {
    this.#last = this.#last.then(step).catch((error: unknown) => {
      const file = this.#file;
      this.#file = null;
      this.#failed(error);
      return file?.close().catch(() => undefined);
    });
  }
}
