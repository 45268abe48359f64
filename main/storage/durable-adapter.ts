import type { Adapter } from 'lowdb';
import type { StoredFormat } from '../../core/stored';
import { errno } from './disk-failure';
import type { FileSystem } from './file-system';
import { replaceFile } from './replace-file';
import type { Seal, Stamped } from './seal';
import { sealed, unseal } from './seal';

/** A stored file that is there and cannot be used. */
export class UnusableFile extends Error {
  readonly why: 'newer-version' | 'unreadable';

  constructor(path: string, why: 'newer-version' | 'unreadable', reason: string) {
    super(`${path}: ${reason}`);
    this.why = why;
  }
}

/** What was read, and whether it is still as it was written. */
export interface ReadBack<Value> extends Stamped<Value> {
  readonly seal: Seal;
}

/**
 * lowdb's adapter over our own atomic, synced, sealed write; lowdb's JSONFile neither syncs nor has
 * a temporary name of its own (reliability.md 1). The generation before stays beside it.
 */
export class DurableAdapter<Value> implements Adapter<Stamped<Value>> {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #format: StoredFormat<Value>;

  constructor(fs: FileSystem, path: string, format: StoredFormat<Value>) {
    this.#fs = fs;
    this.#path = path;
    this.#format = format;
  }

  /** null where there is no such file. Throws an `UnusableFile`, or what the disk says. */
  read(): Promise<ReadBack<Value> | null> {
    return this.#readAt(this.#path);
  }

  /** The generation before the last write, under the same terms. */
  readPrevious(): Promise<ReadBack<Value> | null> {
    return this.#readAt(previousOf(this.#path));
  }

  /** Resolves when the value is on disk for good. */
  async write(stamped: Stamped<Value>): Promise<void> {
    await replaceFile(this.#fs, this.#path, sealed(this.#format, stamped), {
      previous: previousOf(this.#path),
    });
  }

  async #readAt(path: string): Promise<ReadBack<Value> | null> {
    const bytes = await this.#fs.read(path).catch((error: unknown) => {
      if (errno(error) === 'ENOENT') return null;
      if (errno(error) === 'EISDIR') throw new UnusableFile(path, 'unreadable', 'a folder');
      throw error;
    });
    if (bytes === null) return null;
    const found = unseal(this.#format, bytes);
    if (found.kind === 'value') return { ...found.stamped, seal: found.seal };
    const reason = found.kind === 'unreadable' ? found.reason : `version ${found.version}`;
    throw new UnusableFile(path, found.kind, reason);
  }
}

/** What `read` found, where an unusable file is an answer. Throws what the disk says. */
export async function attempt<Value>(
  read: () => Promise<Value>,
): Promise<Value | UnusableFile['why']> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnusableFile) return error.why;
    throw error;
  }
}

/** Where the last generation of a stored file is kept. */
export function previousOf(path: string): string {
  return `${path}.prev`;
}
