import { expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { paragraphAt } from '../../../core/document/paragraph-at';

const blocks: readonly Block[] = [
  { kind: 'clutter', text: '返回顶部', reason: 'web-page' },
  { kind: 'paragraph', text: '　甲乙丙。', runIn: null },
  { kind: 'paragraph', text: '　　', runIn: null },
  { kind: 'heading', level: 1, text: '一、丁' },
];
const text = blocks.map((block) => block.text).join('\n');
const words = (offset: number) => {
  const range = paragraphAt(text, blocks, offset);
  return range === null ? null : text.slice(range.start, range.end);
};

test.each([
  ['the first character', 5, '甲乙丙。'],
  ['the middle', 8, '甲乙丙。'],
  ['the end', 10, '甲乙丙。'],
  ['a heading', 15, '一、丁'],
  ['the end of the text', 99, '一、丁'],
])('a paragraph is found at %s', (_where, offset, found) => {
  expect(words(offset)).toBe(found);
});

test('folded lines and empty ones are no paragraph', () => {
  expect(words(2)).toBeNull();
  expect(words(12)).toBeNull();
});
