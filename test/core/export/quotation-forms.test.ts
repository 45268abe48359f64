import { describe, expect, test } from 'vitest';
import { quotationForms } from '../../../core/export/quotation-forms';
import { reference } from '../../../core/export/reference';
import { wordsIn } from '../../../core/words/words';
import { hostileTexts } from './hostile-text';

test.each([
  ['党生焕', '党生焕. 题[Z].'],
  [null, '题[Z].'],
  ['  ', '题[Z].'],
  ['王　伟', '王 伟. 题[Z].'],
  ['张三丰 李四光', '张三丰, 李四光. 题[Z].'],
  ['甲乙、丙丁，戊己', '甲乙, 丙丁, 戊己. 题[Z].'],
  ['甲乙、丙丁、戊己、庚辛', '甲乙, 丙丁, 戊己, 等. 题[Z].'],
  ['John Smith; Ann Lee', 'John Smith, Ann Lee. 题[Z].'],
])('a reference names the authors after GB/T 7714: %s', (author, said) => {
  expect(reference({ author, title: '题' })).toBe(said);
});

describe('a quotation with its source', () => {
  const words = wordsIn('zh-CN');
  const source = { author: '林知远', title: '题' };

  test('is text, a page and Markdown', () => {
    expect(quotationForms('他说“好”。\n再说。', source, 'plain', words)).toEqual({
      plain: '“他说‘好’。\n再说。”——林知远《题》',
      html: '<meta charset="utf-8"><blockquote lang="zh-CN"><p>他说“好”。</p><p>再说。</p><p>—— 林知远《题》</p></blockquote>',
      markdown: '> 他说“好”。\\\n> 再说。\n>\n> —— 林知远《题》',
    });
  });

  test.each(hostileTexts)('opens nothing: %s', (_what, text) => {
    const { html } = quotationForms(text, { author: text, title: text }, 'reference', words);
    expect(
      html.replace(/<\/?(?:meta charset="utf-8"|blockquote(?: lang="zh-CN")?|p)>/gu, ''),
    ).not.toMatch(/[<>]/u);
  });
});
