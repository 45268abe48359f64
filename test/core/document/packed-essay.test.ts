import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import type { Essay } from '../../../core/document/essay';
import { textOf } from '../../../core/document/essay';
import { packedEssay, unpackedEssay } from '../../../core/document/packed-essay';
import type { EditionId, EssayId } from '../../../core/ids';
import { buildBlocks } from './build-blocks';
import { randomBlocks } from './random-ground';

const essayOf = (blocks: readonly Block[]): Essay => ({
  id: 'e'.repeat(32) as EssayId,
  edition: 'd'.repeat(64) as EditionId,
  title: '题目',
  blocks,
});

describe('an essay that is packed', () => {
  const marked: Block = {
    kind: 'paragraph',
    text: '甲乙丙\ud800',
    runIn: { level: 3, end: 2 },
    marks: [{ kind: 'strong', start: 0, end: 2 }],
  };
  const cell: Block = {
    kind: 'cell',
    text: '',
    table: 0,
    row: 1,
    column: 0,
    rows: 1,
    columns: 2,
    header: true,
  };
  const lines: Block = { kind: 'preformatted', text: 'if\n  so\n' };

  test.each([
    ['no blocks', []],
    ['paragraphs that are alike', buildBlocks('甲', '乙乙', '丙')],
    [
      'every kind of line',
      buildBlocks('题 甲', '# 一、乙', '1.丙。|丁', '折 戊', '注 ①己', '文 [1]庚'),
    ],
    ['marks, cells, empty and broken lines', [marked, cell, lines, cell, marked]],
  ])('is the same again: %s', (_what, blocks) => {
    const essay = essayOf(blocks);
    expect(unpackedEssay(packedEssay(essay))).toEqual(essay);
  });

  test('is the same again, and has the same text, whatever its blocks', () => {
    fc.assert(
      fc.property(randomBlocks, (blocks) => {
        const again = unpackedEssay(packedEssay(essayOf(blocks)));
        expect(again.blocks).toEqual(blocks);
        expect(textOf(again.blocks)).toBe(textOf(blocks));
      }),
    );
  });

  test('says once what its paragraphs have in common', () => {
    const { rest } = packedEssay(
      essayOf(buildBlocks(...Array.from({ length: 500 }, () => '甲乙'))),
    );
    expect(rest.match(/paragraph/gu)).toHaveLength(1);
  });
});
