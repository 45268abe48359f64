import { basename, dirname } from 'node:path/posix';
import type { FileSystem, OpenFile } from '../../../main/storage/file-system';
import { diskError } from './failing-disk';

/**
 * The twin of the file system: a disk in memory that fails on purpose. It keeps what programs see
 * apart from what a power cut leaves: content is lasting after a sync of its file, names after a
 * sync of their folder. POSIX paths; the same contract tests run over it and the real one.
 */

/** What has not been synced at a crash: gone, all there, there as zeros, there by halves, or a mix of these. */
export const losses = ['drop', 'keep', 'zero', 'half', 'mix'] as const;
export type Loss = (typeof losses)[number];

/** What one call does instead of its work; 'short' and 'nothing' are for writes. */
export type Fault = { readonly error: string } | 'short' | 'nothing' | 'crash';

export type Call = keyof FileSystem | keyof OpenFile;

type Edit =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly length: number };

let files = 0;

class File {
  readonly node = (files += 1);
  /** How often it was changed: a clock that never stands still. */
  changes = 0;
  seen: Uint8Array = new Uint8Array();
  lasting: Uint8Array = new Uint8Array();
  edits: Edit[] = [];

  edit(edit: Edit): void {
    this.seen = edited(this.seen, edit);
    this.changes += 1;
    this.edits.push(edit);
  }
}

class Folder {
  readonly seen = new Map<string, File | Folder>();
  readonly lasting = new Map<string, File | Folder>();
  /** null: the name is gone. */
  edits: { readonly name: string; readonly node: File | Folder | null }[] = [];

  set(name: string, node: File | Folder | null): void {
    put(this.seen, name, node);
    this.edits.push({ name, node });
  }
}

/** Numbers in [0, 1) from a seed (mulberry32), so that a failing case can be run again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

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

function put(names: Map<string, File | Folder>, name: string, node: File | Folder | null): void {
  if (node === null) names.delete(name);
  else names.set(name, node);
}

function edited(content: Uint8Array, edit: Edit): Uint8Array {
  if (edit.kind === 'truncate') {
    const cut = new Uint8Array(edit.length);
    cut.set(content.subarray(0, edit.length));
    return cut;
  }
  const grown = new Uint8Array(Math.max(content.byteLength, edit.at + edit.bytes.byteLength));
  grown.set(content);
  grown.set(edit.bytes, edit.at);
  return grown;
}

function sync(node: File | Folder): void {
  if (node instanceof File) node.lasting = node.seen;
  else for (const { name, node: at } of node.edits) put(node.lasting, name, at);
  node.edits = [];
}

/** After a failed sync the system takes the pages for written: a later sync does not write them. */
function forget(node: File | Folder): void {
  if (node instanceof File) node.edits = [];
}

function copyLasting(
  from: Folder,
  to: Folder,
  loss: Loss,
  random: () => number,
  copies: Map<File, File>,
): void {
  const names = new Map(from.lasting);
  for (const { name, node } of from.edits) {
    const fate = loss === 'mix' ? (random() < 0.5 ? 'keep' : 'drop') : loss;
    if (fate !== 'drop') put(names, name, node);
  }
  for (const [name, node] of names) {
    const copy = node instanceof File ? fileAfter(node, loss, random, copies) : new Folder();
    if (node instanceof Folder && copy instanceof Folder) {
      copyLasting(node, copy, loss, random, copies);
    }
    to.seen.set(name, copy);
    to.lasting.set(name, copy);
  }
}

function fileAfter(file: File, loss: Loss, random: () => number, copies: Map<File, File>): File {
  const known = copies.get(file);
  if (known !== undefined) return known;
  const copy = new File();
  copies.set(file, copy);
  copy.seen = file.lasting;
  for (const edit of file.edits) {
    // The last of the losses is the mix itself.
    const fate = loss === 'mix' ? losses[Math.floor(random() * 4)] : loss;
    if (fate === 'drop') continue;
    if (edit.kind === 'truncate' || fate === 'keep') copy.seen = edited(copy.seen, edit);
    else {
      const length = fate === 'half' ? edit.bytes.byteLength >>> 1 : 0;
      const bytes = new Uint8Array(edit.bytes.byteLength);
      bytes.set(edit.bytes.subarray(0, length));
      const part = fate === 'half' && random() < 0.5 ? bytes.subarray(0, length) : bytes;
      copy.seen = edited(copy.seen, { ...edit, bytes: part });
    }
  }
  copy.lasting = copy.seen;
  return copy;
}

function* pathsIn(folder: Folder, at: string): Generator<string> {
  for (const [name, node] of folder.seen) {
    if (node instanceof File) yield `${at}/${name}`;
    else yield* pathsIn(node, `${at}/${name}`);
  }
}
