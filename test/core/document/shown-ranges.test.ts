import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { textOf } from '../../../core/document/essay';
import { importText } from '../../../core/import/text';
import { shownRanges } from '../../../core/search/shown-ranges';
import { buildBlocks } from '../document/build-blocks';
import { bundled } from '../import/bundled';

const shown = (blocks: readonly Block[]) =>
  shownRanges(blocks).map(({ start, end }) => textOf(blocks).slice(start, end));

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
