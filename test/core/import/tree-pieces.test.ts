import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../core/import/piece';
import { importPieces } from '../../../core/import/rich-text';
import type { TreeNode } from '../../../core/import/tree';
import { element } from '../../../core/import/tree';
import { treePieces } from '../../../core/import/tree-pieces';
import { importedEssaySchema } from '../../../core/document/essay-schema';
import { drawBlock } from './draw-block';
import { linesOf } from './lines-of';
import { treeOf } from './tree-of';

const blocksOf = (pieces: readonly Piece[]) =>
  importPieces({ pieces, name: '名', title: '', page: false }).essays.flatMap((one) => one.blocks);

/** The blocks that HTML becomes, one a line. */
const drawn = (html: string): string[] => blocksOf(treePieces(treeOf(html))).map(drawBlock);

describe('a tree becomes blocks:', () => {
  test.each([
    ['paragraphs', '<p>甲。</p><p>乙。</p>', ['¶ 甲。', '¶ 乙。']],
    ['text without elements', '甲。<p>乙。</p>丙。', ['¶ 甲。', '¶ 乙。', '¶ 丙。']],
    ['lines of a paragraph', '<p>　　甲。<br>　　乙。</p>', ['¶ 甲。', '¶ 乙。']],
    [
      'lines of the source, joined',
      '<p>甲，\n  乙\nand\n c，1\n丁。</p>',
      ['¶ 甲，乙 and c，1 丁。'],
    ],
    [
      'headings, the first the title',
      '<h1>题</h1><h2>甲</h2><h4>乙</h4><p>丙。</p>',
      ['题目 题', '1 甲', '2 乙', '¶ 丙。'],
    ],
    ['numbered lines, as in a text', '<p>一、甲</p><p>乙。</p>', ['1 一、甲', '¶ 乙。']],
    [
      'metadata behind the title',
      '<h1>题</h1><p>摘要：甲。</p><p>乙。</p>',
      ['题目 题', '摘要 甲。', '¶ 乙。'],
    ],
    ['lists', '<ul><li>甲<li><p>乙</p><p>丙</p></ul>', ['－• 甲', '－• 乙', '－ 丙']],
    [
      'lists in lists',
      '<ol start="3"><li>甲<ul><li>乙</li></ul></li><li value="9">丙</li></ol>',
      ['－3. 甲', '－－◦ 乙', '－9. 丙'],
    ],
    [
      'letters and Roman numbers',
      '<ol type="a" start="27"><li>甲</ol><ol type="I" start="4"><li>乙</ol>',
      ['－aa. 甲', '－IV. 乙'],
    ],
    ['quotes', '<blockquote>甲。<p>乙。</p></blockquote>', ['引 甲。', '引 乙。']],
    [
      'tables',
      '<p>丙。</p><table><caption>表一</caption><tr><th>甲</th><th colspan="2">乙</th></tr><tr><td rowspan="2">丙<br>丁</td><td>戊</td><td>己</td></tr><tr><td>庚</td></tr></table>',
      [
        '¶ 丙。',
        '题注 表一',
        '格 0,0 头 甲',
        '格 0,1 头 1×2 乙',
        '格 1,0 2×1 丙',
        '格 1,0 2×1 丁',
        '格 1,1 戊',
        '格 1,2 己',
        '格 2,1 庚',
      ],
    ],
    [
      'lists in cells as paragraphs',
      '<table><tr><td>甲</td><td><ul><li>乙</li></ul></td></tr><tr><td>丙</td></tr></table>',
      ['格 0,0 甲', '格 0,1 乙', '格 1,0 丙'],
    ],
    [
      'pictures in cells behind their table, the words for them in their cells',
      '<table><tr><td>甲</td><td><img src="a.png" alt="荷塘月色"><br>乙</td></tr><tr><td><img src="b.png"></td><td>丙<img alt="囧" src="c.png" width="16"></td></tr></table><p>丁。</p>',
      ['格 0,0 甲', '格 0,1 荷塘月色', '格 0,1 乙', '格 1,1 丙囧', '图 替 ', '图 替 ', '¶ 丁。'],
    ],
    [
      'tables that lay out a page as its text',
      '<table><tr><td>左。</td><td><h2>题</h2><p>甲。</p></td></tr></table>',
      ['¶ 左。', '1 题', '¶ 甲。'],
    ],
    [
      'pictures with captions',
      '<figure><img src="a.png" alt="荷"><figcaption>图1</figcaption></figure>',
      [],
    ],
    [
      'each picture of a figure that has more than one',
      '<p>甲。</p><figure><div><img src="a.png" alt="荷塘月色"><img src="b.png" alt="背影里的父亲"></div><figcaption>图1</figcaption></figure>',
      ['¶ 甲。', '图 替 荷塘月色', '图 替 背影里的父亲', '图 图1'],
    ],
    [
      'pictures without',
      '<p>甲。</p><img src="a.png" alt="荷塘月色">',
      ['¶ 甲。', '图 替 荷塘月色'],
    ],
    [
      'pictures behind their paragraph',
      '<p>甲<img src="a.png" alt="荷塘月色">乙。</p>',
      ['¶ 甲乙。', '图 替 荷塘月色'],
    ],
    [
      'pictures of a character as it',
      '<p>甲<img src="a.png" alt="囧" width="16">乙。</p>',
      ['¶ 甲囧乙。'],
    ],
    [
      'preformatted text',
      '<p>甲。</p><pre>\nif (a) {\n  b();\n}\n</pre>',
      ['¶ 甲。', '码 if (a) {\n  b();\n}'],
    ],
    [
      'readings behind their characters',
      '<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字。</p>',
      ['¶ 漢（hàn）字。'],
    ],
    [
      'captions as such',
      '<table><caption>学习情况</caption><tr><td>甲<td>乙</tr><tr><td>丙<td>丁</tr></table><figure><pre>码</pre><figcaption>说明</figcaption></figure>',
      ['题注 学习情况', '格 0,0 甲', '格 0,1 乙', '格 1,0 丙', '格 1,1 丁', '码 码', '题注 说明'],
    ],
    [
      'what stands beside tables and below pictures and has their number, as their captions',
      '<p>表1 见下。</p><p>表 1　人数</p><table><tr><td>甲<td>乙</tr><tr><td>丙<td>丁</tr></table><p>续表1</p><p>图 2 远看</p><p><img src="a.png" alt="山"></p><p>图2-1：近看</p><p>图 3 再看</p>',
      [
        '¶ 表1 见下。',
        '题注 表 1　人数',
        '格 0,0 甲',
        '格 0,1 乙',
        '格 1,0 丙',
        '格 1,1 丁',
        '题注 续表1',
        '¶ 图 2 远看',
        '图 替 山',
        '题注 图2-1：近看',
        '¶ 图 3 再看',
      ],
    ],
    [
      'what one uses and what is hidden, folded',
      '<p>甲。<button>打印</button></p><p hidden>乙</p><p style="display:none">丙</p>',
      ['¶ 甲。', '折 打印 (web-page)', '折 乙 (web-page)', '折 丙 (web-page)'],
    ],
    [
      'nothing of scripts and styles',
      '<p>甲。<script>乙</script><style>丙</style></p><template>丁</template>',
      ['¶ 甲。'],
    ],
  ])('%s', (_, html, blocks) => {
    if (blocks.length > 0) expect(drawn(html)).toEqual(blocks);
    else
      expect(treePieces(treeOf(html)).map(({ form, text }) => [form.kind, text])).toEqual([
        ['figure', '图1'],
      ]);
  });
});

