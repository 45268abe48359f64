import { describe, expect, test } from 'vitest';
import { paintByBlock, paintedOn } from '../../../renderer/state/painted';
import { placedAt } from '../../core/annotation/placed-at';

// Three blocks of ten characters.
const starts = [0, 11, 22];

describe('paintByBlock', () => {
  test('gives each block the annotations that touch it', () => {
    const one = placedAt(8, 14);
    const two = placedAt(25, 27);
    const painted = paintByBlock(starts, [one, two], new Map());
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
    expect([...paintByBlock(starts, [point], new Map())]).toEqual([[block, [point]]]);
  });

  test('keeps a block’s very list while nothing on it looks different', () => {
    const before = paintByBlock(
      starts,
      [placedAt(1, 3, { id: 'aaaaaaaa', comment: '甲' })],
      new Map(),
    );
    const after = paintByBlock(
      starts,
      [placedAt(1, 3, { id: 'aaaaaaaa', comment: '甲乙' })],
      before,
    );
    expect(paintedOn(after, 0)).toBe(paintedOn(before, 0));
  });

  test.each([
    ['its kind', { id: 'aaaaaaaa', kind: 'wavy' as const }],
    ['its colour', { id: 'aaaaaaaa', pigment: 'violet' as const }],
    ['whether it has a comment', { id: 'aaaaaaaa', comment: '甲' }],
  ])('paints again when an annotation changes %s', (_what, changed) => {
    const before = paintByBlock(starts, [placedAt(1, 3, { id: 'aaaaaaaa' })], new Map());
    const after = paintByBlock(starts, [placedAt(1, 3, changed)], before);
    expect(paintedOn(after, 0)).not.toBe(paintedOn(before, 0));
  });

  test('gives all blocks without annotations the same list', () => {
    const painted = paintByBlock(starts, [], new Map());
    expect(paintedOn(painted, 0)).toBe(paintedOn(painted, 2));
  });
});
