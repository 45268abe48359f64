import { expect, test } from 'vitest';
import { decode } from '../../../core/import/decode';

const read = (...bytes: number[]): string | null =>
  decode(Uint8Array.from(bytes), (label) => new TextDecoder(label, { fatal: true }));

test.each([
  ['UTF-8', [0xe7, 0x94, 0xb2], '甲'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe7, 0x94, 0xb2], '甲'],
  ['UTF-16 little-endian', [0xff, 0xfe, 0x32, 0x75], '甲'],
  ['UTF-16 big-endian', [0xfe, 0xff, 0x75, 0x32], '甲'],
  ['a NUL among letters', [0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0], 'abcdefghi\0'],
])('reads %s', (_what, bytes, text) => {
  expect(read(...bytes)).toBe(text);
});

test.each([
  ['GBK', [0xbc, 0xd7, 0xd2, 0xd2]],
  ['a cut UTF-8', [0xe7, 0x94]],
  ['an overlong UTF-8', [0xc0, 0xaf]],
  ['a surrogate in UTF-8', [0xed, 0xa0, 0x80]],
  ['half a unit of UTF-16', [0xff, 0xfe, 0x32]],
  ['a lone surrogate in UTF-16', [0xff, 0xfe, 0x00, 0xd8]],
  ['Latin letters of UTF-16 without its mark', [0x61, 0, 0x62, 0, 0x63, 0]],
  ['the same big-endian', [0, 0x61, 0, 0x62, 0, 0x63]],
])('does not guess at %s', (_what, bytes) => {
  expect(read(...bytes)).toBeNull();
});
