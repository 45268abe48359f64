import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segments } from '../../../core/annotation/segments';
import { drawn } from './drawn-text';
import { placedAt } from './placed-at';

/** The pieces of a drawn block, each with how many annotations cover it: 甲0|乙1. */
function pieces(picture: string, cuts: readonly number[] = []): string {
  const { text, ranges } = drawn(picture);
  const placed = ranges.map(({ start, end }) => placedAt(start, end));
  return segments({ start: 0, end: text.length }, cuts, placed)
    .map(({ start, end, annotations }) => `${text.slice(start, end)}${annotations.length}`)
    .join('|');
}

describe('a block is cut', () => {
  test.each([
    ['nowhere without annotations', '甲乙丙', '甲乙丙0'],
    ['at the ends of a mark', '甲[乙]丙', '甲0|乙1|丙0'],
    ['where marks overlap', '[甲[乙]丙]丁', '甲1|乙2|丙1|丁0'],
    ['between marks that touch', '[甲][乙]', '甲1|乙1'],
    ['not at its own ends', '[甲乙]', '甲乙1'],
  ])('%s', (_where, picture, expected) => {
    expect(pieces(picture)).toBe(expected);
  });

  test('at a point, and not by a note on the paragraph, which are both over no words', () => {
    const point = placedAt(2, 2, { kind: 'point' });
    const paragraph = placedAt(0, 4, { kind: 'paragraph' });
    const cut = segments({ start: 0, end: 4 }, [], [point, paragraph]);
    expect(cut).toEqual([
      { start: 0, end: 2, annotations: [], toCheck: false },
      { start: 2, end: 4, annotations: [], toCheck: false },
    ]);
  });

  test('so that only the words of a mark to be checked are drawn as such', () => {
    const [sure, moved] = [placedAt(0, 2), placedAt(1, 3)];
    const cut = segments({ start: 0, end: 4 }, [], [sure, { ...moved, toCheck: true }]);
    expect(cut.map(({ start, toCheck }) => [start, toCheck])).toEqual([
      [0, false],
      [1, true],
      [2, true],
      [3, false],
    ]);
  });

  test('at cuts of its own, but not outside of it', () => {
    expect(pieces('甲[乙丙]丁', [0, 2, 4, 9])).toBe('甲0|乙1|丙1|丁0');
  });

  test('into pieces that cover it exactly, each with the annotations that cover the piece', () => {
    const range = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(range, fc.array(range), fc.array(fc.nat(60)), (block, ranges, cuts) => {
        const placed = ranges.map(({ start, end }) => placedAt(start, end));
        const found = segments(block, cuts, placed);
        expect(found[0]?.start).toBe(block.start);
        expect(found.at(-1)?.end).toBe(block.end);
        found.forEach((segment, index) => {
          expect(segment.end).toBeGreaterThan(segment.start);
          expect(found[index + 1]?.start ?? block.end).toBe(segment.end);
          for (let at = segment.start; at < segment.end; at += 1) {
            const covering = placed.filter((one) => one.start <= at && at < one.end);
            expect(new Set(segment.annotations)).toEqual(
              new Set(covering.map((one) => one.annotation)),
            );
          }
        });
      }),
    );
  });

  test('with the newest annotation first', () => {
    const old = placedAt(0, 2, { created: '2026-01-01T00:00:00.000Z' });
    const young = placedAt(0, 2, { created: '2026-01-02T00:00:00.000Z' });
    const [only] = segments({ start: 0, end: 2 }, [], [old, young]);
    expect(only?.annotations).toEqual([young.annotation, old.annotation]);
  });
});