describe('notes', () => {
  const reference = (href: string, words = '[1]') =>
    `<p>甲。<sup><a href="${href}" id="r1">${words}</a></sup></p>`;

  test.each([
    [
      'of a list',
      `${reference('#n1')}<ol><li id="n1"><p>乙。<a href="#r1">↩</a></p></li></ol>`,
      '注 [1] [1]乙。',
    ],
    ['that open with their mark', `${reference('#n1', '①')}<p id="n1">①乙。</p>`, '注 ① ①乙。'],
    [
      'with a bare number',
      `${reference('#n1', '1')}<p><a id="n1" href="#r1">1</a> 乙。</p>`,
      '注 1 1 乙。',
    ],
    [
      'whose number is only drawn',
      `${reference('#n1', '1')}<ol><li id="n1">乙。</li></ol>`,
      '注 1 1. 乙。',
    ],
    [
      'of EPUB',
      '<p>甲<a epub:type="noteref" href="#n1">注</a></p><aside epub:type="footnote" id="n1"><p>乙。</p></aside>',
      '注 注 注乙。',
    ],
  ])('%s are found by what leads to them', (_, html, note) => {
    const blocks = blocksOf(treePieces(treeOf(html)));
    expect(drawBlock(blocks[1] ?? blocks[0] ?? ({} as never))).toBe(note);
    expect(blocks[0] && 'marks' in blocks[0] && blocks[0].marks?.map(({ kind }) => kind)).toEqual([
      'note-reference',
    ]);
    expect(blocks[1]).toMatchObject({ kind: 'note', id: 'n1' });
  });

  test.each([
    ['a link to a heading', `${reference('#n1')}<h2 id="n1">乙</h2>`],
    ['a link back', `<p id="n1">乙。</p>${reference('#n1')}`],
    ['a link of many words', `${reference('#n1', '见下文')}<p id="n1">乙。</p>`],
    ['a link to nothing', reference('#n2')],
  ])('%s is none', (_, html) => {
    expect(blocksOf(treePieces(treeOf(html))).some((block) => block.kind === 'note')).toBe(false);
  });
});

