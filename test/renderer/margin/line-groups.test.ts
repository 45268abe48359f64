import { expect, test } from 'vitest';
import { groupByLine } from '../../../renderer/margin/line-groups';

test('groupByLine puts what stands on one line into one badge', () => {
  const groups = groupByLine([{ y: 10 }, { y: 12 }, { y: 40 }, { y: 65 }, { y: 66 }]);
  expect(groups.map((group) => group.map(({ y }) => y))).toEqual([[10, 12], [40, 65], [66]]);
});
