import { basename, dirname } from 'node:path/posix';
import type { FileSystem, OpenFile } from '../../../main/storage/file-system';
import type { Loss } from './disk-nodes';
import { File, Folder, copyLasting, forget, pathsIn, put, sync } from './disk-nodes';
import { diskError } from './failing-disk';

/**
 * The twin of the file system: a disk in memory that fails on purpose. It keeps what programs see
 * apart from what a power cut leaves: content is lasting after a sync of its file, names after a
 * sync of their folder. POSIX paths; the same contract tests run over it and the real one.
 */

/** What one call does instead of its work; 'short' and 'nothing' are for writes. */
export type Fault = { readonly error: string } | 'short' | 'nothing' | 'crash';

export type Call = keyof FileSystem | keyof OpenFile;

/** Does a step; where it throws, says at which call it was. */
export async function at<Value>(where: string, step: () => Promise<Value>): Promise<Value> {
  try {
    return await step();
  } catch (error) {
    throw new Error(where, { cause: error });
  }
}

export class FaultDisk {
  readonly #root = new Folder();
  /** Every call so far; its place is its number. */
  readonly calls: Call[] = [];
  /** What the n-th call does instead of its work. */
  fault: (call: Call, number: number, path: string) => Fault | null = () => null;
  /** Bytes that are told to be free; writes do not look at it. */
  freeSpace = 1e12;
  readonly crashed: Promise<void>;
  #sayCrashed: () => void = () => undefined;
  #isCrashed = false;

  constructor() {
    this.crashed = new Promise((resolve) => {
      this.#sayCrashed = resolve;
    });
  }

