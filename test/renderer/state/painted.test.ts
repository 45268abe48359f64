import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Placed } from '../../../core/annotation/placed';
import { byStanding } from '../../../core/annotation/placed';
import type { Picture } from '../../../renderer/state/painted';
import { paintByBlock, paintedOn } from '../../../renderer/state/painted';
import { placedAt } from '../../core/annotation/placed-at';

// Three blocks of ten characters.
const starts = [0, 11, 22];

const blank = { placed: [], painted: [] };

/** How annotations look, as what the next change starts from. */
function picture(placed: readonly Placed[], before = blank as Picture): Picture {
  return { placed, painted: paintByBlock(starts, placed, before) };
}

describe('paintByBlock', () => {
  test('gives each block the annotations that touch it', () => {
    const one = placedAt(8, 14);
    const two = placedAt(25, 27);
    const { painted } = picture([one, two]);
    expect(paintedOn(painted, 0)).toEqual([one]);
    expect(paintedOn(painted, 1)).toEqual([one]);
    expect(paintedOn(painted, 2)).toEqual([two]);
  });

  test.each([
    ['begins', 11, 1],
    ['goes on', 15, 1],
    ['ends', 21, 1],
  ])('gives a point to the block that %s there', (_where, at, block) => {
    const point = placedAt(at, at, { kind: 'point' });
    const { painted } = picture([point]);
    const has = starts.map((_, index) => paintedOn(painted, index).includes(point));
    expect(has).toEqual(starts.map((_, index) => index === block));
  });

  test('keeps a block’s very list while nothing on it looks different', () => {
    const before = picture([placedAt(1, 3, { id: 'aaaaaaaa', comment: '甲' })]);
    const after = picture([placedAt(1, 3, { id: 'aaaaaaaa', comment: '甲乙' })], before);
    expect(paintedOn(after.painted, 0)).toBe(paintedOn(before.painted, 0));
  });

  test.each([
    ['its kind', { id: 'aaaaaaaa', kind: 'wavy' as const }],
    ['its colour', { id: 'aaaaaaaa', pigment: 'violet' as const }],
    ['whether it has a comment', { id: 'aaaaaaaa', comment: '甲' }],
  ])('paints again when an annotation changes %s', (_what, changed) => {
    const before = picture([placedAt(1, 3, { id: 'aaaaaaaa' })]);
    const after = picture([placedAt(1, 3, changed)], before);
    expect(paintedOn(after.painted, 0)).not.toBe(paintedOn(before.painted, 0));
  });

  test('gives all blocks without annotations the same list', () => {
    const { painted } = picture([], picture([placedAt(1, 3)]));
    expect(paintedOn(painted, 0)).toBe(paintedOn(painted, 2));
  });

  test('gives the same however the annotations came to be', () => {
    const pool = Array.from({ length: 12 }, (_, at) => placedAt(at * 2, at * 2 + 1 + (at % 5) * 4));
    const some = fc.subarray(pool).map((placed) => placed.toSorted(byStanding));
    fc.assert(
      fc.property(some, some, (first, then) => {
        const after = picture(then, picture(first));
        const anew = picture(then);
        for (const block of starts.keys()) {
          expect(paintedOn(after.painted, block)).toEqual(paintedOn(anew.painted, block));
        }
      }),
    );
  });
});
