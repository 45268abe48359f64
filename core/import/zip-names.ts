/** reliability.md 7: more entries than any honest document has. */
const mostEntries = 10_000;
/** The end record is 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16). */
const furthestEnd = 22 + 65_535;

/**
 * The names in a zip's directory, to tell kinds of file apart; nothing is unpacked. Empty where it has
 * no directory that can be read.
 */
export function zipNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return names;
  let at = view.getUint32(end + 16, true);
  for (let count = 0; count < mostEntries; count += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) break;
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    // Those that matter are ASCII.
    names.add(String.fromCharCode(...name.subarray(0, 256)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function endRecord(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - furthestEnd; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}
