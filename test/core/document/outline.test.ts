import { describe, expect, test } from 'vitest';
import { textOf } from '../../../core/document/essay';
import { outline } from '../../../core/document/outline';
import { importText } from '../../../core/import/text';
import { bundled } from '../import/bundled';
import { buildBlocks } from './build-blocks';

describe('the outline', () => {
  test('lists headings and what opens a paragraph, with their places', () => {
    const blocks = buildBlocks(
      '题 题',
      '文甲',
      '# 一、甲',
      '## (一)乙。',
      '1.丙。|丁。',
      '### 2、戊',
    );
    expect(outline(blocks)).toEqual([
      { block: 2, level: 1, offset: 5, text: '一、甲' },
      { block: 3, level: 2, offset: 9, text: '(一)乙' },
      { block: 4, level: 3, offset: 15, text: '1.丙' },
      { block: 5, level: 3, offset: 22, text: '2、戊' },
    ]);
  });

  test.each([
    ['# 一、甲。', '一、甲'],
    ['# 一、甲?', '一、甲?'],
    ['## (一)', '(一)'],
    ['1.甲！|乙', '1.甲！'],
    ['1.甲“乙”。|丙', '1.甲“乙”'],
  ])('shows %s as %s', (line, text) => {
    expect(outline(buildBlocks(line))[0]?.text).toBe(text);
  });

  test('is empty where there is no heading', () => {
    expect(outline(buildBlocks('题 甲', '乙。', '注 ①丙'))).toEqual([]);
    expect(outline([])).toEqual([]);
  });

  test('points at the headings of the bundled essays', () => {
    const essays = importText(bundled, '').essays;
    const lists = essays.map(({ blocks }) => {
      const text = textOf(blocks);
      const entries = outline(blocks);
      for (const entry of entries) {
        expect(text.startsWith(entry.text, entry.offset)).toBe(true);
        expect(entry.offset === 0 || text[entry.offset - 1] === '\n').toBe(true);
      }
      return entries.length;
    });
    // Counted in the file by eye; essay 6 has no numbered heading.
    expect(lists).toEqual([15, 3, 11, 6, 12, 0, 2, 4, 3, 13]);
  });
});
