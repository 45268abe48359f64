import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importedEssaySchema } from '../../../../core/document/essay-schema';
import { placeOf } from '../../../../core/import/epub/book-path';
import type { ImportedDocument } from '../../../../core/document/imported';
import { noPictures } from '../../../../renderer/import/pictures';
import { readEpub } from '../../../../renderer/import/read-epub';
import { provideDomParser } from '../../../renderer/import/dom-parser';
import { drawBlock } from '../draw-block';
import { linesOf } from '../lines-of';
import type { BookFiles } from './epub-of';
import { epubOf } from './epub-of';

provideDomParser();

async function imported(book: BookFiles): Promise<ImportedDocument> {
  const read = await readEpub({ name: '名', extension: 'epub', bytes: epubOf(book) }, noPictures);
  if (!read.ok) throw new Error(read.failure.kind);
  for (const essay of read.value.essays) {
    expect(importedEssaySchema.safeParse(essay).error).toBeUndefined();
  }
  return read.value;
}

/** Each essay as its title and its blocks. */
async function drawn(book: BookFiles): Promise<Record<string, string[]>> {
  const { essays } = await imported(book);
  return Object.fromEntries(essays.map(({ title, blocks }) => [title, blocks.map(drawBlock)]));
}

const line = (href: string, title: string, inner = '') =>
  `<li><a href="${href}">${title}</a>${inner}</li>`;
const point = (src: string, title: string, inner = '') =>
  `<navPoint><navLabel><text>${title}</text></navLabel><content src="${src}"/>${inner}</navPoint>`;

const chapters = {
  'a.xhtml': '<h2>第一章 甲</h2><p>子。</p>',
  'b.xhtml': '<h2>第二章 乙</h2><p>丑。</p><h3 id="s">一节</h3><p>寅。</p>',
};
const both = {
  '第一章 甲': ['题目 第一章 甲', '¶ 子。'],
  '第二章 乙': ['题目 第二章 乙', '¶ 丑。', '1 一节', '¶ 寅。'],
};

