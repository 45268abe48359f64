import type { Adapter } from 'lowdb';
import { assertNever } from '../../core/result';
import type { StoredFormat } from '../../core/stored';
import { pack, unpack } from '../../core/stored';
import { errno } from './disk-failure';
import type { FileSystem } from './file-system';
import { replaceFile } from './replace-file';

/** A stored file that is there and cannot be used. */
export class UnusableFile extends Error {
  readonly why: 'newer-version' | 'unreadable';

  constructor(path: string, why: 'newer-version' | 'unreadable', reason: string) {
    super(`${path}: ${reason}`);
    this.why = why;
  }
}

/**
 * lowdb's adapter over our own atomic, synced write; lowdb's JSONFile neither syncs nor has a
 * temporary name of its own (reliability.md 1). The generation before stays beside it.
 */
export class DurableAdapter<Value> implements Adapter<Value> {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #format: StoredFormat<Value>;

  constructor(fs: FileSystem, path: string, format: StoredFormat<Value>) {
    this.#fs = fs;
    this.#path = path;
    this.#format = format;
  }

  /** null where there is no such file. Throws an `UnusableFile`, or what the disk says. */
  read(): Promise<Value | null> {
    return this.#readAt(this.#path);
  }

  /** The generation before the last write, under the same terms. */
  readPrevious(): Promise<Value | null> {
    return this.#readAt(previousOf(this.#path));
  }

  /** Resolves when the value is on disk for good. */
  async write(value: Value): Promise<void> {
    const text = `${JSON.stringify(pack(this.#format, value))}\n`;
    await replaceFile(this.#fs, this.#path, Buffer.from(text), {
      previous: previousOf(this.#path),
    });
  }

  async #readAt(path: string): Promise<Value | null> {
    const bytes = await this.#fs.read(path).catch((error: unknown) => {
      if (errno(error) === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null) return null;
    const unpacked = unpack(this.#format, parse(path, bytes));
    switch (unpacked.kind) {
      case 'value':
        return unpacked.value;
      case 'newer-version':
        throw new UnusableFile(path, 'newer-version', `version ${unpacked.version}`);
      case 'unreadable':
        throw new UnusableFile(path, 'unreadable', unpacked.reason);
      default:
        return assertNever(unpacked);
    }
  }
}

/** Where the last generation of a stored file is kept. */
export function previousOf(path: string): string {
  return `${path}.prev`;
}

function parse(path: string, bytes: Uint8Array): unknown {
  try {
    // Strict, because a lenient decoder would turn damaged bytes into text that looks whole.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new UnusableFile(path, 'unreadable', error instanceof Error ? error.message : 'not JSON');
  }
}
