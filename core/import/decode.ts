/** The part of the platform's TextDecoder that decoding needs; it throws on bytes that do not fit. */
export interface StrictDecoder {
  decode(bytes: Uint8Array): string;
}

/**
 * A text file's text, or null where its encoding is not known for sure: a byte order mark
 * (WHATWG Encoding, "BOM sniff") decides, else strict UTF-8.
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
    return decoderFor(label).decode(bytes);
  } catch {
    return null;
  }
}