describe('a book becomes essays', () => {
  test('by the contents of EPUB 3, further levels as headings', async () => {
    const nav = `<ol>${line('a.xhtml', '第一章 甲')}${line('b.xhtml', '第二章 乙', `<ol>${line('b.xhtml#s', '一节')}</ol>`)}</ol>`;
    expect(await drawn({ text: chapters, nav })).toEqual(both);
  });

  test('by the contents of EPUB 2', async () => {
    const ncx =
      point('a.xhtml', '第一章 甲') + point('b.xhtml', '第二章 乙', point('b.xhtml#s', '一节'));
    expect(await drawn({ text: chapters, ncx })).toEqual(both);
  });

  test('by its files where it has no contents', async () => {
    expect(await drawn({ text: chapters })).toEqual(both);
  });

  test('under their own titles where each file begins with links to the others', async () => {
    const links = '<div role="navigation"><h3>导航</h3><ul><li>下一章</li></ul></div>';
    const text = Object.fromEntries(
      Object.entries(chapters).map(([file, body]) => [file, links + body]),
    );
    const all = await drawn({ text });
    expect(Object.keys(all)).toEqual(['第一章 甲', '第二章 乙']);
    expect(all['第一章 甲']).toEqual([
      '折 导航 (web-page)',
      '折 下一章 (web-page)',
      '题目 第一章 甲',
      '¶ 子。',
    ]);
  });

  test('several in one file, where the contents say so', async () => {
    const text = { 'all.xhtml': '<h2 id="x">甲文</h2><p>子。</p><h2 id="y">乙文</h2><p>丑。</p>' };
    const nav = `<ol>${line('all.xhtml#x', '甲文')}${line('all.xhtml#y', '乙文')}</ol>`;
    expect(await drawn({ text, nav })).toEqual({
      甲文: ['题目 甲文', '¶ 子。'],
      乙文: ['题目 乙文', '¶ 丑。'],
    });
  });

  test('a page with the name of a part opens the chapter behind it', async () => {
    const text = { 'p.xhtml': '<h1>第一部</h1>', ...chapters };
    const nav = `<ol>${line('p.xhtml', '第一部', `<ol>${line('a.xhtml', '第一章 甲')}${line('b.xhtml', '第二章 乙')}</ol>`)}</ol>`;
    expect((await drawn({ text, nav }))['第一章 甲']?.slice(0, 3)).toEqual([
      '1 第一部',
      '题目 第一章 甲',
      '¶ 子。',
    ]);
  });

  describe('by nested contents', () => {
    const text = {
      'a.xhtml': '<h1>第一章 甲</h1><p>子。</p>',
      'a1.xhtml': '<h1>一节</h1><p>丑。</p><h2>小处</h2><p>寅。</p>',
      'a2.xhtml': '<p>二节</p><p>卯。</p>',
      'b.xhtml': '<h1>第二章 乙</h1><p>辰。</p>',
    };
    const sections = `<ol>${line('a1.xhtml', '一节')}${line('a2.xhtml', '二节')}</ol>`;
    const nav = `<ol>${line('a.xhtml', '第一章 甲', sections)}${line('b.xhtml', '第二章 乙')}</ol>`;
    const inner = point('a1.xhtml', '一节') + point('a2.xhtml', '二节');
    const ncx = point('a.xhtml', '第一章 甲', inner) + point('b.xhtml', '第二章 乙');
    const whole = {
      '第一章 甲': [
        '题目 第一章 甲',
        '¶ 子。',
        '1 一节',
        '¶ 丑。',
        '2 小处',
        '¶ 寅。',
        '1 二节',
        '¶ 卯。',
      ],
      '第二章 乙': ['题目 第二章 乙', '¶ 辰。'],
    };

    test.each([
      ['EPUB 3', { text, nav }],
      ['EPUB 2', { text, ncx }],
    ])('of %s, sections in files of their own are headings of their chapter', async (_of, book) => {
      expect(await drawn(book)).toEqual(whole);
    });

    test('a chapter that is too long for one sitting comes by its sections', async () => {
      const long = { ...text, 'a1.xhtml': `<h1>一节</h1><p>${'长'.repeat(20_000)}</p>` };
      expect(Object.keys(await drawn({ text: long, nav }))).toEqual([
        '第一章 甲',
        '一节',
        '二节',
        '第二章 乙',
      ]);
    });

    test('a heading that is called otherwise in the contents is the title still', async () => {
      const other = nav.replace('第一章 甲', '甲');
      expect(Object.keys(await drawn({ text, nav: other }))[0]).toBe('第一章 甲');
    });

    test('an essay without a heading of its own has its title from the contents', async () => {
      const bare = { ...text, 'b.xhtml': '<p>辰。巳。</p><p>午。</p>' };
      expect((await drawn({ text: bare, nav }))['第二章 乙']).toEqual(['¶ 辰。巳。', '¶ 午。']);
    });
  });

  test('cover, imprint and contents come folded with the collection', async () => {
    const text = {
      'cover.xhtml': '<p>封面上的字</p>',
      'copy.xhtml': '<p>某出版社</p>',
      'toc.xhtml': '<nav epub:type="toc"><ol><li>目次</li></ol></nav>',
      ...chapters,
      'back.xhtml': '<p>封底上的字</p>',
    };
    const nav = `<ol>${line('copy.xhtml', '版权页')}${line('a.xhtml', '第一章 甲')}${line('b.xhtml', '第二章 乙')}${line('back.xhtml', '封底')}</ol>`;
    const { essays, before, after, title } = await imported({ text, nav });
    expect(essays.map((one) => one.title)).toEqual(['第一章 甲', '第二章 乙']);
    expect(before).toEqual(['封面上的字', '某出版社', '目次']);
    expect(after).toEqual(['封底上的字']);
    expect(title).toBe('试读一书');
  });

  test('notes in a file of their own stand with the text that refers to them', async () => {
    const text = {
      'a.xhtml': '<h2>甲文</h2><p>子<a epub:type="noteref" href="notes/n.xhtml#n1">1</a>。</p>',
      'b.xhtml': '<h2>乙文</h2><p>丑<a epub:type="noteref" href="notes/n.xhtml#n2">2</a>。</p>',
      'notes/n.xhtml':
        '<h2>注释</h2><aside epub:type="footnote" id="n1"><p>1 子注。</p></aside><aside epub:type="footnote" id="n2"><p>2 丑注。</p></aside>',
    };
    const found = await drawn({ text });
    expect(found['甲文']).toEqual(['题目 甲文', '¶ 子1。', '注 1 1 子注。']);
    expect(found['乙文']).toEqual(['题目 乙文', '¶ 丑2。', '注 2 2 丑注。']);
  });

  test('names with percent signs and Chinese are found', async () => {
    const text = {
      '章 一.xhtml': '<h2>甲文</h2><p>子。</p>',
      '章二.xhtml': '<h2>乙文</h2><p>丑。</p>',
    };
    expect(Object.keys(await drawn({ text }))).toEqual(['甲文', '乙文']);
  });
});

