import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { bodyShares, minutesLeft } from '../../../core/document/progress';

const title: Block = { kind: 'metadata', field: 'title', text: '题目', value: 0 };
const paragraph = (length: number): Block => ({
  kind: 'paragraph',
  text: '字'.repeat(length),
  runIn: null,
});

describe('the share of the body before an offset', () => {
  test.each([
    ['in the title', 1, 0],
    ['at the body’s beginning', 3, 0],
    ['in its first paragraph', 5, 0.2],
    ['between its paragraphs', 8, 0.5],
    ['at its end', 14, 1],
    ['behind the text', 100, 1],
  ])('%s', (_where, offset, share) => {
    expect(bodyShares([title, paragraph(5), paragraph(5)])(offset)).toBeCloseTo(share, 10);
  });

  test('is 1 for an essay without a body', () => {
    expect(bodyShares([title])(0)).toBe(1);
    expect(bodyShares([])(0)).toBe(1);
  });

  test('never falls as one reads on, and ends at 1', () => {
    const blocks = fc.array(
      fc.oneof(fc.constant(title), fc.integer({ min: 0, max: 9 }).map(paragraph)),
    );
    fc.assert(
      fc.property(blocks, (some) => {
        const shareAt = bodyShares(some);
        const end = some.reduce((sum, { text }) => sum + text.length + 1, 0);
        const shares = Array.from({ length: end + 1 }, (_, offset) => shareAt(offset));
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(shares.at(-1)).toBe(1);
      }),
    );
  });
});

describe('the minutes left', () => {
  test.each([
    ['all of it', 0, 10],
    ['half of it', 0.5, 5],
    ['a last sentence', 0.999, 1],
    ['nothing', 1, 0],
  ])('with %s to read', (_rest, progress, minutes) => {
    expect(minutesLeft(3500, progress)).toBe(minutes);
  });
});
