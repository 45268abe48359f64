import { expect, test } from 'vitest';
import type { MarkKind } from '../../../core/annotation/mark-kind';
import { marksAt } from '../../../core/annotation/marks-at';
import { annotated, drawn } from './drawn-text';

/** The marks of a drawing, named by their place in it; the second and later kinds are given. */
function at(drawing: string, kinds: readonly MarkKind[] = []) {
  const offset = drawing.replaceAll(/[[\]]/gu, '').indexOf('‸');
  const { text, ranges } = drawn(drawing.replace('‸', ''));
  const placed = ranges.map((range, index) => ({
    annotation: annotated(text, range, { name: index, kind: kinds[index] ?? 'highlight' }),
    followUps: [],
    ...range,
  }));
  return marksAt(placed, offset).map(({ annotation }) => annotation.id.replace('annotation-', ''));
}

test.each([
  ['none beside it', '[甲]乙‸丙', [], []],
  ['the one around it', '甲[乙‸丙]丁', [], ['0']],
  ['the one it stands in front of', '甲‸[乙]丙', [], ['0']],
  ['the one it stands behind', '甲[乙]‸丙', [], ['0']],
  ['the one ahead where two meet', '[甲]‸[乙]', [], ['1']],
  ['the shortest first', '[甲[乙‸丙]丁]', [], ['1', '0']],
  ['a point', '甲[‸]乙', ['point'], ['0']],
  ['words before the paragraph', '[甲[乙‸]丙]', ['paragraph'], ['1']],
  ['the paragraph alone', '[甲‸乙]', ['paragraph'], ['0']],
] as const)('a caret stands on %s', (_, drawing, kinds, ids) => {
  expect(at(drawing, kinds)).toEqual(ids);
});
