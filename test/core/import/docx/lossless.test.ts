import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../lines-of';
import { paragraph as p, run as r } from './docx-of';
import { imported } from './imported-docx';
import { number, numbering } from './word-lists';
import { style, styles } from './word-styles';

const word = fc
  .array(fc.constantFrom(...Array.from('读书笔记甲乙丙一、（1）。：① ab')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((letters) => letters.join(''));

/** A construct of WordprocessingML, and the words of it that a reader sees. */
const { block } = fc.letrec<{
  block: readonly [string, string];
  inline: readonly [string, string];
}>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word.map((a) => [r(a), a] as const),
    word.map((a) => [r(a, '<w:b/><w:vertAlign w:val="subscript"/>'), a] as const),
    tie('inline').map(([xml, seen]) => [`<w:ins>${xml}</w:ins>`, seen] as const),
    tie('inline').map(([xml]) => [`<w:del>${xml}</w:del>`, ''] as const),
    fc
      .tuple(tie('inline'), tie('inline'))
      .map(
        ([[a, b], [c, d]]) =>
          [
            `<w:hyperlink r:id="x">${a}<w:commentRangeStart w:id="0"/>${c}</w:hyperlink>`,
            b + d,
          ] as const,
      ),
    tie('inline').map(
      ([xml, seen]) =>
        [
          `<w:r><w:pict><w:txbxContent>${p(xml || r(''))}</w:txbxContent></w:pict></w:r>`,
          seen,
        ] as const,
    ),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(tie('inline'), fc.constantFrom('', style('1'), style('TOC1'), number(2)))
      .map(([[xml, seen], properties]) => [p(xml, properties), seen] as const),
    fc
      .array(tie('block'), { maxLength: 5 })
      .map(
        (cells) =>
          [
            `<w:tbl><w:tr>${cells.map(([xml]) => `<w:tc>${xml}${p('')}</w:tc>`).join('')}</w:tr></w:tbl>`,
            cells.map(([, seen]) => seen).join(''),
          ] as const,
      ),
    tie('block').map(
      ([xml, seen]) => [`<w:sdt><w:sdtContent>${xml}</w:sdtContent></w:sdt>`, seen] as const,
    ),
  ),
}));

/** Bullets are drawn and not kept as words; text boxes stand behind their paragraph. */
const letters = (text: string): string => Array.from(text.replace(/\s/gu, '')).sort().join('');

test('no words of a Word document are lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
      const body = p('字。') + blocks.map(([xml]) => xml).join('');
      const document = await imported(body, { styles, numbering });
      const seen = `字。${blocks.map(([, words]) => words).join('')}`;
      expect(letters(linesOf(document).join(''))).toBe(letters(seen));
    }),
    { numRuns: 200 },
  );
}, 60_000);
