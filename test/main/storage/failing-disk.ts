import type { FileSystem, OpenFile } from '../../../main/storage/file-system';
import { nodeFileSystem } from '../../../main/storage/file-system';

type Call = keyof FileSystem | keyof OpenFile;

/** An error as the disk gives it. */
export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code, syscall: 'test' });
}

/**
 * The real disk, on which the calls named in `refuse` fail with their error until they are taken
 * out again, and which takes at most `mouthful` bytes of a write.
 */
export class FailingDisk {
  readonly refuse = new Map<Call, string>();
  mouthful = Infinity;
  /** Every call so far, in order. */
  readonly calls: Call[] = [];

  readonly fs: FileSystem = {
    open: async (path, flags, mode) => {
      this.#ask('open');
      const file = await nodeFileSystem.open(path, flags, mode);
      return {
        write: async (bytes, from, at) => {
          this.#ask('write');
          const end = Math.min(bytes.byteLength, from + this.mouthful);
          return file.write(bytes.subarray(0, end), from, at);
        },
        read: (into, at) => this.#asked('read', () => file.read(into, at)),
        sync: () => this.#asked('sync', () => file.sync()),
        datasync: () => this.#asked('datasync', () => file.datasync()),
        truncate: (length) => this.#asked('truncate', () => file.truncate(length)),
        size: () => this.#asked('size', () => file.size()),
        close: () => file.close(),
      };
    },
    read: (path) => this.#asked('read', () => nodeFileSystem.read(path)),
    list: (folder) => this.#asked('list', () => nodeFileSystem.list(folder)),
    makeFolder: (folder) => this.#asked('makeFolder', () => nodeFileSystem.makeFolder(folder)),
    rename: (from, to) => this.#asked('rename', () => nodeFileSystem.rename(from, to)),
    link: (from, to) => this.#asked('link', () => nodeFileSystem.link(from, to)),
    copy: (from, to) => this.#asked('copy', () => nodeFileSystem.copy(from, to)),
    unlink: (path) => this.#asked('unlink', () => nodeFileSystem.unlink(path)),
    realPath: (path) => this.#asked('realPath', () => nodeFileSystem.realPath(path)),
    freeSpace: (folder) => this.#asked('freeSpace', () => nodeFileSystem.freeSpace(folder)),
    stamp: (path) => this.#asked('stamp', () => nodeFileSystem.stamp(path)),
  };

  async #asked<Value>(call: Call, go: () => Promise<Value>): Promise<Value> {
    this.#ask(call);
    return go();
  }

  #ask(call: Call): void {
    this.calls.push(call);
    const code = this.refuse.get(call);
    if (code !== undefined) throw diskError(code);
  }
}
