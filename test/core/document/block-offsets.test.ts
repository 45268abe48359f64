import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockAt, blockStarts } from '../../../core/document/block-offsets';
import { textOf } from '../../../core/document/essay';
import { buildBlocks } from './build-blocks';

describe('the place of blocks in the text', () => {
  const starts = blockStarts(buildBlocks('甲乙', '丙', '丁戊己'));

  test('is counted with one separator each', () => {
    expect(starts).toEqual([0, 3, 5]);
  });

  test.each([
    [-1, 0],
    [0, 0],
    [1, 0],
    [2, 0], // the separator belongs to the block in front of it
    [3, 1],
    [4, 1],
    [5, 2],
    [8, 2],
    [99, 2],
  ])('of offset %i is block %i', (offset, block) => {
    expect(blockAt(starts, offset)).toBe(block);
  });

  test('is nowhere in an essay without blocks', () => {
    expect(blockAt(blockStarts([]), 0)).toBe(-1);
  });

  test('is found again for every character', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[甲乙丙𠮷]{1,6}$/u), { minLength: 1 }), (lines) => {
        const blocks = buildBlocks(...lines);
        const places = blockStarts(blocks);
        const text = textOf(blocks);
        let expected = 0;
        for (let offset = 0; offset <= text.length; offset += 1) {
          expect(blockAt(places, offset)).toBe(expected);
          if (text[offset] === '\n') expected += 1;
        }
      }),
    );
  });
});
