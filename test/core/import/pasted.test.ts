import { expect, test } from 'vitest';
import { mostPasted, pastedFile, pastedOf } from '../../../core/import/pasted';

test.each([
  ['a heading', '<h2>标题</h2>', true],
  ['emphasis', '<p>一<strong>句</strong>话</p>', true],
  ['a list', '<ul><li>一</li></ul>', true],
  ['words alone', '<meta charset="utf-8"><span style="color:red">一句话</span>', false],
  ['paragraphs alone', '<p>一</p><p>二</p>', false],
  ['nothing', '', false],
])('a text with %s has a format to keep: %s', (_what, html, has) => {
  expect(pastedOf('一句话', html).html).toBe(has ? html : null);
});

test('more format than is taken leaves the words', () => {
  expect(pastedOf('一', `<b>${'甲'.repeat(mostPasted)}</b>`)).toEqual({ text: '一', html: null });
});

test.each([
  ['', '第一行\n第二行', '第一行\n第二行'],
  ['第一行', '\n 第一行\n第二行', '\n 第一行\n第二行'],
  ['另一题', '第一行\n第二行', '另一题\n第一行\n第二行'],
])('under the title "%s" a text is a file', (title, text, content) => {
  expect(pastedFile(title, { text, html: null })).toEqual({ extension: 'txt', content });
});

test('with its format it is a page, in which a title of the reader’s is words', () => {
  const html = '<p>一<b>句</b>话</p>';
  const { extension, content } = pastedFile('<甲> & 乙', { text: '一句话', html });
  expect(extension).toBe('html');
  expect(content).toContain('<title>&#60;甲&#62; &#38; 乙</title>');
  expect(content).toContain(`<body><h1>&#60;甲&#62; &#38; 乙</h1>${html}</body>`);
  expect(pastedFile('一句话', { text: '一句话', html }).content).toContain(`<body>${html}</body>`);
});