const words = fc.constantFrom(
  '甲',
  '乙。',
  ' ',
  '\n',
  '　',
  'abc ',
  '①',
  '一、',
  '摘要：',
  '注释',
  '篇1',
  '篇2',
  '[1]',
  '\u00a0',
  '返回顶部',
);
const names =
  'p div span b i a ul ol li table tr td th h1 h2 h3 blockquote pre figure figcaption img br ruby rt q sup section button nav dd dt center mark details'.split(
    ' ',
  );

const { node } = fc.letrec<{ node: TreeNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.array(tie('node'), { maxLength: 5 }),
        fc.constantFrom(
          {},
          { id: 'a' },
          { href: '#a' },
          { hidden: '' },
          { colspan: '2', rowspan: '3' },
          { alt: '替', src: 'x' },
        ),
      )
      .map(([name, children, attributes]) =>
        element(name, name === 'img' ? [] : children, attributes as Record<string, string>),
      ),
  ),
}));

/** All text of a tree that a browser would show, written apart from the importer on purpose. */
function seen(one: TreeNode): string {
  if (typeof one === 'string') return one;
  const inner = one.children.map(seen).join('');
  if (one.name === 'img') return one.attributes.get('alt') ?? '';
  return inner;
}

/** The figures of a tree with a caption, which stands in the place of their picture's own words. */
function captionsIn(one: TreeNode): number {
  if (typeof one === 'string') return 0;
  const isCaptioned = one.children.some((child) => {
    return typeof child !== 'string' && child.name === 'figcaption';
  });
  const inner = one.children.reduce((sum, child) => sum + captionsIn(child), 0);
  return inner + (one.name === 'figure' && isCaptioned ? 1 : 0);
}

/** The characters of a text in the order of their codes (pictures stand behind their paragraph), but for what is only drawn. */
const letters = (text: string): string =>
  Array.from(text.replace(/[\s（）“”]/gu, ''))
    .sort()
    .join('');

describe('no text of a tree is lost', () => {
  test('whatever stands in whatever', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), (nodes) => {
        const root = element('body', nodes);
        const pieces = treePieces(root);
        const imported = importPieces({ pieces, name: '名', title: '', page: true });
        const marks = pieces.flatMap(({ form }) => (form.kind === 'note' ? [form.mark] : []));
        const kept = letters(linesOf(imported).join(''));
        const shown = letters(seen(root));
        const left = shown.length - kept.length;
        expect(left).toBeLessThanOrEqual(captionsIn(root));
        const whole = letters(`${kept}${'替'.repeat(Math.max(0, left))}`);
        if (marks.length === 0) expect(whole).toBe(shown);
        for (const essay of imported.essays) {
          expect(importedEssaySchema.safeParse(essay).error).toBeUndefined();
        }
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
