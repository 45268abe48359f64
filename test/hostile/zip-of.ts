import { deflateRawSync } from 'node:zlib';

/** An entry of a zip, with what it may lie about. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Packed; else stored as it is. */
  readonly deflated?: boolean;
  /** What the directory says its size is. */
  readonly size?: number;
  /** General purpose flags; 1 says that it is locked. */
  readonly flags?: number;
  /** Lies over the entry before it, with no bytes of its own. */
  readonly overlaps?: boolean;
  readonly method?: number;
}

/** A zip with these entries. */
export function zipOf(parts: readonly ZipPart[], comment = ''): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let last = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = part.deflated === true ? deflateRawSync(content, { level: 9 }) : content;
    const method = part.method ?? (part.deflated === true ? 8 : 0);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(name.length, 26);
    const at = part.overlaps === true ? last : offset;
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(part.flags ?? 0x800, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(part.size ?? content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, name);
    if (part.overlaps === true) continue;
    last = offset;
    pieces.push(head, name, packed);
    offset += head.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(parts.length, 65_535), 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Uint8Array.from(Buffer.concat([...pieces, ...directory, end, Buffer.from(comment)]));
}
