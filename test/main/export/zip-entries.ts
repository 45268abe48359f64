import { inflateRawSync } from 'node:zlib';

/** The entries of a zip that is known to be good, as text, in the order of its directory. */
export function zipEntries(zip: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = new Map<string, string>();
  let row = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((at) =>
      bytes.readUInt16LE(row + at),
    );
    const local = bytes.readUInt32LE(row + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(row + 20));
    const content = bytes.readUInt16LE(row + 10) === 0 ? packed : inflateRawSync(packed);
    entries.set(bytes.toString('utf8', row + 46, row + 46 + name), content.toString('utf8'));
    row += 46 + name + extra + comment;
  }
  return entries;
}

/** What is wrong with the tags of an XML text: the first that does not close, or null. */
export function unbalanced(xml: string): string | null {
  const open: string[] = [];
  for (const [tag, close, name = '', empty] of xml.matchAll(
    /<(\/?)([\w:]+)(?:\s+[\w:.]+="[^"<]*")*\s*(\/?)>/gu,
  )) {
    if (close === '/') {
      if (open.pop() !== name) return tag;
    } else if (empty !== '/') open.push(name);
  }
  const rest = xml
    .replace(/<\?[^?]*\?>/gu, '')
    .replace(/<\/?[\w:]+(?:\s+[\w:.]+="[^"<]*")*\s*\/?>/gu, '');
  const stray = /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu.exec(rest);
  return stray === null ? (open.pop() ?? null) : rest.slice(stray.index, stray.index + 40);
}
