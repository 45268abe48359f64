import type { FileSystem, OpenFile } from '../storage/file-system';

/** The code of what a gate refuses while another copy of Meipi writes to the library. */
export const takenCode = 'ELOCKED';

/**
 * Stands before the file system of a home: once it is shut, nothing there is changed any more, by
 * whatever way it was asked for. Reading goes on. What is refused rejects with the code it was shut
 * with, like an error of the disk.
 */
export class Gate {
  readonly fs: FileSystem;
  #code: string | null;

  /** `code` is null where it stands open from the beginning. */
  constructor(fs: FileSystem, code: string | null) {
    this.#code = code;
    this.fs = {
      open: async (path, flags, mode) => {
        if (flags !== 'r') this.#ask();
        const file = await fs.open(path, flags, mode);
        return flags === 'r' ? file : this.#guarded(file);
      },
      read: (path) => fs.read(path),
      list: (folder) => fs.list(folder),
      // One that is there need not be made, as on any disk.
      makeFolder: (folder) =>
        this.#code === null
          ? fs.makeFolder(folder)
          : fs.list(folder).then(
              () => undefined,
              () => this.#ask(),
            ),
      rename: (from, to) => this.#asked(() => fs.rename(from, to)),
      link: (from, to) => this.#asked(() => fs.link(from, to)),
      copy: (from, to) => this.#asked(() => fs.copy(from, to)),
      unlink: (path) => this.#asked(() => fs.unlink(path)),
      realPath: (path) => fs.realPath(path),
      freeSpace: (folder) => fs.freeSpace(folder),
      stamp: (path) => fs.stamp(path),
    };
  }

  /** What it is shut with; null while it stands open. */
  get code(): string | null {
    return this.#code;
  }

  shut(code: string): void {
    this.#code = code;
  }

  open(): void {
    this.#code = null;
  }

  #guarded(file: OpenFile): OpenFile {
    return {
      read: (into, at) => file.read(into, at),
      write: (bytes, from, at) => this.#asked(() => file.write(bytes, from, at)),
      sync: () => this.#asked(() => file.sync()),
      datasync: () => this.#asked(() => file.datasync()),
      truncate: (length) => this.#asked(() => file.truncate(length)),
      size: () => file.size(),
      close: () => file.close(),
    };
  }

  async #asked<Value>(call: () => Promise<Value>): Promise<Value> {
    this.#ask();
    return call();
  }

  #ask(): void {
    if (this.#code === null) return;
    throw Object.assign(new Error(`${this.#code}: the library is shut`), { code: this.#code });
  }
}
