import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import {
  characters,
  firstSentence,
  keywords,
  length,
  metadata,
  textOf,
} from '../../../core/document/essay';

const line = (text: string, value: number): Block => ({
  kind: 'metadata',
  field: 'keywords',
  text,
  value,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, runIn: null });

describe('keywords', () => {
  test.each([
    ['关键词:党建;重要性;问题', 4, ['党建', '重要性', '问题']],
    ['关键词：党建； 重要性　问题', 4, ['党建', '重要性', '问题']],
    ['关键词:党建、重要性,问题;', 4, ['党建', '重要性', '问题']],
    ['关键词:', 4, []],
  ])('reads %s as a list', (text, value, expected) => {
    expect(keywords({ blocks: [line(text, value)] })).toEqual(expected);
  });

  test('are none where the essay gives none', () => {
    expect(keywords({ blocks: [paragraph('正文')] })).toEqual([]);
  });
});

describe('an essay', () => {
  const blocks: readonly Block[] = [
    { kind: 'metadata', field: 'title', text: '篇1:题目', value: 3 },
    { kind: 'clutter', text: '返回顶部', reason: 'web-page' },
    { kind: 'heading', level: 1, text: '一、甲' },
    paragraph('第一句 在此。第二句𠮷！'),
    { kind: 'back-heading', section: 'notes', text: '注释:' },
    { kind: 'note', text: '①注', mark: '①' },
  ];

  test('counts what one reads: no title, clutter, notes or white space; a rare character once', () => {
    expect(length(blocks)).toBe('一、甲'.length + '第一句在此。第二句吉！'.length);
  });

  test('is its blocks’ texts joined by line breaks', () => {
    expect(textOf(blocks).split('\n')).toHaveLength(6);
  });

  test('is told apart by its first sentence', () => {
    expect(firstSentence(blocks)).toBe('第一句 在此。');
    expect(firstSentence([])).toBe('');
  });

  test('gives a field without its label, null where it has none', () => {
    expect(metadata({ blocks }, 'title')).toBe('题目');
    expect(metadata({ blocks }, 'author')).toBeNull();
  });
});

describe('the characters of a text', () => {
  const counted = (text: string) => text.match(/\S/gu)?.length ?? 0;

  test('are its code points but white space, whatever the text is made of', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('𠀀', '\ud800', '\udc00', '\u3000', '字', ' ', '\ufeff'),
    );
    const text = fc.array(unit).map((units) => units.join(''));
    fc.assert(fc.property(text, (some) => characters(some) === counted(some)));
  });

  test('are told of each single unit as a pattern tells them', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(units.filter((one) => characters(one) !== counted(one))).toEqual([]);
  });
});
