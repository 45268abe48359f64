import { describe, expect, test } from 'vitest';
import { rubyOf } from '../../../core/document/ruby';
import { importPieces } from '../../../core/import/rich-text';
import { treePieces } from '../../../core/import/tree-pieces';
import { treeOf } from './tree-of';

/** The readings of the first block as `characters:reading`. */
function rubyIn(html: string): string[] {
  const pieces = treePieces(treeOf(html));
  const { essays } = importPieces({ pieces, name: '名', title: '', page: false });
  const block = essays[0]?.blocks[0];
  if (block === undefined) return [];
  return rubyOf(block).map(
    ({ start, base, end }) => `${block.text.slice(start, base)}:${block.text.slice(base, end)}`,
  );
}

describe('a reading is known by its characters:', () => {
  test.each([
    ['one', '<p>甲<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字</p>', ['漢:（hàn）']],
    [
      'several in one element',
      '<ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby>',
      ['漢:（hàn）', '字:（zì）'],
    ],
    ['behind white space', '<p> 甲 <b><ruby> 漢 <rt> hàn </rt></ruby></b></p>', ['漢 :（ hàn ）']],
    ['none where there is nothing to read', '<ruby>漢<rt></rt>字<rt>zì</rt></ruby>', ['字:（zì）']],
    [
      'none where characters come before readings',
      '<ruby><rb>漢</rb><rb>字</rb><rt>hàn</rt><rt>zì</rt></ruby>',
      [],
    ],
    ['none outside', '<p>漢<rt>hàn</rt></p>', []],
    [
      'the inner one of two',
      '<ruby><ruby>漢<rt>hàn</rt></ruby><rt>Han</rt></ruby>',
      ['漢:（hàn）'],
    ],
    ['none over the end of a paragraph', '<ruby>漢<rt>hàn<br>x</rt>字<rt>zì</rt></ruby>', []],
  ])('%s', (_, html, ruby) => {
    expect(rubyIn(html)).toEqual(ruby);
  });
});
