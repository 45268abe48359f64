/** So many bytes are enough to see whether a text reads right. */
const most = 4096;

/**
 * The bytes of a text by which people can tell its encoding: from the line on that holds the first
 * byte beyond ASCII. Begins at an even place, as the units of UTF-16 do.
 */
export function tellingBytes(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f || byte === 0),
  );
  const line = bytes.lastIndexOf(0x0a, first) + 1;
  const from = first - line > most / 2 ? first : line;
  return bytes.subarray(from - (from % 2), from + most);
}
