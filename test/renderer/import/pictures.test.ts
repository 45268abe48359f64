import { expect, test } from 'vitest';
import { Pictures } from '../../../renderer/import/pictures';
import { pngOf } from '../../core/document/made-pictures';

test('the same picture under several names is drawn and given once', async () => {
  const given: Uint8Array[] = [];
  let drawn = 0;
  const redrawn = () => {
    drawn += 1;
    return Promise.resolve({
      bytes: Uint8Array.of(drawn),
      extension: 'png' as const,
      width: 4,
      height: 3,
    });
  };
  const pictures = new Pictures({ give: (bytes) => given.push(bytes), redrawn });
  const files = new Map([
    ['de/a.png', pngOf(4, 3)],
    ['fr/a.png', pngOf(4, 3)],
    ['fr/b.png', pngOf(5, 3)],
  ]);
  const { media, lacks } = await pictures.keptOf(files.keys(), (name) => files.get(name) ?? null);
  expect(media.get('de/a.png')).toEqual(media.get('fr/a.png'));
  expect(media.get('fr/b.png')).not.toEqual(media.get('fr/a.png'));
  expect([drawn, given.length, lacks]).toEqual([2, 2, []]);
});
