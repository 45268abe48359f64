import { basename } from 'node:path';
import type { Adapter } from 'lowdb';
import type { StoredFormat } from '../../core/stored';
import { isNoFile } from './disk-failure';
import type { FileStamp, FileSystem } from './file-system';
import { isSameStamp } from './file-system';
import { ifThere } from './if-there';
import { replaceFile } from './replace-file';
import type { Seal, Stamped } from './seal';
import { sealed, unseal } from './seal';

/** A stored file that is there and cannot be used. */
export class UnusableFile extends Error {
  readonly why: 'newer-version' | 'unreadable';

  constructor(path: string, why: 'newer-version' | 'unreadable', reason: string) {
    super(`${basename(path)}: ${reason}`);
    this.why = why;
  }
}

/** Another program or computer has put a file of its own in place of the one that was last read or written. */
export class WrittenElsewhere extends Error {
  constructor(path: string) {
    super(`${basename(path)}: written by somebody else`);
  }
}

/** What was read, and whether it is still as it was written. */
export interface ReadBack<Value> extends Stamped<Value> {
  readonly seal: Seal;
}

/** A file that somebody else may have put there, read without a claim to it. */
export interface Look<Value> {
  /** null where there is no such file. */
  readonly found: ReadBack<Value> | UnusableFile['why'] | null;
  /**
   * What is in it is in safety elsewhere: it may be written over. Until then no write takes its
   * place. What is answered takes that back.
   */
  readonly accept: () => () => void;
}

/**
 * lowdb's adapter over our own atomic, synced, sealed write; lowdb's JSONFile neither syncs nor has
 * a temporary name of its own (reliability.md 1). The generation before stays beside it.
 */
export class DurableAdapter<Value> implements Adapter<Stamped<Value>> {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #format: StoredFormat<Value>;
  /** The files that were read or written here last: null in it for none, empty where nobody looked yet. */
  #own: readonly (FileStamp | null)[] = [];

  constructor(fs: FileSystem, path: string, format: StoredFormat<Value>) {
    this.#fs = fs;
    this.#path = path;
    this.#format = format;
  }

  /** null where there is no such file. Throws an `UnusableFile`, or what the disk says. */
  async read(): Promise<ReadBack<Value> | null> {
    // Before the content: what takes its place meanwhile is noticed at the next write.
    this.#own = [await this.#stamp()];
    return this.#readAt(this.#path);
  }

  /** Reads what is there, and leaves it to the caller when it may be written over. Throws what the disk says. */
  async look(): Promise<Look<Value>> {
    const stamp = await this.#stamp();
    const found = await attempt(() => this.#readAt(this.#path));
    const accept = () => {
      const before = this.#own;
      this.#own = [stamp];
      return () => {
        const others = this.#own.filter((own) => !isSame(own, stamp));
        this.#own = others.length > 0 ? others : before;
      };
    };
    return { found, accept };
  }

  /** The generation before the last write, under the same terms. */
  readPrevious(): Promise<ReadBack<Value> | null> {
    return this.#readAt(previousOf(this.#path));
  }

  /**
   * Resolves when the value is on disk for good. Throws `WrittenElsewhere` where the file is not the
   * one that was read or written last, and leaves it: it has to be read first.
   */
  async write(stamped: Stamped<Value>): Promise<void> {
    let added: FileStamp | null = null;
    await replaceFile(this.#fs, this.#path, sealed(this.#format, stamped), {
      previous: previousOf(this.#path),
      check: async (temporary) => {
        added = await this.#fs.stamp(temporary);
        const there = await this.#stamp();
        if (this.#isOthers(there)) throw new WrittenElsewhere(this.#path);
        // Should the rename be refused, or nobody know whether it was, either is our own.
        this.#own = [there, added];
      },
    });
    this.#own = [added];
  }

  /** Whether somebody else put a file in place of the one that was read or written last. Throws what the disk says. */
  async isElsewhere(): Promise<boolean> {
    return this.#isOthers(await this.#stamp());
  }

  /** Whether there is no file now. Throws what else the disk says. */
  async isGone(): Promise<boolean> {
    return (await this.#stamp()) === null;
  }

  #isOthers(there: FileStamp | null): boolean {
    return there !== null && this.#own.length > 0 && !this.#own.some((own) => isSame(own, there));
  }

  #stamp(): Promise<FileStamp | null> {
    return ifThere(this.#fs.stamp(this.#path));
  }

  async #readAt(path: string): Promise<ReadBack<Value> | null> {
    const bytes = await ifThere(this.#fs.read(path)).catch((error: unknown) => {
      if (isNoFile(error)) {
        throw new UnusableFile(path, 'unreadable', 'no file');
      }
      throw error;
    });
    if (bytes === null) return null;
    const found = unseal(this.#format, bytes);
    if (found.kind === 'value') return { ...found.stamped, seal: found.seal };
    const reason = found.kind === 'unreadable' ? found.reason : `version ${found.version}`;
    throw new UnusableFile(path, found.kind, reason);
  }
}

const isSame = (a: FileStamp | null, b: FileStamp | null): boolean =>
  a === null || b === null ? a === b : isSameStamp(a, b);

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
