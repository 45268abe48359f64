import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureHeader } from '../../../core/document/picture-header';
import { keptSize, mayBeDrawn } from '../../../core/document/picture-limits';
import { bmpOf, jpegOf, pngOf, smallGif, smallWebp } from './made-pictures';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('a picture is told by its bytes:', () => {
  test.each([
    ['PNG', pngOf(20, 10), { kind: 'png', width: 20, height: 10 }],
    ['JPEG', jpegOf(16, 8), { kind: 'jpg', width: 16, height: 8 }],
    ['GIF', smallGif, { kind: 'gif', width: 1, height: 1 }],
    ['WebP', smallWebp, { kind: 'webp', width: 1, height: 1 }],
    ['BMP', bmpOf(6, 4), { kind: 'bmp', width: 6, height: 4 }],
    [
      'PNG that claims more than it holds',
      pngOf(1, 1, [0, 0, 0], { width: 60_000, height: 60_000 }),
      { kind: 'png', width: 60_000, height: 60_000 },
    ],
    [
      'JPEG with a segment and fill bytes before its frame',
      bytes('\xff\xd8\xff\xe1\0\x06Exif\xff\xff\xc2\0\x11\x08\0\x0a\0\x14\x03'),
      { kind: 'jpg', width: 20, height: 10 },
    ],
    [
      'WebP without loss',
      bytes('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\x13\x40\x02\0\0'),
      { kind: 'webp', width: 20, height: 10 },
    ],
    [
      'WebP with a canvas',
      bytes('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0\x13\0\0\x09\0\0'),
      { kind: 'webp', width: 20, height: 10 },
    ],
  ])('%s', (_, picture, header) => {
    expect(pictureHeader(picture)).toEqual(header);
  });

  test.each([
    ['nothing', ''],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a metafile of Windows', '\xd7\xcd\xc6\x9a\0\0\0\0\0\0'],
    ['a signature and no more', '\x89PNG\r\n\x1a\n'],
    [
      'a PNG that does not begin with its header',
      '\x89PNG\r\n\x1a\n\0\0\0\x0dtEXt\0\0\0\x01\0\0\0\x01',
    ],
    ['sides of nothing', 'GIF89a\0\0\0\0'],
    ['a JPEG that ends before its frame', '\xff\xd8\xff\xd9'],
    ['a JPEG whose segment leads out of it', '\xff\xd8\xff\xe0\xff\xff'],
  ])('none is %s', (_, text) => {
    expect(pictureHeader(bytes(text))).toBeNull();
  });

  test('anything else is an answer too', () => {
    const heads = fc.constantFrom(pngOf(2, 2), jpegOf(8, 8), smallGif, smallWebp, bmpOf(2, 2));
    fc.assert(
      fc.property(heads, fc.nat(80), fc.uint8Array({ maxLength: 40 }), (head, cut, rest) => {
        const header = pictureHeader(Uint8Array.from([...head.subarray(0, cut), ...rest]));
        if (header !== null) expect(header.width * header.height).toBeGreaterThan(0);
      }),
    );
  });
});

test('a picture is drawn up to fifty million pixels', () => {
  const header = { kind: 'png', width: 10_000, height: 5000 } as const;
  expect(mayBeDrawn(header)).toBe(true);
  expect(mayBeDrawn({ ...header, height: 5001 })).toBe(false);
});

test.each([
  [
    { width: 800, height: 600 },
    { width: 800, height: 600 },
  ],
  [
    { width: 4800, height: 1200 },
    { width: 2400, height: 600 },
  ],
  [
    { width: 3, height: 48_000 },
    { width: 1, height: 2400 },
  ],
])('%j is kept as %j', (size, kept) => {
  expect(keptSize(size)).toEqual(kept);
});
