import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';

/** Where an entry's packed bytes lie in the file. */
export interface ZipEntry {
  readonly method: 'stored' | 'deflated';
  readonly start: number;
  readonly packed: number;
  readonly size: number;
}

/** reliability.md 7: looked at before a byte is unpacked. */
const mostEntries = 10_000;
const megabyte = 1024 * 1024;
const largestTotal = 300 * megabyte;
const largestEntry = 100 * megabyte;
/** What is larger than this is not packed tighter than that by any honest packer of documents. */
const alwaysAllowed = 10 * megabyte;
const tightest = 200;

/** APPNOTE 4.3.16, 4.3.12, 4.3.7 */
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;

const damaged = failure({ kind: 'file-damaged' } as const);
const tooLarge = failure({ kind: 'archive-too-large' } as const);

/**
 * A zip's entries by name, or why it is not opened: it is locked, swells beyond all measure, or says
 * of itself what cannot be (names twice, entries inside each other). Folders are left out.
 */
export function zipDirectory(bytes: Uint8Array): Result<ReadonlyMap<string, ZipEntry>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return damaged;
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  // What stands in front of the archive moves all of it.
  const moved = end - length - view.getUint32(end + 16, true);
  if (moved < 0) return damaged;
  if (count > mostEntries) return tooLarge;
  const entries = new Map<string, ZipEntry>();
  const ends: [number, number][] = [];
  let total = 0;
  let at = end - length;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return damaged;
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = moved + view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (name.endsWith('/') && size === 0) continue;
    if ((flags & 1) !== 0) return failure({ kind: 'file-protected' });
    total += size;
    const isTight = size > alwaysAllowed && size > packed * tightest;
    if (size > largestEntry || total > largestTotal || isTight) return tooLarge;
    if (entries.has(name) || (method !== 0 && method !== 8)) return damaged;
    if (local + 30 > end || view.getUint32(local, true) !== localMark) return damaged;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > end || (method === 0 && packed !== size)) return damaged;
    ends.push([local, start + packed]);
    entries.set(name, { method: method === 0 ? 'stored' : 'deflated', start, packed, size });
  }
  ends.sort(([a], [b]) => a - b);
  const overlaps = ends.some(([, to], index) => to > (ends[index + 1]?.[0] ?? Infinity));
  return overlaps ? tooLarge : success(entries);
}

function endRecord(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}
