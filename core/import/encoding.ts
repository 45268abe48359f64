/** The encodings a text can be read in, by their names in the WHATWG Encoding Standard. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
] as const;
export type Encoding = (typeof encodings)[number];

/** How a text begins in one of the encodings it may be in. */
export interface EncodingPreview {
  readonly encoding: Encoding;
  /** The first lines that the encodings differ in, cut to a hundred characters each. */
  readonly lines: readonly string[];
}

/** The part of the platform's TextDecoder that decoding needs. */
export interface Decoder {
  /** `stream`: the bytes may end within a character. */
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Makes a decoder; a `fatal` one throws on bytes that do not fit, else they become U+FFFD. */
export type DecoderFor = (encoding: Encoding, options: { readonly fatal: boolean }) => Decoder;
