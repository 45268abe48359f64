import { expect, test } from 'vitest';
import { GivenPictures } from '../../../main/library/given-pictures';
import { sha256 } from '../../../main/storage/sha256';
import { jpegOf, pngOf, smallGif, smallWebp } from '../../core/document/made-pictures';

const bytes = pngOf(4, 3);
const file = `${sha256(bytes)}.png`;
const essayOf = (media: { file: string; width: number; height: number }) => ({
  title: '甲',
  blocks: [{ kind: 'figure', text: '', caption: false, media } as const],
});

test.each([
  ['a PNG', bytes, true],
  ['a JPEG', jpegOf(8, 8), true],
  ['a GIF, which the window never draws', smallGif, false],
  ['a WebP', smallWebp, false],
  ['a picture longer than any that is kept', pngOf(2401, 1), false],
  ['more bytes than any that is kept', new Uint8Array(13 * 1024 * 1024), false],
  ['a drawing', Buffer.from('<svg/>'), false],
  ['a text', 'PNG', false],
  ['nothing', undefined, false],
])('of %s: %#', (_what, raw, isTaken) => {
  expect(new GivenPictures().take(raw)).toBe(isTaken);
});

test('figures name what came, in its own size, and nothing else', () => {
  const given = new GivenPictures();
  given.take(bytes);
  given.take(jpegOf(8, 8));
  expect(given.namedBy([essayOf({ file, width: 4, height: 3 })])?.pictures).toEqual([
    { file, bytes },
  ]);
  expect(given.namedBy([])).toEqual({});
  expect(given.namedBy([essayOf({ file, width: 400, height: 300 })])).toBeNull();
  const other = `${'0'.repeat(64)}.png`;
  expect(given.namedBy([essayOf({ file: other, width: 4, height: 3 })])).toBeNull();
});