  /** The disk as it is after a power cut now; the old one answers nobody any more. */
  restarted(loss: Loss, random: () => number): FaultDisk {
    this.#isCrashed = true;
    const disk = new FaultDisk();
    copyLasting(this.#root, disk.#root, loss, random, new Map());
    return disk;
  }

  /** A file's bytes, for damage by hand. */
  bytes(path: string): Buffer {
    const node = this.#find(path);
    if (!(node instanceof File)) throw diskError('EISDIR');
    return Buffer.from(node.seen);
  }

  /** Puts a file there for good, with the folders it takes (null removes it), without a call. */
  plant(path: string, bytes: Uint8Array | null): void {
    let folder = this.#root;
    for (const name of dirname(path).split('/').slice(1)) {
      const next = folder.seen.get(name) ?? new Folder();
      if (next instanceof File) throw diskError('ENOTDIR');
      put(folder.seen, name, next);
      put(folder.lasting, name, next);
      folder = next;
    }
    const node = bytes === null ? null : new File();
    if (node !== null && bytes !== null) node.seen = node.lasting = Uint8Array.from(bytes);
    put(folder.seen, basename(path), node);
    put(folder.lasting, basename(path), node);
  }

  /** Takes a file or folder away for good, as somebody else does, without a call; those who have it open keep it. */
  takeAway(path: string): void {
    const folder = this.#folder(dirname(path));
    folder.set(basename(path), null);
    sync(folder);
  }

  /** Paths of all files. */
  get paths(): readonly string[] {
    return [...pathsIn(this.#root, '')];
  }

  readonly fs: FileSystem = {
    open: (path, flags) =>
      this.#call('open', path, () => {
        const there = this.#seenAt(path);
        if (flags === 'wx' && there !== undefined) throw diskError('EEXIST');
        if (flags === 'wx') this.#folder(dirname(path)).set(basename(path), new File());
        const node = this.#find(path);
        if (flags === 'r+' && node instanceof Folder) throw diskError('EISDIR');
        return this.#handle(node, path);
      }),
    read: (path) =>
      this.#call('read', path, () => {
        const node = this.#find(path);
        if (node instanceof Folder) throw diskError('EISDIR');
        return Buffer.from(node.seen);
      }),
    list: (path) => this.#call('list', path, () => [...this.#folder(path).seen.keys()]),
    makeFolder: (path) =>
      this.#call('makeFolder', path, () => {
        let folder = this.#root;
        for (const name of path.split('/').filter((part) => part !== '')) {
          const there = folder.seen.get(name);
          if (there instanceof File) throw diskError('EEXIST');
          const next = there ?? new Folder();
          if (there === undefined) folder.set(name, next);
          folder = next;
        }
      }),
    rename: (from, to) =>
      this.#call('rename', from, () => {
        const node = this.#find(from);
        const onto = this.#seenAt(to);
        if (onto === node) return;
        if (onto instanceof Folder) throw diskError('EISDIR');
        this.#folder(dirname(to)).set(basename(to), node);
        this.#folder(dirname(from)).set(basename(from), null);
      }),
    link: (from, to) =>
      this.#call('link', from, () => {
        const node = this.#find(from);
        if (node instanceof Folder) throw diskError('EPERM');
        if (this.#seenAt(to) !== undefined) throw diskError('EEXIST');
        this.#folder(dirname(to)).set(basename(to), node);
      }),
    copy: (from, to) =>
      this.#call('copy', from, () => {
        const node = this.#find(from);
        if (node instanceof Folder) throw diskError('EISDIR');
        if (this.#seenAt(to) !== undefined) throw diskError('EEXIST');
        const copy = new File();
        copy.edit({ kind: 'write', at: 0, bytes: node.seen });
        this.#folder(dirname(to)).set(basename(to), copy);
      }),
    unlink: (path) =>
      this.#call('unlink', path, () => {
        if (this.#find(path) instanceof Folder) throw diskError('EISDIR');
        this.#folder(dirname(path)).set(basename(path), null);
      }),
    realPath: (path) =>
      this.#call('realPath', path, () => {
        this.#find(path);
        return path;
      }),
    freeSpace: (path) =>
      this.#call('freeSpace', path, () => {
        this.#find(path);
        return this.freeSpace;
      }),
    stamp: (path) =>
      this.#call('stamp', path, () => {
        const node = this.#find(path);
        if (node instanceof Folder) return { size: 0, modified: 0, node: 0 };
        return { size: node.seen.byteLength, modified: node.changes, node: node.node };
      }),
  };

  #handle(node: File | Folder, path: string): OpenFile {
    let place = 0;
    const file = () => {
      if (node instanceof Folder) throw diskError('EISDIR');
      return node;
    };
    return {
      write: (bytes, from, at) =>
        this.#call('write', path, (portion) => {
          const part = bytes.slice(from, from + Math.floor((bytes.byteLength - from) * portion));
          file().edit({ kind: 'write', at: at ?? place, bytes: part });
          if (at === undefined) place += part.byteLength;
          return part.byteLength;
        }),
      read: (into, at) =>
        this.#call('read', path, () => {
          const part = file().seen.subarray(at, at + into.byteLength);
          into.set(part);
          return part.byteLength;
        }),
      sync: () =>
        this.#call(
          'sync',
          path,
          () => sync(node),
          () => forget(node),
        ),
      datasync: () =>
        this.#call(
          'datasync',
          path,
          () => sync(node),
          () => forget(node),
        ),
      truncate: (length) =>
        this.#call('truncate', path, () => file().edit({ kind: 'truncate', length })),
      size: () => this.#call('size', path, () => file().seen.byteLength),
      close: () => this.#call('close', path, () => undefined),
    };
  }

  /**
   * Does a call's work, or its fault: an error does nothing (but a failed sync also gives up what
   * it should have made last, as Linux does), a crash does half of a write. `portion` is how much
   * of a write is taken.
   */
  async #call<Answer>(
    call: Call,
    path: string,
    work: (portion: number) => Answer,
    failing: () => void = () => undefined,
  ): Promise<Answer> {
    if (this.#isCrashed) return forEver();
    this.calls.push(call);
    const fault = this.fault(call, this.calls.length, path);
    if (fault === 'crash') {
      this.#isCrashed = true;
      if (call === 'write') work(0.5);
      this.#sayCrashed();
      return forEver();
    }
    if (typeof fault === 'object' && fault !== null) {
      failing();
      throw diskError(fault.error);
    }
    await Promise.resolve();
    return work(call !== 'write' || fault === null ? 1 : fault === 'short' ? 0.5 : 0);
  }

  #seenAt(path: string): File | Folder | undefined {
    const parent = path === '/' ? undefined : this.#folder(dirname(path));
    return parent === undefined ? this.#root : parent.seen.get(basename(path));
  }

  #find(path: string): File | Folder {
    const node = this.#seenAt(path);
    if (node === undefined) throw diskError('ENOENT');
    return node;
  }

  #folder(path: string): Folder {
    const node = this.#find(path);
    if (node instanceof File) throw diskError('ENOTDIR');
    return node;
  }
}

const forEver = () => new Promise<never>(() => undefined);
