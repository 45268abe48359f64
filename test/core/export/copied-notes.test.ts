import { describe, expect, test } from 'vitest';
import type { CopiedNote } from '../../../core/export/copied-notes';
import { copiedForms } from '../../../core/export/copied-notes';
import { wordsIn } from '../../../core/words/words';
import { placedAt } from '../annotation/placed-at';
import { hostileTexts } from './hostile-text';

const source = { words: wordsIn('zh-CN'), language: 'zh-CN', timeZone: 'Asia/Shanghai' } as const;

function note(title: string, passage: string, comment = ''): CopiedNote {
  const { annotation } = placedAt(0, 2, { comment, pigment: 'carmine', tags: ['论据'] });
  return { annotation, followUps: [], title, passage };
}

describe('copied notes', () => {
  test('of one essay name it with each passage', () => {
    const { plain, markdown, html } = copiedForms(
      [note('论党建', '第一句', '为什么？'), note('论党建', '第二句')],
      source,
    );
    expect(plain).toBe(
      '第一句\n批注：为什么？\n[疑问 · 《论党建》 · #论据]\n\n第二句\n[疑问 · 《论党建》 · #论据]\n',
    );
    expect(markdown).toContain('> 第一句\n\n**批注** 为什么？');
    expect(html).toContain('<blockquote><p>第一句</p></blockquote>');
  });

  test('of several essays stand under their titles, in the order given', () => {
    const { plain } = copiedForms([note('甲', '一'), note('甲', '二'), note('乙', '三')], source);
    expect(plain.split('\n').filter((line) => line !== '')).toEqual([
      '《甲》',
      '一',
      '[疑问 · #论据]',
      '二',
      '[疑问 · #论据]',
      '《乙》',
      '三',
      '[疑问 · #论据]',
    ]);
  });

  test('carry later comments with their day', () => {
    const one = note('甲', '一', '起初');
    const later = placedAt(0, 2, { comment: '后来', created: '2026-03-01T05:00:00.000Z' });
    const { plain } = copiedForms([{ ...one, followUps: [later.annotation] }], source);
    expect(plain).toContain('批注：起初\n');
    expect(plain).toMatch(/2026年3月1日.*后来/u);
  });

  test.each(hostileTexts)('make nothing but text of %s', (_what, text) => {
    const { html } = copiedForms([note(text, text, text), note('乙', text)], source);
    const tags = [...html.matchAll(/<\/?([a-z0-9!?-]+)[^>]*>/giu)].map(([tag]) => tag);
    const ours =
      /^<\/?(?:meta|div|h2|section|blockquote|p|b)(?: (?:class|lang|charset)="[a-zA-Z8 -]*")?>$/u;
    expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
  });
});
