import type { Result } from '../../core/result';
import { success } from '../../core/result';
import type { ZipEntry } from './zip-directory';
import { zipDirectory } from './zip-directory';

/** A zip whose directory was looked at before anything is unpacked; entries are unpacked when asked for. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  private constructor(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>) {
    this.#bytes = bytes;
    this.#entries = entries;
  }

  static open(bytes: Uint8Array): Result<Zip> {
    const entries = zipDirectory(bytes);
    return entries.ok ? success(new Zip(bytes, entries.value)) : entries;
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** An entry's content; null where there is none of that name, or it is not what the directory says. */
  async bytes(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const packed = this.#bytes.subarray(entry.start, entry.start + entry.packed);
    if (entry.method === 'stored') return packed;
    return inflated(packed, entry.size);
  }

  /** The same as text in UTF-8, or UTF-16 where its mark says so. */
  async text(name: string): Promise<string | null> {
    const bytes = await this.bytes(name);
    if (bytes === null) return null;
    const label =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    return new TextDecoder(label).decode(bytes);
  }
}

/** Bytes are counted while they come: what swells past its stated size is let go. */
async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const unpacked = new Uint8Array(size);
  let length = 0;
  try {
    const stream = new Blob([Uint8Array.from(packed)])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (length + read.value.byteLength > size) {
        await reader.cancel();
        return null;
      }
      unpacked.set(read.value, length);
      length += read.value.byteLength;
    }
  } catch {
    // A stream that breaks off or holds what no packer wrote.
    return null;
  }
  return length === size ? unpacked : null;
}
