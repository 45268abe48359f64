import { expect, test } from 'vitest';
import { importText } from '../../../core/import/text';
import { linesOf } from './lines-of';

const imported = (lines: readonly string[]) => importText(lines.join('\n'), '名');
const paragraphs = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `第 ${index} 段的话。`);

test('an essay that one page can hold stays whole', () => {
  expect(imported(['长篇', ...paragraphs(9999)]).essays).toHaveLength(1);
});

test('a longer one comes in numbered parts, and no line is lost', () => {
  const lines = ['长篇', ...paragraphs(25_000)];
  const { title, essays, ...rest } = imported(lines);
  expect(title).toBe('长篇');
  expect(essays.map((essay) => essay.title)).toEqual(['长篇（1）', '长篇（2）', '长篇（3）']);
  expect(linesOf({ title, essays, ...rest })).toEqual(lines);
});

test('so does one of few but endless paragraphs', () => {
  const { essays } = imported(['长篇', ...Array.from({ length: 5 }, () => '甲'.repeat(600_000))]);
  expect(essays.map(({ blocks }) => blocks.length)).toEqual([2, 1, 1, 1, 1]);
});

test('a part begins with a main heading where one is near', () => {
  const lines = [...paragraphs(8000), '一、后篇', ...paragraphs(5000)];
  const { essays } = imported(['长篇', ...lines]);
  expect(essays.map(({ blocks }) => blocks[0]?.text)).toEqual(['长篇', '一、后篇']);
});
