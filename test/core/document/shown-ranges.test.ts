import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { textOf } from '../../../core/document/essay';
import { importText } from '../../../core/import/text';
import { rangesInLines, shownRanges, shownWords } from '../../../core/document/shown-ranges';
import { buildBlocks } from './build-blocks';
import { bundled } from '../import/bundled';

const shown = (blocks: readonly Block[]) =>
  shownRanges(blocks).map(({ start, end }) => textOf(blocks).slice(start, end));

describe('shownWords', () => {
  const words = (...blocks: Block[]) => {
    const text = textOf(blocks);
    return shownWords(text, shownRanges(blocks), { start: 1, end: text.length });
  };

  test('leave folded lines out and keep the colon behind a label', () => {
    expect(words(...buildBlocks('甲乙', '折 收藏', '丙'))).toBe('乙\n丙');
    expect(words({ kind: 'metadata', field: 'abstract', text: '摘要:基层', value: 3 })).toBe(
      '要:基层',
    );
  });

  test('are what is written where nothing is shown', () => {
    expect(words(...buildBlocks('折 收藏'))).toBe('藏');
  });
});

describe('rangesInLines', () => {
  test('leave out readings, which are shown above the lines', () => {
    const text = '漢（hàn）字（zì），饕餮（tāotiè）';
    const ruby = [
      { start: 0, base: 1, end: 6 },
      { start: 6, base: 7, end: 11 },
      { start: 12, base: 14, end: 22 },
    ];
    const blocks: Block[] = [
      ...buildBlocks('甲'),
      { kind: 'paragraph', text, runIn: null, ruby },
      ...buildBlocks('乙'),
    ];
    expect(shown(blocks)).toEqual(['甲', text, '乙']);
    expect(rangesInLines(blocks).map(({ start, end }) => textOf(blocks).slice(start, end))).toEqual(
      ['甲', '漢', '字', '，饕餮', '乙'],
    );
  });
});

describe('shownRanges', () => {
  test('leaves folded lines out and joins nothing across blocks', () => {
    expect(shown(buildBlocks('题 题目', '折 收藏', '1.甲。|乙', '注 ①丙'))).toEqual([
      '题目',
      '1.甲。乙',
      '①丙',
    ]);
  });

  test('leaves the colon behind a label out', () => {
    const blocks: Block[] = [
      { kind: 'metadata', field: 'title', text: '篇1:题目', value: 3 },
      { kind: 'metadata', field: 'abstract', text: '摘要:基层', value: 3 },
    ];
    expect(shown(blocks)).toEqual(['题目', '摘要', '基层']);
  });

  test('covers every block of the bundled essays that is not folded', () => {
    for (const { blocks } of importText(bundled, 'essays').essays) {
      const left = blocks.filter((block) => block.kind !== 'clutter');
      expect(shownRanges(blocks).length).toBeGreaterThanOrEqual(left.length);
    }
  });
});
