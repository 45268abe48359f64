/** Signatures of APPNOTE.TXT 4.3: the end record, a row of the central directory, a local header. */
const endRecord = 0x06054b50;
const directoryRow = 0x02014b50;
const localHeader = 0x04034b50;

/** 1 January 1980, 0:00: DOS date over DOS time, the zip format's own beginning. */
export const firstDay = 0x00210000;

/**
 * The same zip with every entry's date set to the format's first day, so that it no longer tells
 * when it was made. For zips we wrote ourselves: throws where the bytes are none.
 */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let row = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    expect(view, row, directoryRow);
    view.setUint32(row + 12, firstDay, true);
    const local = view.getUint32(row + 42, true);
    expect(view, local, localHeader);
    view.setUint32(local + 10, firstDay, true);
    const lengths = [28, 30, 32].map((at) => view.getUint16(row + at, true));
    row += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return bytes;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endRecord) return at;
  }
  throw new Error('a zip without an end');
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error('a zip that contradicts itself');
}
