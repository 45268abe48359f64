import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../storage/crc32';
import { firstDay } from './zip-dates';

/** A file in a zip. */
export interface ZipFilePart {
  /** ASCII, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it gets smaller by being packed; pictures do not. */
  readonly packs: boolean;
}

/** APPNOTE.TXT 4.3: a local header, a row of the central directory, the end record. */
const localHeader = 0x04034b50;
const directoryRow = 0x02014b50;
const endRecord = 0x06054b50;
/** Version 2.0 reads it, and names are UTF-8. */
const needed = 20;
const utf8 = 0x0800;

/** A zip of these files in their order; the same files give the same bytes. */
export function zipFile(parts: readonly ZipFilePart[]): Uint8Array {
  const files: Uint8Array[] = [];
  const rows: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes, packs } of parts) {
    const content = packs ? deflateRawSync(bytes, { level: 9 }) : bytes;
    const named = Buffer.from(name, 'ascii');
    const about = described(named.length, bytes, content.byteLength, packs);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(localHeader);
    files.push(local, about, named, content);
    rows.push(rowOf(about, offset), named);
    offset += local.length + about.length + named.length + content.byteLength;
  }
  const directory = Buffer.concat(rows);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endRecord);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

/** What the local header and the directory both say of a file, from "version needed" to "extra length". */
function described(nameLength: number, bytes: Uint8Array, packed: number, packs: boolean): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(needed, 0);
  about.writeUInt16LE(utf8, 2);
  about.writeUInt16LE(packs ? 8 : 0, 4);
  about.writeUInt32LE(firstDay, 6);
  about.writeUInt32LE(Number.parseInt(crc32(bytes), 16), 10);
  about.writeUInt32LE(packed, 14);
  about.writeUInt32LE(bytes.byteLength, 18);
  about.writeUInt16LE(nameLength, 22);
  return about;
}

function rowOf(about: Buffer, offset: number): Buffer {
  const row = Buffer.alloc(46);
  row.writeUInt32LE(directoryRow);
  row.writeUInt16LE(needed, 4);
  about.copy(row, 6);
  row.writeUInt32LE(offset, 42);
  return row;
}
