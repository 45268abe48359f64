/**
 * The outer form of a backup: a plain POSIX archive (ustar, IEEE 1003.1), so that people can open it
 * with any tool. Of that form we write the one kind of entry we need, a file with a short ASCII name,
 * and read only the first: where the others lie follows from the manifest, and what their headers
 * claim (links, paths, sizes) is never looked at.
 */

export const blockSize = 512;
/** Two empty blocks. */
export const archiveEnd = new Uint8Array(2 * blockSize);

/** Bytes that an entry's content takes up, with the zeros after it. */
export const padded = (bytes: number): number => Math.ceil(bytes / blockSize) * blockSize;

/** An entry's header. `name` is at most 100 ASCII characters; `modified` in seconds since 1970. */
export function tarHeader(name: string, bytes: number, modified: number): Uint8Array {
  const header = Buffer.alloc(blockSize);
  header.write(name, 0, 100, 'ascii');
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(bytes, 12), 124);
  header.write(octal(Math.min(Math.max(modified, 0), 0o77777777777), 12), 136);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${octal(checksum(header), 7)} `, 148);
  return header;
}

/** Name and size in a header of unknown origin; null where it is no header of a plain file. */
export function readTarHeader(header: Uint8Array): { name: string; bytes: number } | null {
  const buffer = Buffer.from(header);
  if (buffer.byteLength !== blockSize) return null;
  const text = (start: number, length: number) =>
    buffer.toString('latin1', start, start + length).split('\0', 1)[0] ?? '';
  if (text(257, 5) !== 'ustar' || text(156, 1) !== '0') return null;
  const digits = /^[0-7]{1,11} ?$/.exec(text(124, 12));
  if (digits === null || Number.parseInt(text(148, 8), 8) !== checksum(buffer)) return null;
  return { name: text(0, 100), bytes: Number.parseInt(digits[0], 8) };
}

/** Zero-filled, with the NUL that ends a field of that length. */
function octal(value: number, length: number): string {
  return `${Math.floor(value)
    .toString(8)
    .padStart(length - 1, '0')}\0`;
}

/** Sum of the header's bytes, its own field counted as blanks. */
function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}