describe('a place in a book', () => {
  test.each([
    ['b.xhtml', 'OPS/a.xhtml', { file: 'OPS/b.xhtml', fragment: '' }],
    ['../b.xhtml#x', 'OPS/text/a.xhtml', { file: 'OPS/b.xhtml', fragment: 'x' }],
    ['#x', 'OPS/a.xhtml', { file: 'OPS/a.xhtml', fragment: 'x' }],
    ['/b.xhtml', 'OPS/a.xhtml', { file: 'b.xhtml', fragment: '' }],
    ['%E7%AB%A0.xhtml#%zz', 'a.xhtml', { file: '章.xhtml', fragment: '%zz' }],
    ['../../../../etc/passwd', 'OPS/a.xhtml', { file: 'etc/passwd', fragment: '' }],
    ['https://example.org/', 'a.xhtml', null],
    ['//example.org/', 'a.xhtml', null],
    ['javascript:alert(1)', 'a.xhtml', null],
  ])('%s from %s', (reference, from, place) => {
    expect(placeOf(reference, from)).toEqual(place);
  });
});

const word = fc
  .array(fc.constantFrom(...Array.from('读书笔记甲乙丙丁一二三，。：“”①abc')), {
    minLength: 1,
    maxLength: 10,
  })
  .map((letters) => letters.join(''));
const body = fc
  .array(
    fc.oneof(
      word.map((a) => [`<p>${a}</p>`, a] as const),
      word.map((a) => [`<h2 id="h">${a}</h2>`, a] as const),
      fc
        .tuple(word, word)
        .map(
          ([a, b]) =>
            [`<p>${a}<sup><a href="c1.xhtml#h">1</a></sup><b>${b}</b></p>`, `${a}1${b}`] as const,
        ),
      word.map((a) => [`<nav><ol><li>${a}</li></ol></nav>`, a] as const),
      word.map((a) => [`<ul><li id="n">${a}</li></ul>`, a] as const),
      word.map((a) => [`<aside epub:type="footnote" id="f"><p>${a}</p></aside>`, a] as const),
    ),
    { maxLength: 4 },
  )
  .map(
    (parts) =>
      [parts.map(([xml]) => xml).join(''), parts.map(([, seen]) => seen).join('')] as const,
  );

const letters = (text: string): string => Array.from(text.replace(/\s/gu, '')).sort().join('');

test('no words of a book are lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(body, { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(fc.nat(5), fc.constantFrom('', '#h', '#n', '#none'), word), {
        maxLength: 5,
      }),
      async (bodies, toc) => {
        const text = Object.fromEntries(bodies.map(([xml], index) => [`c${index}.xhtml`, xml]));
        text['end.xhtml'] = '<p>末。</p>';
        const nav = `<ol>${toc.map(([file, fragment, title]) => line(`c${file}.xhtml${fragment}`, title)).join('')}</ol>`;
        const document = await imported({ text, nav });
        const seen = `${bodies.map(([, words]) => words).join('')}末。`;
        expect(letters(linesOf(document).join(''))).toBe(letters(seen));
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);
