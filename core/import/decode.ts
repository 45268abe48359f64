/** The part of the platform's TextDecoder that decoding needs; it throws on bytes that do not fit. */
export interface StrictDecoder {
  decode(bytes: Uint8Array): string;
}

/**
 * A text file's text, or null where its encoding is not known for sure: a byte order mark
 * (WHATWG Encoding, "BOM sniff") decides, else strict UTF-8. Latin letters of UTF-16 without its mark
 * are good UTF-8 too, a NUL beside each: no text has so many.
 */
export function decode(
  bytes: Uint8Array,
  decoderFor: (label: string) => StrictDecoder,
): string | null {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = decoderFor(label).decode(bytes);
    return hasManyNuls(text) ? null : text;
  } catch {
    return null;
  }
}

/** Whether more than one unit in eight is U+0000. */
function hasManyNuls(text: string): boolean {
  let left = text.length / 8;
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) {
    left -= 1;
    if (left < 0) return true;
  }
  return false;
}
