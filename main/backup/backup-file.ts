import type { ListedMember, Manifest } from '../../core/backup/manifest';
import { manifestFormat } from '../../core/backup/manifest';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { diskFailure } from '../storage/disk-failure';
import type { FileSystem, OpenFile } from '../storage/file-system';
import { replacePiecemeal } from '../storage/replace-file';
import { sealed, unseal } from '../storage/seal';
import { sha256 } from '../storage/sha256';
import { archiveEnd, blockSize, padded, readTarHeader, tarHeader } from './tar';

export const manifestName = 'manifest.json';
/** Bytes of a manifest: far above what the most members take. */
const largestManifest = 32 * 1024 * 1024;

/** A file on its way into a backup. It must read the same twice: once to be listed, once to be written. */
export interface Source {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

export interface Writing {
  /** Permissions; by default its owner's alone. */
  readonly mode?: number;
  /** Called with 0–1 as it goes on; where it throws, nothing is written. */
  readonly progress?: (share: number) => void;
}

/** Of a manifest all but what the files tell. */
export type BackupHead = Omit<Manifest, 'members'> & { readonly seq: number };

/**
 * Writes a backup whole or not at all: synced under a temporary name, read again and every checksum
 * compared before it gets its own. Throws what the disk says.
 */
export async function writeBackup(
  fs: FileSystem,
  path: string,
  { seq, ...head }: BackupHead,
  sources: readonly Source[],
  { mode, progress = () => undefined }: Writing = {},
): Promise<Manifest> {
  const members: ListedMember[] = [];
  for (const { name, read } of sources) {
    const bytes = await read();
    members.push({ name, bytes: bytes.byteLength, sha256: sha256(bytes) });
    progress((members.length / sources.length) * 0.3);
  }
  const manifest: Manifest = { ...head, members };
  await replacePiecemeal(fs, path, pieces(manifest, seq, sources, progress), {
    ...(mode === undefined ? {} : { mode }),
    check: async (written) => {
      const seen = (share: number) => progress(0.8 + share * 0.2);
      if (!(await isWhole(fs, written, seen))) throw new Error('the backup came back changed');
    },
  });
  progress(1);
  return manifest;
}

async function* pieces(
  manifest: Manifest,
  seq: number,
  sources: readonly Source[],
  progress: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  const modified = Date.parse(manifest.created) / 1000;
  yield* entry(manifestName, sealed(manifestFormat, { value: manifest, seq }), modified);
  for (const [index, { name, read }] of sources.entries()) {
    const bytes = await read();
    // The places of all that follow hang on it.
    if (bytes.byteLength !== manifest.members[index]?.bytes) throw new Error(`${name} has changed`);
    yield* entry(name, bytes, modified);
    progress(0.3 + ((index + 1) / sources.length) * 0.5);
  }
  yield archiveEnd;
}

function* entry(name: string, bytes: Uint8Array, modified: number): Generator<Uint8Array> {
  yield tarHeader(name, bytes.byteLength, modified);
  yield bytes;
  yield new Uint8Array(padded(bytes.byteLength) - bytes.byteLength);
}

/** Whether a backup opens and every file in it is as it was written. Throws what the disk says. */
export async function isWhole(
  fs: FileSystem,
  path: string,
  progress: (share: number) => void = () => undefined,
): Promise<boolean> {
  const opened = await BackupFile.open(fs, path);
  if (!opened.ok) return false;
  const { members } = opened.value.manifest;
  try {
    for (const [index, { name }] of members.entries()) {
      if ((await opened.value.read(name)) === null) return false;
      progress((index + 1) / members.length);
    }
    return true;
  } finally {
    await opened.value.close();
  }
}

/** One file of a backup; null where that cannot be had from it. Throws what the disk says while it is read. */
export async function readMember(
  fs: FileSystem,
  path: string,
  name: string,
): Promise<Uint8Array | null> {
  const opened = await BackupFile.open(fs, path);
  if (!opened.ok) return null;
  try {
    return await opened.value.read(name);
  } finally {
    await opened.value.close();
  }
}

/**
 * A backup held open for reading, from bytes of unknown origin. Only the manifest is believed, and
 * it only after its seal: it tells where each file lies and what its checksum is.
 */
export class BackupFile {
  readonly #file: OpenFile;
  readonly #places: ReadonlyMap<string, { readonly at: number; readonly member: ListedMember }>;
  readonly manifest: Manifest;
  /** Number of the last journal record in it, where it came from this library. */
  readonly seq: number;
  /** Of the archive. */
  readonly bytes: number;

  private constructor(
    file: OpenFile,
    size: number,
    { value, seq }: { value: Manifest; seq: number },
    start: number,
  ) {
    this.#file = file;
    this.bytes = size;
    this.manifest = value;
    this.seq = seq;
    let at = start;
    this.#places = new Map(
      value.members.map((member) => {
        const place = at + blockSize;
        at = place + padded(member.bytes);
        return [member.name, { at: place, member }];
      }),
    );
  }

  /** The failure says why it is none that can be used; what the disk refuses is one too. */
  static async open(fs: FileSystem, path: string): Promise<Result<BackupFile>> {
    let file: OpenFile | null = null;
    try {
      file = await fs.open(path, 'r');
      const size = await file.size();
      const head = readTarHeader(await readAt(file, 0, Math.min(blockSize, size)));
      const isOurs = head?.name === manifestName && head.bytes <= largestManifest;
      if (!isOurs || blockSize + head.bytes > size) return await refused(file);
      const found = unseal(manifestFormat, await readAt(file, blockSize, head.bytes));
      if (found.kind === 'newer-version') return await refused(file, 'newer-version');
      if (found.kind === 'unreadable' || found.seal !== 'whole') return await refused(file);
      return success(new BackupFile(file, size, found.stamped, blockSize + padded(head.bytes)));
    } catch (error) {
      await file?.close().catch(() => undefined);
      return failure(diskFailure(error) ?? { kind: 'backup-unreadable' });
    }
  }

  /** A file's bytes; null where the backup lacks it or holds something else than was written. Throws what the disk says. */
  async read(name: string): Promise<Uint8Array | null> {
    const place = this.#places.get(name);
    if (place === undefined || place.at + place.member.bytes > this.bytes) return null;
    const bytes = await readAt(this.#file, place.at, place.member.bytes);
    return sha256(bytes) === place.member.sha256 ? bytes : null;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

async function refused(
  file: OpenFile,
  kind: 'backup-unreadable' | 'newer-version' = 'backup-unreadable',
): Promise<Result<never>> {
  await file.close();
  return failure({ kind });
}

/** So many bytes, or fewer where the file ends. */
async function readAt(file: OpenFile, at: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < length) {
    const count = await file.read(bytes.subarray(read), at + read);
    if (count === 0) break;
    read += count;
  }
  return bytes.subarray(0, read);
}
